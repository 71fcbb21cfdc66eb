import { logGroupAction } from '#model/aws/role-actions.ts';
import { titleOf } from '#model/registry.ts';
import { permissionsOf } from '#model/view/permissions.ts';
import { awslogs } from '../awslogs.ts';
import { allow, grant } from '../iam/role-edits.ts';
import { roles } from '../iam/role-examples.ts';
import { containerRule, nameOf } from '../task-rules.ts';

const creating = { container: awslogs({ 'awslogs-create-group': 'true' }) };
const may = { statements: [{ effect: 'Allow', actions: [logGroupAction], resources: ['*'] }] };

export const logAwslogsCreateGroupPermission = containerRule({
  id: 'log-awslogs-create-group-permission',
  title: 'Log group that may not be made',
  why: 'With awslogs-create-group the driver makes the log group itself. AmazonECSTaskExecutionRolePolicy allows writing logs, but not making groups, so the container does not start.',
  *check(container, view, q) {
    const { logDriver, options } = container.doc.logConfiguration ?? {};
    const role = view.executionRole;
    if (logDriver !== 'awslogs' || options?.['awslogs-create-group'] !== 'true' || role === undefined) return;
    if (permissionsOf(q, role).lacks([logGroupAction]).length === 0) return;
    yield {
      field: ['logConfiguration', 'options', 'awslogs-create-group'],
      message: `${nameOf(container)} lets the driver make its log group, but ${titleOf(q, role)} may not do ${logGroupAction}.`,
      fix: { label: `Allow ${logGroupAction}`, edits: [grant(q, role, [allow([logGroupAction])])] },
    };
  },
  good: [
    () => roles({ execution: may, task: creating }),
    () => roles({ execution: {} }),
    () => roles({ execution: { policiesKnown: false }, task: creating }),
  ],
  bad: [() => roles({ execution: {}, task: creating })],
});
