import { executionRoleFix } from '../execution-role.ts';
import { ec2, fargate } from '../examples.ts';
import { containerRule, hasExecutionRole, nameOf } from '../task-rules.ts';

const environmentFiles = [{ type: 's3', value: 'arn:aws:s3:::config/api.env' }];

export const envfileExecutionRole = containerRule({
  id: 'envfile-execution-role',
  title: 'Environment files without an execution role',
  why: 'ECS fetches the files from S3 before the container starts, with the rights of the execution role: s3:GetObject and s3:GetBucketLocation.',
  *check(container, view, q) {
    const files = (container.doc.environmentFiles ?? []).map(({ value }) => value);
    if (files.length === 0 || hasExecutionRole(view)) return;
    yield {
      field: ['environmentFiles'],
      message: `${nameOf(container)} reads ${files.join(', ')}, but the task has no execution role.`,
      fix: executionRoleFix(q, view),
    };
  },
  good: [() => fargate({ container: { environmentFiles } }), () => ec2({ executionRoleArn: undefined })],
  bad: [() => ec2({ executionRoleArn: undefined, container: { environmentFiles } })],
});
