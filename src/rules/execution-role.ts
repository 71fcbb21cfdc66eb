import type { Edit } from '#model/edit.ts';
import type { JsonObject } from '#model/json.ts';
import type { Query } from '#model/query.ts';
import { nodeKind } from '#model/registry.ts';
import { parseSecret } from '#model/task-definition/references.ts';
import { permissionsOf } from '#model/view/permissions.ts';
import type { TaskDefinitionView } from '#model/view/task-definition.ts';
import { grant } from './iam/role-edits.ts';
import { newId } from './new-id.ts';
import type { Fix } from './rule.ts';

const parameterArn = (name: string): string =>
  name.startsWith('arn:') ? name : `arn:aws:ssm:*:*:parameter/${name.replace(/^\//, '')}`;

/** The permission to read what a `valueFrom` names; undefined for one of unknown form. */
function readSecret(valueFrom: string | undefined): JsonObject | undefined {
  const secret = valueFrom ? parseSecret(valueFrom) : undefined;
  if (!secret) return undefined;
  return secret.service === 'secretsmanager'
    ? { effect: 'Allow', actions: ['secretsmanager:GetSecretValue'], resources: [secret.base] }
    : { effect: 'Allow', actions: ['ssm:GetParameters'], resources: [parameterArn(secret.base)] };
}

/** The permissions to read an object of S3. */
export function readObject(arn: string | undefined): JsonObject[] {
  if (!arn) return [];
  return [
    { effect: 'Allow', actions: ['s3:GetObject'], resources: [arn] },
    { effect: 'Allow', actions: ['s3:GetBucketLocation'], resources: [arn.split('/')[0]!] },
  ];
}

/** What the execution role of this task must be allowed beyond pulling images and writing logs. */
function statementsFor(view: TaskDefinitionView): JsonObject[] {
  const found = view.containers.flatMap(({ doc }) => [
    ...(doc.secrets ?? []).map(({ valueFrom }) => readSecret(valueFrom)),
    ...(doc.logConfiguration?.secretOptions ?? []).map(({ valueFrom }) => readSecret(valueFrom)),
    readSecret(doc.repositoryCredentials?.credentialsParameter),
    ...(doc.environmentFiles ?? []).flatMap(({ value }) => readObject(value)),
    ...(doc.logConfiguration?.options?.['awslogs-create-group'] === 'true'
      ? [{ effect: 'Allow', actions: ['logs:CreateLogGroup'], resources: ['*'] }]
      : []),
  ]);
  const texts = new Set(
    found.filter((statement) => statement !== undefined).map((statement) => JSON.stringify(statement)),
  );
  return [...texts].map((text) => JSON.parse(text) as JsonObject);
}

/** Draws an execution role with what this task needs of it. */
export function addExecutionRole(
  q: Query,
  view: TaskDefinitionView,
  also: readonly JsonObject[] = [],
): Edit[] {
  const statements = [...statementsFor(view), ...also];
  const parent = q.node(view.id)?.parent;
  const role = newId('execution-role');
  const roleName = `${view.doc.family ?? 'task'}ExecutionRole`.replace(/[^\w+=,.@-]/g, '').slice(0, 64);
  const props: JsonObject = {
    ...nodeKind('iam-role')!.create(),
    roleName,
    managedPolicies: ['AmazonECSTaskExecutionRolePolicy'],
    ...(statements.length > 0 ? { statements } : {}),
  };
  return [
    {
      do: 'add-node',
      id: role,
      node: { kind: 'iam-role', ...(parent === undefined ? {} : { parent }), props },
    },
    {
      do: 'add-link',
      id: newId('execution-role-link'),
      link: { kind: 'execution-role', from: role, to: view.id, props: {} },
    },
  ];
}

export function executionRoleFix(q: Query, view: TaskDefinitionView): Fix {
  return { label: 'Add an execution role', edits: addExecutionRole(q, view) };
}

/** Lets the task's execution role read a parameter: on the role it has, as far as that is known, or on a new one. */
export function allowParameter(q: Query, view: TaskDefinitionView, name: string): Edit[] {
  const statement = readSecret(name)!;
  if (view.executionRole === undefined) return addExecutionRole(q, view, [statement]);
  const may = permissionsOf(q, view.executionRole);
  return may.lacks(['ssm:GetParameters']).length > 0 ? [grant(q, view.executionRole, [statement])] : [];
}
