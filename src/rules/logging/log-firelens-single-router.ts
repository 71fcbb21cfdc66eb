import { editContainer } from '../edits.ts';
import { fargate } from '../examples.ts';
import { router, routersOf, throughRouter } from '../firelens.ts';
import { inContainer, nameOf, taskRule } from '../task-rules.ts';

export const logFirelensSingleRouter = taskRule({
  id: 'log-firelens-single-router',
  title: 'Two FireLens routers',
  why: 'Containers that log with awsfirelens do not say to whom; there can be one router in a task.',
  *check(view, q) {
    const [first, ...others] = routersOf(view);
    for (const other of others) {
      yield inContainer(other, {
        field: ['firelensConfiguration'],
        message: `${nameOf(other)} is a FireLens router, as ${first!.doc.name} is already.`,
        fix: {
          label: 'Remove firelensConfiguration',
          edits: editContainer(q, other, ['firelensConfiguration']),
        },
      });
    }
  },
  good: [() => fargate({ container: throughRouter, sidecars: [router()] })],
  bad: [() => fargate({ container: throughRouter, sidecars: [router(), router({ name: 'router2' })] })],
});
