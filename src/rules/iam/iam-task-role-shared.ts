import { design } from '#model/build.ts';
import type { Design } from '#model/design.ts';
import { targets } from '#model/query.ts';
import { titleOf } from '#model/registry.ts';
import { taskDefinitionView } from '#model/view/task-definition.ts';
import { fargateTask } from '../examples.ts';
import { defineRule } from '../rule.ts';
import { addTaskRole } from './role-edits.ts';
import { application } from './role-examples.ts';

const copied = ['managedPolicies', 'statements', 'policiesKnown'];
const shared = (...families: readonly string[]): Design =>
  design((d) => {
    const role = d.node('iam-role', application);
    for (const family of families) d.link('task-role', role, d.taskDefinition(fargateTask({ family })));
  });

export const iamTaskRoleShared = defineRule({
  id: 'iam-task-role-shared',
  on: 'iam-role',
  title: 'One task role for several applications',
  why: 'Every application with the role can do what any of them needs. When one is broken into, the data of all is open. A role for each keeps them apart.',
  *check(q, role) {
    const tasks = targets(q, role, 'task-role');
    const families = new Map(tasks.map((task) => [titleOf(q, task), task]));
    if (families.size < 2) return;
    const others = [...families.values()].slice(1);
    const rights = Object.entries(q.node(role)?.props ?? {}).filter(([key]) => copied.includes(key));
    const names = [...families.keys()];
    yield {
      message: `${titleOf(q, role)} is the task role of ${names.length > 4 ? `${names.slice(0, 3).join(', ')} and ${names.length - 3} more` : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`}.`,
      fix: {
        label: others.length === 1 ? `Give ${names[1]} a role of its own` : 'Give each a role of its own',
        edits: others.flatMap((task) =>
          addTaskRole(q, taskDefinitionView(q, task), Object.fromEntries(rights)),
        ),
      },
    };
  },
  good: [() => shared('api'), () => shared('api', 'api')],
  bad: [() => shared('api', 'orders'), () => shared('api', 'orders', 'mail')],
});
