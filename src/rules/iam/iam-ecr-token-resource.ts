import { titleOf } from '#model/registry.ts';
import { covers, isAllow } from '#model/view/permissions.ts';
import { defineRule } from '../rule.ts';
import { allow, grant } from './role-edits.ts';
import { roles } from './role-examples.ts';

const token = 'ecr:GetAuthorizationToken';
const pulling = (resource: string) => ({
  managedPolicies: ['CloudWatchLogsFullAccess'],
  statements: [
    {
      effect: 'Allow',
      actions: [token, 'ecr:BatchGetImage', 'ecr:GetDownloadUrlForLayer'],
      resources: [resource],
    },
  ],
});

export const iamEcrTokenResource = defineRule({
  id: 'iam-ecr-token-resource',
  on: 'iam-role',
  title: 'ECR token limited to a repository',
  why: 'ecr:GetAuthorizationToken signs in to the registry as a whole and knows no resource. In a statement about one repository it allows nothing, and the pull fails.',
  *check(q, id) {
    const { statements = [] } = q.props('iam-role', id);
    const granting = statements
      .map((statement, index) => ({ ...statement, index }))
      .filter(
        (statement) =>
          isAllow(statement) && statement.actions?.some((action) => action !== '*' && covers(action, token)),
      );
    const [limited] = granting;
    if (!limited || granting.some(({ resources = [] }) => resources.includes('*'))) return;
    yield {
      field: ['statements', limited.index, 'resources'],
      message: `${titleOf(q, id)} allows ${token} for ${limited.resources?.join(', ') || 'no resource'}; it works for * alone.`,
      fix: { label: `Allow ${token} for *`, edits: [grant(q, id, [allow([token])])] },
    };
  },
  good: [() => roles({ execution: pulling('*') })],
  bad: [() => roles({ execution: pulling('arn:aws:ecr:eu-west-1:111122223333:repository/api') })],
});
