import { ecrPullActions } from '#model/aws/role-actions.ts';
import { titleOf } from '#model/registry.ts';
import { isPrivateEcr } from '#model/task-definition/references.ts';
import { permissionsOf } from '#model/view/permissions.ts';
import { taskName, taskRule } from '../task-rules.ts';
import { attachPolicy } from './role-edits.ts';
import { execution, roles } from './role-examples.ts';

const fromEcr = { container: { image: '111122223333.dkr.ecr.eu-west-1.amazonaws.com/api:1.4.2' } };
const without = { managedPolicies: ['CloudWatchLogsFullAccess'] };

export const iamExecutionRoleEcrPermissions = taskRule({
  id: 'iam-execution-role-ecr-permissions',
  title: 'Execution role that may not pull',
  why: 'To pull from private ECR ECS needs three permissions on the execution role. Without them the task stops with CannotPullContainerError before it has started.',
  *check(view, q) {
    const role = view.executionRole;
    if (role === undefined || !view.containers.some(({ doc }) => isPrivateEcr(doc.image ?? ''))) return;
    const missing = permissionsOf(q, role).lacks(ecrPullActions);
    if (missing.length === 0) return;
    yield {
      at: role,
      field: ['managedPolicies'],
      message: `${taskName(view)} pulls from private ECR, but ${titleOf(q, role)} may not do ${missing.join(', ')}.`,
      fix: {
        label: 'Attach AmazonECSTaskExecutionRolePolicy',
        edits: [attachPolicy(q, role, 'AmazonECSTaskExecutionRolePolicy')],
      },
    };
  },
  good: [
    () => roles({ execution, task: fromEcr }),
    () => roles({ execution: { ...without, policiesKnown: false }, task: fromEcr }),
    () => roles({ execution: without }),
  ],
  bad: [() => roles({ execution: without, task: fromEcr })],
});
