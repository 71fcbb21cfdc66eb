import type { Query } from '#model/query.ts';
import { titleOf } from '#model/registry.ts';
import { permissionsOf } from '#model/view/permissions.ts';
import type { TaskDefinitionView } from '#model/view/task-definition.ts';
import type { Changes } from '../examples.ts';
import type { Complaint } from '../rule.ts';
import { taskName } from '../task-rules.ts';
import { allow, grant } from './role-edits.ts';

/** What is to be said when the execution role may not do `action`, which it needs to read `resources`. */
export function* secretComplaint(
  q: Query,
  view: TaskDefinitionView,
  action: string,
  resources: readonly string[],
  purpose: string,
): Iterable<Complaint> {
  const role = view.executionRole;
  if (role === undefined || resources.length === 0 || permissionsOf(q, role).lacks([action]).length === 0)
    return;
  yield {
    at: role,
    field: ['statements'],
    message: `${taskName(view)} ${purpose}, but its execution role ${titleOf(q, role)} may not do ${action}.`,
    fix: { label: `Allow ${action}`, edits: [grant(q, role, [allow([action], [...new Set(resources)])])] },
  };
}

const reading = (valueFrom: string): Changes => ({
  container: { secrets: [{ name: 'DB_PASSWORD', valueFrom }] },
});
export const fromSecretsManager = reading('arn:aws:secretsmanager:eu-west-1:111122223333:secret:db-AbCdEf');
export const fromParameterStore = reading('/api/db-password');
