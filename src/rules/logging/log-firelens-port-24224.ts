import { editContainer } from '../edits.ts';
import { fargate } from '../examples.ts';
import { router, throughRouter } from '../firelens.ts';
import { portsOf } from '../ports.ts';
import { containerRule, nameOf } from '../task-rules.ts';

const forwardPort = 24_224;

export const logFirelensPort24224 = containerRule({
  id: 'log-firelens-port-24224',
  title: 'Log router open to the outside',
  why: 'The router listens on port 24224 for the containers of its task. Who can reach that port from elsewhere can write into your logs.',
  *check(container, _view, q) {
    if (!container.doc.firelensConfiguration) return;
    for (const { index, mapping } of portsOf(container)) {
      if (mapping.containerPort !== forwardPort) continue;
      yield {
        field: ['portMappings', index, 'containerPort'],
        message: `${nameOf(container)} is a FireLens router and maps port ${forwardPort} to the outside.`,
        fix: {
          label: 'Remove the port mapping',
          edits: editContainer(q, container, ['portMappings', index]),
        },
      };
    }
  },
  good: [() => fargate({ container: throughRouter, sidecars: [router()] })],
  bad: [
    () =>
      fargate({
        container: throughRouter,
        sidecars: [router({ portMappings: [{ containerPort: forwardPort }] })],
      }),
  ],
});
