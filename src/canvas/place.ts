import type { DesignNode, NodeId } from '#model/design.ts';
import type { Edit } from '#model/edit.ts';
import { misplaced } from '#model/grammar.ts';
import { Ids } from '#model/ids.ts';
import type { JsonObject } from '#model/json.ts';
import type { IndexedDesign, Query } from '#model/query.ts';
import { nodeKind, type NodeKindName } from '#model/registry.ts';
import type { NodeKind } from '#model/kind.ts';
import { adopterAt, chain, framePadding, geometryOf, overlaps } from './frame-geometry.ts';
import type { Geometry, Point, Rect } from './frame-geometry.ts';

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
export function withFreeName(q: Query, kind: NodeKind, props: JsonObject): JsonObject {
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

/** The free spot nearest to the middle of the view (or to the frame's first row), so that nothing is covered. */
function freeSpot(
  q: IndexedDesign,
  geometry: Geometry,
  kind: NodeKind,
  parent: NodeId | undefined,
  { visible }: Surroundings,
): Point {
  const { width, height } = kind.size;
  const frame = parent === undefined ? undefined : geometry.rects.get(parent);
  const siblings = geometry.order.filter((id) => q.node(id)?.parent === parent);
  const taken = siblings.flatMap((id) => geometry.rects.get(id) ?? []);
  const fits = (at: Point): boolean => !taken.some((other) => overlaps({ ...at, width, height }, other, gap));
  if (frame) {
    for (let y = frame.y + framePadding.top; y < frame.y + frame.height + 4000; y += 20) {
      for (
        let x = frame.x + framePadding.left;
        x + width <= frame.x + frame.width - framePadding.right;
        x += 20
      )
        if (fits({ x, y })) return { x, y };
    }
    return { x: frame.x + framePadding.left, y: frame.y + frame.height };
  }
  const middle = { x: visible.x + (visible.width - width) / 2, y: visible.y + (visible.height - height) / 2 };
  return spiral(middle, fits);
}

function spiral(start: Point, fits: (at: Point) => boolean): Point {
  const step = 40;
  for (let ring = 0; ring < 80; ring++) {
    const around: Point[] = [];
    for (let i = -ring; i <= ring; i++) {
      for (let j = -ring; j <= ring; j++) {
        if (Math.max(Math.abs(i), Math.abs(j)) === ring)
          around.push({ x: start.x + i * step, y: start.y + j * step });
      }
    }
    const near = (at: Point): number => (at.x - start.x) ** 2 + 2 * (at.y - start.y) ** 2;
    const free = around.toSorted((a, b) => near(a) - near(b)).find(fits);
    if (free) return free;
  }
  return start;
}
