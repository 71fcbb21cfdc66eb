import { wronglyTrusted } from '#model/view/trust.ts';
import { defineRule } from '../rule.ts';
import { execution, roles } from './role-examples.ts';
import { isMistaken, trustComplaint } from './trusts.ts';

export const iamExecutionRoleTrust = defineRule({
  id: 'iam-execution-role-trust',
  on: 'execution-role',
  title: 'Execution role that ECS cannot assume',
  why: 'ECS takes on the execution role as ecs-tasks.amazonaws.com. If the trust policy does not name it, no task starts.',
  *check(q, link) {
    const role = q.link(link)!.from;
    const trusted = wronglyTrusted(q, role, 'ecs-tasks.amazonaws.com');
    if (trusted && !isMistaken(trusted))
      yield trustComplaint(q, role, 'ecs-tasks.amazonaws.com', trusted, 'ECS');
  },
  good: [() => roles({ execution })],
  bad: [
    () => roles({ execution: { trust: { services: [] } } }),
    () => roles({ execution: { trust: { services: ['codebuild.amazonaws.com'] } } }),
  ],
});
