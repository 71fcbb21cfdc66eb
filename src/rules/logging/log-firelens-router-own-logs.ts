import type { JsonObject } from '#model/json.ts';
import { fargate } from '../examples.ts';
import { router, throughRouter } from '../firelens.ts';
import { isSaid } from '../said.ts';
import { containerRule, nameOf } from '../task-rules.ts';

const withRouter = (changes: JsonObject) =>
  fargate({ container: throughRouter, sidecars: [router(changes)] });

export const logFirelensRouterOwnLogs = containerRule({
  id: 'log-firelens-router-own-logs',
  title: 'Router whose own output is lost',
  why: 'When logs stop arriving, the output of the router says why, but it cannot route itself. With awslogs its own output goes to CloudWatch.',
  *check(container) {
    if (!container.doc.firelensConfiguration || isSaid(container.raw['logConfiguration'])) return;
    yield {
      field: ['logConfiguration'],
      message: `${nameOf(container)} routes logs but keeps none of its own.`,
    };
  },
  good: [() => withRouter({})],
  bad: [
    () => {
      const { logConfiguration: _none, ...silent } = router();
      return fargate({ container: throughRouter, sidecars: [silent] });
    },
  ],
});
