import { isPrivateEcr } from '#model/task-definition/references.ts';
import { executionRoleFix } from '../execution-role.ts';
import { ec2, external } from '../examples.ts';
import { containerRule, hasExecutionRole, nameOf } from '../task-rules.ts';

export const iamExternalExecutionRole = containerRule({
  id: 'iam-external-execution-role',
  title: 'External instance without an execution role',
  why: 'A server of your own has no instance role. To pull from ECR or write to CloudWatch Logs there, ECS needs the execution role.',
  *check(container, view, q) {
    if (!view.launches.has('EXTERNAL') || hasExecutionRole(view)) return;
    const pulls = isPrivateEcr(container.doc.image ?? '');
    const logs = container.doc.logConfiguration?.logDriver === 'awslogs';
    if (!pulls && !logs) return;
    yield {
      field: [pulls ? 'image' : 'logConfiguration'],
      message: `${nameOf(container)} ${pulls ? 'comes from private ECR' : 'logs with awslogs'} on external instances, but the task has no execution role.`,
      fix: executionRoleFix(q, view),
    };
  },
  good: [() => external(), () => ec2({ executionRoleArn: undefined })],
  bad: [() => external({ executionRoleArn: undefined })],
});
