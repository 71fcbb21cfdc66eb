import type { NodeId } from '#model/design.ts';
import type { Edit } from '#model/edit.ts';
import type { JsonObject } from '#model/json.ts';
import { targets, type Query } from '#model/query.ts';
import { titleOf } from '#model/registry.ts';
import { arnName } from '#model/task-definition/references.ts';
import { isAllow, type Statement } from '#model/view/permissions.ts';
import { taskDefinitionView } from '#model/view/task-definition.ts';
import { setProp } from '../prop-edits.ts';
import { defineRule } from '../rule.ts';
import { accessesOf } from './application-access.ts';
import { application, execution, roles } from './role-examples.ts';

const everything = new Set(['AdministratorAccess', 'PowerUserAccess']);
const isEverything = (statement: Statement): boolean =>
  isAllow(statement) &&
  statement.actions?.includes('*') === true &&
  statement.resources?.includes('*') === true;
const usual = [
  ['execution-role', 'AmazonECSTaskExecutionRolePolicy'],
  ['instance-role', 'AmazonEC2ContainerServiceforEC2Role'],
] as const;

export const iamAdminPolicy = defineRule({
  id: 'iam-admin-policy',
  on: 'iam-role',
  title: 'A role that may do everything',
  why: 'Whoever breaks into a container with this role owns the account. Tasks and instances need a handful of actions on a handful of resources.',
  *check(q, role) {
    const used = q
      .linksFrom(role)
      .some((link) => /^(task|execution|instance)-role$/.test(q.link(link)!.kind));
    const { managedPolicies = [], statements = [] } = q.props('iam-role', role);
    const policy = managedPolicies.map(arnName).find((name) => everything.has(name));
    if (!used || (policy === undefined && !statements.some(isEverything))) return;
    yield {
      field: [policy === undefined ? 'statements' : 'managedPolicies'],
      message: `${titleOf(q, role)} is given ${policy ?? 'every action on every resource'}.`,
      fix: { label: 'Grant only what the drawing needs', edits: narrowed(q, role) },
    };
  },
  good: [() => roles({ execution, application, uses: {} })],
  bad: [
    () => roles({ execution: { managedPolicies: ['arn:aws:iam::aws:policy/AdministratorAccess'] } }),
    () =>
      roles({
        execution,
        application: { ...application, statements: [{ actions: ['*'], resources: ['*'] }] },
        uses: {},
      }),
  ],
});

function narrowed(q: Query, role: NodeId): Edit[] {
  const { managedPolicies = [], statements = [] } = q.props('iam-role', role);
  const needed = usual.filter(([kind]) => q.linksFrom(role, kind).length > 0).map(([, policy]) => policy);
  const kept = managedPolicies.filter((policy) => !everything.has(arnName(policy)));
  const drawn = targets(q, role, 'task-role').flatMap((task) => accessesOf(q, taskDefinitionView(q, task)));
  const narrow = statements.filter((each) => !isEverything(each)) as readonly JsonObject[];
  return [
    setProp(role, ['managedPolicies'], [...new Set([...kept, ...needed])]),
    setProp(role, ['statements'], [...narrow, ...drawn.map(({ statement }) => statement)]),
  ];
}
