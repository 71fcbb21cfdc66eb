import type { Box, Design, DesignLink, DesignNode, LinkId, NodeId } from '#model/design.ts';
import { indexOf } from '#model/design-index.ts';
import { EditRefused } from '#model/edit.ts';
import { fits, misplaced } from '#model/grammar.ts';
import { Ids } from '#model/ids.ts';
import type { Query } from '#model/query.ts';
import { linkKind, nodeKind } from '#model/registry.ts';
import { positionOf, rootsOf, type Fragment, type Point } from './fragment.ts';

export interface Insertion {
  /** The node that is to hold the fragment, or the nearest frame around it that can; else each root's own parent. */
  readonly into?: NodeId | undefined;
  /** Where the fragment's upper left corner comes on the canvas; else beside where it was. */
  readonly at?: Point | undefined;
  /** How far beside, in px both ways. */
  readonly offsetPx: number;
}

/** Room for a frame's title, in px, where a fragment is put into a frame without saying where. */
const insideFrame: Point = { x: 24, y: 56 };

/**
 * The design with a copy of the fragment in it, under new ids and names that are not taken. Links among its nodes are
 * kept; so are links to nodes outside it, in the design it came from, unless they would take another link's place.
 * Throws `EditRefused` when something in it has no place to be.
 */
export function insertFragment(
  design: Design,
  fragment: Fragment,
  insertion: Insertion,
): { design: Design; roots: NodeId[]; copyOf: ReadonlyMap<NodeId, NodeId> } {
  const q = indexOf(design);
  const ids = new Ids(design);
  const renamed = new Map(orderOf(fragment).map((id) => [id, ids.next(fragment.nodes[id]!.kind)]));
  const roots = rootsOf(fragment);
  const parents = new Map(roots.map((id) => [id, parentFor(q, design, fragment, id, insertion.into)]));
  const nodes: Record<NodeId, DesignNode> = { ...design.nodes };
  for (const [old, id] of renamed) {
    const { parent, ...rest } = fragment.nodes[old]!;
    const next = parents.has(old) ? parents.get(old) : renamed.get(parent!);
    nodes[id] = next === undefined ? rest : { ...rest, parent: next };
  }
  const layout = { ...design.layout, ...boxesOf(q, design, fragment, renamed, parents, insertion) };
  const placed = withFreeNames({ ...design, nodes, layout }, [...renamed.values()]);
  const links = linksOf(placed, fragment, renamed, ids);
  return {
    design: { ...placed, links: { ...design.links, ...links } },
    roots: roots.map((id) => renamed.get(id)!),
    copyOf: renamed,
  };
}

/** Parents before children, and nothing that hangs in a circle. */
function orderOf({ nodes }: Fragment): NodeId[] {
  const children = new Map<NodeId | undefined, NodeId[]>();
  for (const [id, { parent }] of Object.entries(nodes)) {
    children.set(parent, [...(children.get(parent) ?? []), id]);
  }
  const order = rootsOf({ nodes });
  for (const id of order) order.push(...(children.get(id) ?? []));
  for (const id of order) {
    const { kind, parent } = nodes[id]!;
    const outer = parent === undefined ? undefined : nodes[parent];
    const known = nodeKind(kind);
    if (!known) throw new EditRefused(`This version does not know the kind ${kind}.`);
    if (outer && !nodeKind(outer.kind)?.contains?.includes(kind)) {
      throw new EditRefused(`A ${outer.kind} does not contain a ${kind}.`);
    }
  }
  return order;
}

function parentFor(
  q: Query,
  design: Design,
  fragment: Fragment,
  root: NodeId,
  into: NodeId | undefined,
): NodeId | undefined {
  const { kind, parent } = fragment.nodes[root]!;
  const own = fragment.from === design.id && parent !== undefined && q.node(parent) ? parent : undefined;
  for (let here = into ?? own; here !== undefined; here = q.node(here)?.parent) {
    if (misplaced(q, kind, here) === undefined) return here;
  }
  const wrong = misplaced(q, kind, undefined);
  if (wrong) throw new EditRefused(`${wrong} Select one and paste again.`);
  return undefined;
}

