import { executionRoleFix } from '../execution-role.ts';
import { ec2, fargate } from '../examples.ts';
import { containerRule, hasExecutionRole, nameOf } from '../task-rules.ts';

export const logFargateAwslogsExecutionRole = containerRule({
  id: 'log-fargate-awslogs-execution-role',
  title: 'CloudWatch logs on Fargate without an execution role',
  why: 'On Fargate there is no instance whose rights ECS could use: it writes to CloudWatch Logs with the execution role.',
  *check(container, view, q) {
    if (container.doc.logConfiguration?.logDriver !== 'awslogs') return;
    if (!view.launches.has('FARGATE') || hasExecutionRole(view)) return;
    yield {
      field: ['logConfiguration', 'logDriver'],
      message: `${nameOf(container)} logs with awslogs on Fargate, but the task has no execution role.`,
      fix: executionRoleFix(q, view),
    };
  },
  good: [
    () => fargate(),
    () => ec2({ executionRoleArn: undefined }),
    () => fargate({ executionRoleArn: undefined, container: { logConfiguration: undefined } }),
  ],
  bad: [() => fargate({ executionRoleArn: undefined })],
});
