import type { NodeId } from '#model/design.ts';
import type { Edit } from '#model/edit.ts';
import type { Json, JsonObject } from '#model/json.ts';
import type { Query } from '#model/query.ts';
import type { TaskDefinitionView } from '#model/view/task-definition.ts';
import { newId } from '../new-id.ts';
import { setProp } from '../prop-edits.ts';

const list = (value: Json | undefined): readonly Json[] => (Array.isArray(value) ? value : []);

export const allow = (actions: readonly string[], resources: readonly string[] = ['*']): JsonObject => ({
  effect: 'Allow',
  actions,
  resources,
});

/** Lets a role do more. */
export function grant(q: Query, role: NodeId, statements: readonly JsonObject[]): Edit {
  return setProp(role, ['statements'], [...list(q.node(role)?.props['statements']), ...statements]);
}

export function attachPolicy(q: Query, role: NodeId, policy: string): Edit {
  return setProp(role, ['managedPolicies'], [...list(q.node(role)?.props['managedPolicies']), policy]);
}

export function trust(q: Query, role: NodeId, principal: string): Edit {
  const { services = [] } = q.props('iam-role', role).trust ?? {};
  return setProp(role, ['trust', 'services'], [...services, principal]);
}

/** Draws a task role for this task definition, in place of the one it may have. */
export function addTaskRole(q: Query, view: TaskDefinitionView, rights: JsonObject = {}): Edit[] {
  const roleName = `${view.doc.family ?? 'app'}TaskRole`.replaceAll(/[^\w+=,.@-]/g, '').slice(0, 64);
  const props = {
    roleName,
    trust: { services: ['ecs-tasks.amazonaws.com'] },
    policiesKnown: true,
    ...rights,
  };
  const parent = q.node(view.id)?.parent;
  const role = newId(`task-role-of-${view.id}`);
  return [
    {
      do: 'add-node',
      id: role,
      node: { kind: 'iam-role', ...(parent === undefined ? {} : { parent }), props },
    },
    {
      do: 'add-link',
      id: newId(`task-role-link-of-${view.id}`),
      link: { kind: 'task-role', from: role, to: view.id, props: {} },
    },
  ];
}