function boxesOf(
  q: Query,
  design: Design,
  fragment: Fragment,
  renamed: ReadonlyMap<NodeId, NodeId>,
  parents: ReadonlyMap<NodeId, NodeId | undefined>,
  { at, offsetPx }: Insertion,
): Record<NodeId, Box> {
  const corner = cornerOf([...parents.keys()].map((id) => fragment.origins[id] ?? { x: 0, y: 0 }));
  const boxes: Record<NodeId, Box> = {};
  for (const [old, id] of renamed) {
    const box = fragment.layout[old] ?? { x: 0, y: 0 };
    if (!parents.has(old)) {
      boxes[id] = box;
      continue;
    }
    const parent = parents.get(old);
    const origin = fragment.origins[old] ?? box;
    const stays = fragment.from === design.id && parent === fragment.nodes[old]!.parent;
    if (at === undefined && (stays || parent === undefined)) {
      const from = stays ? box : origin;
      boxes[id] = { ...box, x: from.x + offsetPx, y: from.y + offsetPx };
    } else {
      const frame = parent === undefined ? { x: 0, y: 0 } : positionOf(q, design, parent);
      const to = at ? { x: at.x - frame.x, y: at.y - frame.y } : insideFrame;
      boxes[id] = { ...box, x: origin.x - corner.x + to.x, y: origin.y - corner.y + to.y };
    }
  }
  return boxes;
}

function cornerOf(points: readonly Point[]): Point {
  return { x: Math.min(...points.map(({ x }) => x)), y: Math.min(...points.map(({ y }) => y)) };
}

// AWS names things within their kind, and containers within their task definition. Notes say what they say.
function withFreeNames(design: Design, ids: readonly NodeId[]): Design {
  const fresh = new Set(ids);
  const scopeOf = ({ kind, parent }: DesignNode): string => `${kind} ${nodeKind(kind)?.within ? parent : ''}`;
  const taken = new Map<string, Set<string>>();
  const nodes = { ...design.nodes };
  for (const [id, node] of Object.entries(nodes).toSorted(([a], [b]) => +fresh.has(a) - +fresh.has(b))) {
    const kind = nodeKind(node.kind);
    const name = kind && node.props[kind.nameProp];
    if (!kind || kind.group === 'Notes' || typeof name !== 'string' || name === '') continue;
    const scope = scopeOf(node);
    const names = taken.get(scope) ?? new Set();
    taken.set(scope, names);
    const free = fresh.has(id) ? freeName(name, names) : name;
    names.add(free);
    if (free !== name) nodes[id] = { ...node, props: { ...node.props, [kind.nameProp]: free } };
  }
  return { ...design, nodes };
}

function freeName(name: string, taken: ReadonlySet<string>): string {
  if (!taken.has(name)) return name;
  const [, base = name] = /^(.+)-\d+$/.exec(name) ?? [];
  let n = 2;
  while (taken.has(`${base}-${n}`)) n++;
  return `${base}-${n}`;
}

function linksOf(
  design: Design,
  fragment: Fragment,
  renamed: ReadonlyMap<NodeId, NodeId>,
  ids: Ids,
): Record<LinkId, DesignLink> {
  const q = indexOf(design);
  const home = fragment.from === design.id;
  const made: Record<LinkId, DesignLink> = {};
  for (const link of Object.values(fragment.links)) {
    const from = renamed.get(link.from) ?? (home ? link.from : undefined);
    const to = renamed.get(link.to) ?? (home ? link.to : undefined);
    const kind = linkKind(link.kind);
    if (!kind || from === undefined || to === undefined || !fits(q, kind, from, to)) continue;
    const outside = from === link.from || to === link.to;
    // A task definition has one task role: a copy of the role must not take the first one's place.
    const takesPlace = (kind.oneFrom && from === link.from) || (kind.oneTo && to === link.to);
    if (takesPlace || (outside && kind.refuse?.(q, from, to) !== undefined)) continue;
    made[ids.next(link.kind)] = { ...link, from, to };
  }
  return made;
}
