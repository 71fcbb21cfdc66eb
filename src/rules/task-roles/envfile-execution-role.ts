import { environmentFileActions } from '#model/aws/role-actions.ts';
import type { Query } from '#model/query.ts';
import { titleOf } from '#model/registry.ts';
import { permissionsOf } from '#model/view/permissions.ts';
import type { TaskDefinitionView } from '#model/view/task-definition.ts';
import { executionRoleFix, readObject } from '../execution-role.ts';
import { ec2, fargate } from '../examples.ts';
import { grant } from '../iam/role-edits.ts';
import { roles } from '../iam/role-examples.ts';
import type { Fix } from '../rule.ts';
import { containerRule, hasExecutionRole, nameOf } from '../task-rules.ts';

const environmentFiles = [{ type: 's3', value: 'arn:aws:s3:::config/api.env' }];
const may = { statements: [{ effect: 'Allow', actions: environmentFileActions, resources: ['*'] }] };

export const envfileExecutionRole = containerRule({
  id: 'envfile-execution-role',
  title: 'Environment files that may not be read',
  why: 'ECS fetches the files from S3 before the container starts, with the rights of the execution role: s3:GetObject and s3:GetBucketLocation.',
  *check(container, view, q) {
    const files = (container.doc.environmentFiles ?? []).map(({ value }) => value ?? '');
    const fault = files.length === 0 ? undefined : faultOf(q, view, files);
    if (!fault) return;
    yield {
      field: ['environmentFiles'],
      message: `${nameOf(container)} reads ${files.join(', ')}, but ${fault.words}.`,
      fix: fault.fix,
    };
  },
  good: [
    () => fargate({ container: { environmentFiles } }),
    () => ec2({ executionRoleArn: undefined }),
    () => roles({ execution: may, task: { container: { environmentFiles } } }),
  ],
  bad: [
    () => ec2({ executionRoleArn: undefined, container: { environmentFiles } }),
    () => roles({ execution: {}, task: { container: { environmentFiles } } }),
  ],
});

function faultOf(
  q: Query,
  view: TaskDefinitionView,
  files: readonly string[],
): { words: string; fix: Fix } | undefined {
  if (!hasExecutionRole(view))
    return { words: 'the task has no execution role', fix: executionRoleFix(q, view) };
  const role = view.executionRole;
  const missing = role === undefined ? [] : permissionsOf(q, role).lacks(environmentFileActions);
  if (role === undefined || missing.length === 0) return undefined;
  const words = missing.join(' and ');
  const fix = { label: `Allow ${words}`, edits: [grant(q, role, files.flatMap(readObject))] };
  return { words: `${titleOf(q, role)} may not do ${words}`, fix };
}
