import { titleOf } from '#model/registry.ts';
import { permissionsOf } from '#model/view/permissions.ts';
import { taskDefinitionView } from '#model/view/task-definition.ts';
import { defineRule } from '../rule.ts';
import { accessOf } from './application-access.ts';
import { grant } from './role-edits.ts';
import { application, execution, roles } from './role-examples.ts';

const queueOnly = { ...application, statements: [{ actions: ['sqs:SendMessage'], resources: ['*'] }] };

export const iamTaskRoleLacksPermission = defineRule({
  id: 'iam-task-role-lacks-permission',
  on: 'uses',
  title: 'Task role without this right',
  why: 'AWS refuses each call that no policy of the task role allows, and the application sees AccessDenied.',
  *check(q, link) {
    const access = accessOf(q, link);
    const task = q.node(q.link(link)!.from)?.parent;
    const role = task === undefined ? undefined : taskDefinitionView(q, task).taskRole;
    if (!access || role === undefined) return;
    const missing = permissionsOf(q, role).lacks(access.actions);
    // The typical actions are a guess: one of them is enough to see that someone has thought of it.
    if (missing.length < (access.isExact ? 1 : access.actions.length)) return;
    yield {
      message: `${titleOf(q, access.container)} uses ${titleOf(q, access.resource)}, but its task role ${titleOf(q, role)} allows none of ${missing.join(', ')}.`,
      fix: {
        label: `Let ${titleOf(q, role)} use ${titleOf(q, access.resource)}`,
        edits: [grant(q, role, [access.statement])],
      },
    };
  },
  good: [
    () => roles({ execution, application, uses: {} }),
    () => roles({ execution, application: { ...queueOnly, policiesKnown: false }, uses: {} }),
    () => roles({ execution, application: { ...queueOnly, managedPolicies: ['our-own-policy'] }, uses: {} }),
  ],
  bad: [
    () => roles({ execution, application: queueOnly, uses: {} }),
    () => roles({ execution, application, uses: { actions: ['s3:GetObject', 's3:PutObjectAcl'] } }),
  ],
});
