import { wronglyTrusted } from '#model/view/trust.ts';
import { defineRule } from '../rule.ts';
import { application, execution, roles } from './role-examples.ts';
import { isMistaken, trustComplaint } from './trusts.ts';

export const iamTaskRoleTrust = defineRule({
  id: 'iam-task-role-trust',
  on: 'task-role',
  title: 'Task role that tasks cannot assume',
  why: 'Tasks take on their role as ecs-tasks.amazonaws.com. If the trust policy does not name it, the application gets no credentials.',
  *check(q, link) {
    const role = q.link(link)!.from;
    const trusted = wronglyTrusted(q, role, 'ecs-tasks.amazonaws.com');
    if (trusted && !isMistaken(trusted))
      yield trustComplaint(q, role, 'ecs-tasks.amazonaws.com', trusted, 'a task');
  },
  good: [() => roles({ execution, application })],
  bad: [() => roles({ execution, application: { ...application, trust: { services: [] } } })],
});
