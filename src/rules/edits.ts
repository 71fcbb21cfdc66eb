import type { Edit } from '#model/edit.ts';
import type { Json, JsonPath } from '#model/json.ts';
import { targets, type Query } from '#model/query.ts';
import type { LinkKindName } from '#model/registry.ts';
import type { ContainerView, TaskDefinitionView, VolumeView } from '#model/view/task-definition.ts';

/**
 * Edits that change a parameter of a task definition, named as AWS names it, wherever the design keeps it: props, a
 * link (a mount, a dependency, a secret) or a node of its own (ephemeral storage). Without a value it is removed.
 */

export function editTask(q: Query, view: TaskDefinitionView, path: JsonPath, value?: Json): Edit[] {
  if (path[0] === 'ephemeralStorage') {
    const node = targets(q, view.id, 'declares').find((to) => q.node(to)?.kind === 'ephemeral-storage');
    if (node !== undefined)
      return path.length === 1 && value === undefined
        ? [{ do: 'remove', ids: [node] }]
        : [set(node, path.slice(1), value)];
  }
  return [set(view.id, path, value)];
}

const linked: Record<string, LinkKindName> = {
  dependsOn: 'depends-on',
  mountPoints: 'mount',
  secrets: 'secret-variable',
};

export function editContainer(q: Query, container: ContainerView, path: JsonPath, value?: Json): Edit[] {
  const [key, index, ...rest] = path;
  const kind = typeof key === 'string' && Object.hasOwn(linked, key) ? linked[key] : undefined;
  if (kind && typeof index === 'number' && container.prefix.length === 0) {
    const link = linkOf(q, container, key as string, index, kind);
    if (link !== undefined)
      return rest.length === 0 && value === undefined
        ? [{ do: 'remove', ids: [link] }]
        : [set(link, rest, value)];
  }
  return [set(container.at, [...container.prefix, ...path], value)];
}

// Entries that are no links stand first, as lowering puts them.
function linkOf(
  q: Query,
  container: ContainerView,
  key: string,
  index: number,
  kind: LinkKindName,
): string | undefined {
  const verbatim = q.node(container.at)?.props[key];
  return q.linksFrom(container.at, kind)[index - (Array.isArray(verbatim) ? verbatim.length : 0)];
}

export function editVolume(volume: VolumeView, path: JsonPath, value?: Json): Edit[] {
  return [set(volume.at, [...volume.prefix, ...path], value)];
}

function set(id: string, path: JsonPath, value: Json | undefined): Edit {
  return { do: 'set', id, path, ...(value === undefined ? {} : { value }) };
}
