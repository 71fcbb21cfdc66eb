import { dependenciesOf } from '../container-graph.ts';
import { editContainer } from '../edits.ts';
import { fargate } from '../examples.ts';
import { router, throughRouter } from '../firelens.ts';
import { containerRule, nameOf } from '../task-rules.ts';

const after = (condition: string) =>
  fargate({
    container: { ...throughRouter, dependsOn: [{ containerName: 'router', condition }] },
    sidecars: [router({ healthCheck: { command: ['CMD-SHELL', 'true'] } })],
  });

export const logFirelensDependencyCondition = containerRule({
  id: 'log-firelens-dependency-condition',
  title: 'Waiting for the log router to end',
  why: 'The router runs as long as the task does. A container that waits until it has ended never starts; START or HEALTHY is meant.',
  *check(container, view, q) {
    for (const { index, condition, target } of dependenciesOf(container, view)) {
      if (!target.doc.firelensConfiguration || (condition !== 'COMPLETE' && condition !== 'SUCCESS'))
        continue;
      yield {
        field: ['dependsOn', index, 'condition'],
        message: `${nameOf(container)} waits for the log router ${target.doc.name} with ${condition}.`,
        fix: {
          label: 'Wait for START',
          edits: editContainer(q, container, ['dependsOn', index, 'condition'], 'START'),
        },
      };
    }
  },
  good: [() => after('START'), () => after('HEALTHY')],
  bad: [() => after('COMPLETE'), () => after('SUCCESS')],
});
