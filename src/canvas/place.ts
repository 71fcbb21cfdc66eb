import type { DesignNode, NodeId } from '#model/design.ts';
import type { Edit } from '#model/edit.ts';
import { misplaced } from '#model/grammar.ts';
import { Ids } from '#model/ids.ts';
import type { JsonObject } from '#model/json.ts';
import type { IndexedDesign, Query } from '#model/query.ts';
import { nodeKind, type NodeKindName } from '#model/registry.ts';
import type { NodeKind } from '#model/kind.ts';
import { common, inset, nextSpot } from './free-spot.ts';
import { adopterAt, chain, framePadding, geometryOf, overlaps } from './frame-geometry.ts';
import type { Geometry, Point, Rect } from './frame-geometry.ts';
import { viewHeight } from './views/view-size.ts';

/** What a new node's place may depend on. */
export interface Surroundings {
  readonly selected: ReadonlySet<string>;
  /** The part of the canvas that is on the screen. */
  readonly visible: Rect;
}

export interface Placed {
  readonly id: NodeId;
  readonly edits: readonly Edit[];
}

/** How near cards are put to each other when the place is chosen for the person. */
const gap = 24;
/** Outside frames there is room for the lines between them as well. */
const wideGap = 44;
/** The tools stand at the bottom of what is seen. */
const visibleMargin = { top: 28, right: 20, bottom: 72, left: 24 } as const;

/** Adds a node with its middle at `point`, inside the innermost frame there that may contain it. */
export function placeAt(q: IndexedDesign, name: string, point: Point): Placed | undefined {
  const kind = nodeKind(name);
  if (!kind) return undefined;
  const geometry = geometryOf(q);
  const parent = adopterAt(q, geometry, point, name);
  return add(q, geometry, kind, parent, cornerAt(kind, point));
}

/** The corner of a new node whose head is under the pointer. */
export function cornerAt({ size: { width, height } }: NodeKind, point: Point): Point {
  return { x: point.x - width / 2, y: point.y - Math.min(height, 64) / 2 };
}

/** Adds a node where it makes sense: in the selected frame, else one that is in view, on a spot that is free. */
export function placeFreely(q: IndexedDesign, name: string, around: Surroundings): Placed | undefined {
  const kind = nodeKind(name);
  if (!kind) return undefined;
  const geometry = geometryOf(q);
  const parent = adopterFor(q, geometry, name, around);
  return add(q, geometry, kind, parent, freeSpot(q, geometry, kind, parent, around));
}

function add(
  q: IndexedDesign,
  geometry: Geometry,
  kind: NodeKind,
  parent: NodeId | undefined,
  corner: Point,
): Placed | undefined {
  const ids = new Ids(q.design);
  const edits: Edit[] = [];
  let home = parent;
  if (misplaced(q, kind.kind, home) !== undefined) {
    // It cannot stand here alone, so what it belongs inside is made around it.
    const outer = nodeKind(kind.within?.[0] ?? '');
    if (!outer) return undefined;
    const around = adopterAt(q, geometry, corner, outer.kind);
    home = ids.next(outer.kind);
    edits.push(addition(q, geometry, outer, home, around, corner));
  }
  const id = ids.next(kind.kind);
  edits.push(addition(q, geometry, kind, id, home, corner));
  for (const name of kind.startsWith ?? []) {
    const child = nodeKind(name);
    if (child) edits.push(addition(q, geometry, child, ids.next(name), id, corner));
  }
  return { id, edits };
}

function addition(
  q: Query,
  geometry: Geometry,
  kind: NodeKind,
  id: NodeId,
  parent: NodeId | undefined,
  corner: Point,
): Edit {
  const node: DesignNode = {
    kind: kind.kind,
    ...(parent === undefined ? {} : { parent }),
    props: withFreeName(q, kind, kind.create()),
  };
  if (kind.shape === 'row') return { do: 'add-node', id, node };
  const base = (parent === undefined ? undefined : geometry.origins.get(parent)) ?? { x: 0, y: 0 };
  return { do: 'add-node', id, node, box: { x: toGrid(corner.x - base.x), y: toGrid(corner.y - base.y) } };
}

const toGrid = (value: number): number => Math.round(value / 4) * 4;

/** AWS wants most names to be unique, so the second 'api' becomes 'api-2'. */
function withFreeName(q: Query, kind: NodeKind, props: JsonObject): JsonObject {
  const name = props[kind.nameProp];
  if (typeof name !== 'string' || kind.nameProp === 'text') return props;
  const taken = new Set(q.ofKind(kind.kind as NodeKindName).map((id) => q.node(id)?.props[kind.nameProp]));
  if (!taken.has(name)) return props;
  let n = 2;
  while (taken.has(`${name}-${n}`)) n++;
  return { ...props, [kind.nameProp]: `${name}-${n}` };
}

function adopterFor(
  q: IndexedDesign,
  geometry: Geometry,
  name: string,
  { selected, visible }: Surroundings,
): NodeId | undefined {
  const accepts = (id: NodeId): boolean => misplaced(q, name, id) === undefined;
  for (const id of selected) {
    const frame = chain(q, id).find((outer) => q.node(outer) !== undefined && accepts(outer));
    if (frame !== undefined) return frame;
  }
  const candidates = geometry.order.filter(accepts);
  if (nodeKind(name)?.within) return candidates.length === 1 ? candidates[0] : undefined;
  return candidates.findLast((id) => {
    const rect = geometry.rects.get(id);
    return rect !== undefined && overlaps(rect, visible) && !isPlain(q, id);
  });
}

function isPlain(q: Query, id: NodeId): boolean {
  return nodeKind(q.node(id)?.kind ?? '')?.frame === 'plain';
}

/** The free spot that one would fill next, in view as long as there is room, so that nothing is covered or pushed away. */
function freeSpot(
  q: IndexedDesign,
  geometry: Geometry,
  kind: NodeKind,
  parent: NodeId | undefined,
  { selected, visible }: Surroundings,
): Point {
  const frame = parent === undefined ? undefined : geometry.rects.get(parent);
  const seen = inset(visible, visibleMargin);
  const inner = frame && inset(frame, framePadding);
  const siblings = geometry.order.filter((id) => q.node(id)?.parent === parent);
  const taken = siblings.flatMap((id) => geometry.rects.get(id) ?? []);
  const picture = parent === undefined ? undefined : viewHeight(q, parent);
  if (inner && frame && picture !== undefined) taken.push({ ...inner, height: frame.y + picture - inner.y });
  const [beside] = siblings.filter((id) => selected.has(id)).flatMap((id) => geometry.rects.get(id) ?? []);
  const home = inner ? [common(inner, seen), inner, { ...inner, height: Infinity }] : [seen];
  for (const area of home) {
    const spot = nextSpot(area, kind.size, taken, inner ? gap : wideGap, beside);
    if (spot) return spot;
  }
  if (inner) return { x: inner.x, y: bottomOf(taken, inner.y) };
  const near = taken.filter((rect) => overlaps(rect, visible));
  return { x: seen.x, y: bottomOf(near.length > 0 ? near : taken, seen.y) };
}

function bottomOf(rects: readonly Rect[], least: number): number {
  return Math.max(least, ...rects.map((rect) => rect.y + rect.height + gap));
}
