import { executionRoleFix } from '../execution-role.ts';
import { ec2, fargate } from '../examples.ts';
import { containerRule, hasExecutionRole, nameOf } from '../task-rules.ts';

const secrets = [
  { name: 'DB_PASSWORD', valueFrom: 'arn:aws:secretsmanager:eu-west-1:111122223333:secret:db-AbCdEf' },
];

export const secretExecutionRole = containerRule({
  id: 'secret-execution-role',
  title: 'Secrets without an execution role',
  why: 'ECS itself reads the secrets before the container starts, with the rights of the execution role. Without one it may not, and AWS refuses the task definition.',
  *check(container, view, q) {
    const names = (container.doc.secrets ?? []).map(({ name }) => name);
    if (names.length === 0 || hasExecutionRole(view)) return;
    yield {
      field: ['secrets'],
      message: `${nameOf(container)} reads ${names.join(', ')} from secrets, but the task has no execution role.`,
      fix: executionRoleFix(q, view),
    };
  },
  good: [
    () => fargate({ container: { secrets } }),
    () => ec2({ executionRoleArn: undefined, container: { secrets: [] } }),
  ],
  bad: [
    () => fargate({ executionRoleArn: undefined, container: { secrets } }),
    () =>
      ec2({ executionRoleArn: undefined, container: { secrets: [{ name: 'KEY', valueFrom: '/api/key' }] } }),
  ],
});
