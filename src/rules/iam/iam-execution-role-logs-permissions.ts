import { logWriteActions } from '#model/aws/role-actions.ts';
import { titleOf } from '#model/registry.ts';
import { permissionsOf } from '#model/view/permissions.ts';
import { taskName, taskRule } from '../task-rules.ts';
import { attachPolicy } from './role-edits.ts';
import { execution, roles } from './role-examples.ts';

const without = { managedPolicies: ['AmazonEC2ContainerRegistryReadOnly'] };

export const iamExecutionRoleLogsPermissions = taskRule({
  id: 'iam-execution-role-logs-permissions',
  title: 'Execution role that may not write logs',
  why: 'On Fargate the awslogs driver writes with the rights of the execution role. Without them the container does not start.',
  *check(view, q) {
    const role = view.executionRole;
    // On instances the driver writes with the rights of the instance.
    if (role === undefined || !view.launches.has('FARGATE')) return;
    if (!view.containers.some(({ doc }) => doc.logConfiguration?.logDriver === 'awslogs')) return;
    const missing = permissionsOf(q, role).lacks(logWriteActions);
    if (missing.length === 0) return;
    yield {
      at: role,
      field: ['managedPolicies'],
      message: `${taskName(view)} logs with awslogs, but ${titleOf(q, role)} may not do ${missing.join(', ')}.`,
      fix: {
        label: 'Attach AmazonECSTaskExecutionRolePolicy',
        edits: [attachPolicy(q, role, 'AmazonECSTaskExecutionRolePolicy')],
      },
    };
  },
  good: [
    () => roles({ execution }),
    () => roles({ execution: { ...without, policiesKnown: false } }),
    () => roles({ execution: without, on: 'EC2' }),
  ],
  bad: [() => roles({ execution: without })],
});
