import type { Box, Design, NodeId } from '#model/design.ts';
import { indexOf } from '#model/design-index.ts';
import type { Edit } from '#model/edit.ts';
import { Ids } from '#model/ids.ts';
import { nodeKind } from '#model/registry.ts';
import { drawnBounds } from './layout/drawn.ts';

const gap = 80;

/** The edits that add all of one design to another, beside what is there. Ids that are taken get new ones. */
export function insertion(into: Design, added: Design): Edit[] {
  const newId = renaming(into, added);
  const { x: dx, y: dy } = offset(into, added);
  const edits: Edit[] = [];
  for (const id of parentsFirst(added)) {
    const node = added.nodes[id]!;
    const box = added.layout[id];
    const isRow = nodeKind(node.kind)?.shape === 'row';
    const placed: Box | undefined =
      node.parent === undefined && !isRow
        ? { ...(box ?? { x: 0, y: 0 }), x: (box?.x ?? 0) + dx, y: (box?.y ?? 0) + dy }
        : box;
    edits.push({
      do: 'add-node',
      id: newId(id),
      node: node.parent === undefined ? node : { ...node, parent: newId(node.parent) },
      ...(placed ? { box: placed } : {}),
    });
  }
  for (const [id, link] of Object.entries(added.links)) {
    edits.push({
      do: 'add-link',
      id: newId(id),
      link: { ...link, from: newId(link.from), to: newId(link.to) },
    });
  }
  for (const [key, { reason }] of Object.entries(added.waivers)) {
    edits.push({ do: 'waive', key: renamedKey(key, newId), reason });
  }
  return edits;
}

// A finding's key is rule|subject|place|field (rules/check.ts); the two in the middle are ids.
function renamedKey(key: string, newId: (id: string) => string): string {
  return key
    .split('|')
    .map((part, i) => (i === 1 || i === 2 ? newId(part) : part))
    .join('|');
}

function renaming(into: Design, added: Design): (id: string) => string {
  const isTaken = (id: string): boolean => Object.hasOwn(into.nodes, id) || Object.hasOwn(into.links, id);
  const records = [...Object.entries(added.nodes), ...Object.entries(added.links)];
  const ids = new Ids({
    ...into,
    nodes: { ...into.nodes, ...added.nodes },
    links: { ...into.links, ...added.links },
  });
  const renamed = new Map(
    records.filter(([id]) => isTaken(id)).map(([id, { kind }]) => [id, ids.next(kind)]),
  );
  return (id) => renamed.get(id) ?? id;
}

/** To the right of what is there, or below it where that is wider than high. */
function offset(into: Design, added: Design): { x: number; y: number } {
  const there = drawnBounds(indexOf(into));
  const own = drawnBounds(indexOf(added));
  if (Object.keys(into.nodes).length === 0) return { x: 0, y: 0 };
  return there.width > there.height * 2
    ? { x: there.x - own.x, y: there.y + there.height + gap - own.y }
    : { x: there.x + there.width + gap - own.x, y: there.y - own.y };
}

function parentsFirst({ nodes }: Design): NodeId[] {
  const ordered = new Set<NodeId>();
  const visit = (id: NodeId): void => {
    const parent = nodes[id]?.parent;
    if (parent !== undefined && !ordered.has(parent)) visit(parent);
    ordered.add(id);
  };
  Object.keys(nodes).forEach(visit);
  return [...ordered];
}
