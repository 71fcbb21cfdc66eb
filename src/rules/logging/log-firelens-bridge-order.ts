import { dependenciesOf } from '../container-graph.ts';
import { editContainer } from '../edits.ts';
import { ec2, fargate } from '../examples.ts';
import { logsToFirelens, router, routersOf, throughRouter } from '../firelens.ts';
import { containerRule, nameOf } from '../task-rules.ts';

const first = { dependsOn: [{ containerName: 'router', condition: 'START' }] };

export const logFirelensBridgeOrder = containerRule({
  id: 'log-firelens-bridge-order',
  title: 'Starts before its log router',
  why: 'In bridge mode the address of the router is known once it runs. Containers that log through it must start after it.',
  *check(container, view, q) {
    const target = routersOf(view)[0];
    if (
      view.networkMode !== 'bridge' ||
      view.launches.has('FARGATE') ||
      !target ||
      !logsToFirelens(container)
    )
      return;
    const waits = dependenciesOf(container, view).some((each) => each.target.index === target.index);
    if (waits || target.index === container.index) return;
    const next = (container.doc.dependsOn ?? []).length;
    yield {
      field: ['dependsOn'],
      message: `${nameOf(container)} logs through ${target.doc.name} but does not wait for its start.`,
      fix: {
        label: `Start it after ${target.doc.name}`,
        edits: editContainer(q, container, ['dependsOn', next], {
          containerName: target.doc.name ?? '',
          condition: 'START',
        }),
      },
    };
  },
  good: [
    () => ec2({ container: { ...throughRouter, ...first }, sidecars: [router()] }),
    () => fargate({ container: throughRouter, sidecars: [router()] }),
  ],
  bad: [() => ec2({ container: throughRouter, sidecars: [router()] })],
});
