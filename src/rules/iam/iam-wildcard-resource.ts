import { isApplicationAction } from '#model/aws/managed-policies.ts';
import { targets } from '#model/query.ts';
import { titleOf } from '#model/registry.ts';
import { isAllow } from '#model/view/permissions.ts';
import { taskDefinitionView } from '#model/view/task-definition.ts';
import { setProp } from '../prop-edits.ts';
import { defineRule } from '../rule.ts';
import { accessesOf } from './application-access.ts';
import { application, execution, roles } from './role-examples.ts';

const may = (action: string, resource: string) => ({
  ...application,
  statements: [{ actions: [action], resources: [resource] }],
});

export const iamWildcardResource = defineRule({
  id: 'iam-wildcard-resource',
  on: 'iam-role',
  title: 'Right to all data of a service',
  why: 'A star in a statement about data opens every bucket, table or queue of the account, those that come later included. Named resources keep a break-in small.',
  *check(q, role) {
    const tasks = targets(q, role, 'task-role');
    if (tasks.length === 0) return;
    for (const [index, statement] of (q.props('iam-role', role).statements ?? []).entries()) {
      const data = (statement.actions ?? []).filter(isApplicationAction);
      const isWide = statement.resources?.includes('*') || data.some((action) => action.endsWith(':*'));
      if (!isAllow(statement) || data.length === 0 || !isWide) continue;
      const prefixes = new Set(data.map((action) => action.split(':')[0]));
      const drawn = tasks.flatMap((task) => accessesOf(q, taskDefinitionView(q, task)));
      const narrow = drawn.filter(({ actions }) =>
        actions.some((action) => prefixes.has(action.split(':')[0])),
      );
      yield {
        field: ['statements', index],
        message: `${titleOf(q, role)} allows ${data.join(', ')} on ${(statement.resources ?? []).join(', ') || 'nothing'}.`,
        ...(narrow.length > 0 && data.length === statement.actions?.length
          ? {
              fix: {
                label: 'Allow only what is drawn',
                edits: [setProp(role, ['statements', index], narrow[0]!.statement)],
              },
            }
          : {}),
      };
    }
  },
  good: [
    () => roles({ execution, application }),
    () => roles({ execution, application: may('xray:PutTraceSegments', '*') }),
  ],
  bad: [
    () => roles({ execution, application: may('s3:GetObject', '*'), uses: { access: 'read' } }),
    () => roles({ execution, application: may('dynamodb:*', 'arn:aws:dynamodb:*:*:table/orders') }),
  ],
});
