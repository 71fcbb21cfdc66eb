import type { LinkId, NodeId } from '#model/design.ts';
import type { JsonPath } from '#model/json.ts';
import { sources, type Query } from '#model/query.ts';
import { titleOf } from '#model/registry.ts';
import { lowerTaskDefinition } from '#model/task-definition/lower.ts';

/** What a node, link or parameter of the design is in AWS's document. */
export interface Place {
  /** The container, volume or family it belongs to. */
  readonly name: string;
  /** The parameter, from that container, volume or task definition. */
  readonly field: JsonPath;
  /** The same parameter, from the task definition. */
  readonly path: JsonPath;
}

/** The parameter of a container or task definition that a link between it and something else stands for. */
type Reference = (q: Query, link: LinkId) => { owner: NodeId; field: JsonPath };

const references: Readonly<Record<string, Reference>> = {
  'execution-role': (q, link) => ({ owner: q.link(link)!.to, field: ['executionRoleArn'] }),
  'task-role': (q, link) => ({ owner: q.link(link)!.to, field: ['taskRoleArn'] }),
  declares: (q, link) => ({ owner: q.link(link)!.to, field: [] }),
  image: (q, link) => ({ owner: q.link(link)!.from, field: ['image'] }),
  logs: (q, link) => ({ owner: q.link(link)!.from, field: ['logConfiguration', 'options', 'awslogs-group'] }),
  'depends-on': (q, link) => entry(q, link, 'depends-on', 'dependsOn'),
  mount: (q, link) => entry(q, link, 'mount', 'mountPoints'),
  'secret-variable': (q, link) => entry(q, link, 'secret-variable', 'secrets'),
  uses: (q, link) => ({ owner: q.link(link)!.from, field: [] }),
};

// In the exported list, entries that are kept verbatim come before those that links stand for.
function entry(
  q: Query,
  link: LinkId,
  kind: 'depends-on' | 'mount' | 'secret-variable',
  list: string,
): { owner: NodeId; field: JsonPath } {
  const owner = q.link(link)!.from;
  const verbatim = q.node(owner)?.props[list];
  const before = Array.isArray(verbatim) ? verbatim.length : 0;
  return { owner, field: [list, before + q.linksFrom(owner, kind).indexOf(link)] };
}

/** Where `field` of a node or link stands in the task definition it becomes part of; undefined when in none. */
export function placeOf(q: Query, at: NodeId | LinkId, field: JsonPath): Place | undefined {
  const link = q.link(at);
  if (link) {
    const reference = references[link.kind]?.(q, at);
    return reference && partPlace(q, reference.owner, [...reference.field, ...field]);
  }
  const own = partPlace(q, at, field);
  if (own) return own;
  // A role, secret, log group or repository is in the document only by name, where it is referred to.
  for (const id of [...q.linksTo(at), ...q.linksFrom(at)]) {
    const place = references[q.link(id)!.kind] && placeOf(q, id, []);
    if (place) return place;
  }
  return undefined;
}

/** The place of a task definition, or of what it is made of: a container, a volume, its storage. */
function partPlace(q: Query, id: NodeId, field: JsonPath): Place | undefined {
  for (const definition of definitionsWith(q, id)) {
    if (definition === id) return { name: titleOf(q, id), field, path: field };
    const { containers, volumes } = lowerTaskDefinition(q, definition);
    for (const [list, nodes] of [
      ['containerDefinitions', containers],
      ['volumes', volumes],
    ] as const) {
      const index = nodes.indexOf(id);
      if (index >= 0)
        return { name: nameOf(q, id) ?? `${list}[${index}]`, field, path: [list, index, ...field] };
    }
    if (q.node(id)?.kind === 'ephemeral-storage') {
      const inStorage = ['ephemeralStorage', ...field];
      return { name: titleOf(q, definition), field: inStorage, path: inStorage };
    }
  }
  return undefined;
}

function nameOf(q: Query, id: NodeId): string | undefined {
  const name = q.node(id)?.props['name'];
  return typeof name === 'string' && name !== '' ? name : undefined;
}

function definitionsWith(q: Query, id: NodeId): NodeId[] {
  const node = q.node(id);
  if (!node) return [];
  if (node.kind === 'task-definition') return [id];
  const mounting = sources(q, id, 'mount').flatMap((container) => q.node(container)?.parent ?? []);
  return [...(node.parent === undefined ? [] : [node.parent]), ...mounting, ...sources(q, id, 'declares')];
}
