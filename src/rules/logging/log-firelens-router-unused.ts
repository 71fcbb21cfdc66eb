import { fargate } from '../examples.ts';
import { logsToFirelens, router, routersOf, throughRouter } from '../firelens.ts';
import { inContainer, nameOf, taskRule } from '../task-rules.ts';

export const logFirelensRouterUnused = taskRule({
  id: 'log-firelens-router-unused',
  title: 'Router that nobody logs to',
  why: 'A FireLens router gets the output of containers whose log driver is awsfirelens. Without one it only costs CPU and memory.',
  *check(view) {
    if (view.containers.some(logsToFirelens)) return;
    for (const router of routersOf(view)) {
      yield inContainer(router, {
        field: ['firelensConfiguration'],
        message: `${nameOf(router)} is a FireLens router, but no container logs with awsfirelens.`,
      });
    }
  },
  good: [() => fargate({ container: throughRouter, sidecars: [router()] })],
  bad: [() => fargate({ sidecars: [router()] })],
});
