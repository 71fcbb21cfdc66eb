import { wronglyTrusted } from '#model/view/trust.ts';
import { defineRule } from '../rule.ts';
import { application, execution, instance, roles } from './role-examples.ts';
import { isMistaken, trustComplaint } from './trusts.ts';

export const iamRoleWrongPrincipal = defineRule({
  id: 'iam-role-wrong-principal',
  on: ['execution-role', 'task-role'],
  title: 'Role of another service',
  why: 'A role made for EC2, Lambda or ECS itself trusts that service alone. Task and execution roles must trust ecs-tasks.amazonaws.com, which is yet another one.',
  *check(q, link) {
    const { from, kind } = q.link(link)!;
    const trusted = wronglyTrusted(q, from, 'ecs-tasks.amazonaws.com');
    if (trusted && isMistaken(trusted))
      yield trustComplaint(
        q,
        from,
        'ecs-tasks.amazonaws.com',
        trusted,
        kind === 'task-role' ? 'a task' : 'ECS',
      );
  },
  good: [() => roles({ execution, application })],
  bad: [
    () => roles({ execution, application: { ...application, trust: instance['trust'] } }),
    () => roles({ execution: { trust: { services: ['ecs.amazonaws.com'] } } }),
  ],
});
