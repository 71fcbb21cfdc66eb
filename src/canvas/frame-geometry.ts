import type { Box, NodeId } from '#model/design.ts';
import { misplaced } from '#model/grammar.ts';
import type { IndexedDesign } from '#model/query.ts';
import { nodeKind } from '#model/registry.ts';
import { cardParts, naturalSize, type Size } from './card-size.ts';
import { viewHeight } from './views/view-size.ts';

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A rectangle of the canvas, in its px: x to the right, y downwards. */
export interface Rect extends Point, Size {}

/** Room a frame keeps around its content: its label stands at the top. */
export const framePadding = { top: 48, right: 20, bottom: 20, left: 20 } as const;

export interface Geometry {
  /** Where each node is drawn. A frame is at least as large as its content needs, whatever its stored box says. */
  readonly rects: ReadonlyMap<NodeId, Rect>;
  /** Where the stored coordinates of a node's children begin: its stored corner, which growth does not move. */
  readonly origins: ReadonlyMap<NodeId, Point>;
  /** How many frames a node lies in. */
  readonly depths: ReadonlyMap<NodeId, number>;
  /** Every node: parents before children, siblings as one reads them, rows as they are stacked. */
  readonly order: readonly NodeId[];
}

const known = new WeakMap<object, Geometry>();

/** Absolute positions of everything in a design; computed once per design. */
export function geometryOf(q: IndexedDesign): Geometry {
  let geometry = known.get(q.design);
  if (!geometry) {
    geometry = compute(q);
    known.set(q.design, geometry);
  }
  return geometry;
}

function compute(q: IndexedDesign): Geometry {
  const rects = new Map<NodeId, Rect>();
  const origins = new Map<NodeId, Point>();
  const depths = new Map<NodeId, number>();
  const order: NodeId[] = [];

  const place = (id: NodeId, base: Point, depth: number, index: number): Rect => {
    const box = q.design.layout[id] ?? cascade(index, depth);
    const size = naturalSize(q, id);
    const origin = { x: base.x + box.x, y: base.y + box.y };
    const own = { ...origin, width: box.width ?? size.width, height: box.height ?? size.height };
    origins.set(id, origin);
    depths.set(id, depth);
    const kind = nodeKind(q.node(id)?.kind ?? '');
    let rect: Rect =
      kind?.shape === 'stack'
        ? { ...own, height: size.height }
        : { ...own, height: Math.max(own.height, viewHeight(q, id) ?? 0) };
    if (kind?.shape === 'stack') placeRows(id, rect, depth);
    else {
      const inner = q.children(id).map((child, i) => place(child, origin, depth + 1, i));
      if (inner.length > 0) rect = union([own, padded(union(inner))]);
    }
    rects.set(id, rect);
    return rect;
  };

  const placeRows = (id: NodeId, card: Rect, depth: number): void => {
    q.children(id).forEach((child, i) => {
      const row = rowRect(card, i);
      rects.set(child, row);
      origins.set(child, row);
      depths.set(child, depth + 1);
    });
  };

  const roots = Object.keys(q.design.nodes).filter((id) => q.node(q.node(id)?.parent ?? '') === undefined);
  roots.forEach((id, i) => place(id, { x: 0, y: 0 }, 0, i));

  const walk = (ids: readonly NodeId[], stacked: boolean): void => {
    for (const id of stacked ? ids : readingOrder(ids, rects)) {
      order.push(id);
      walk(q.children(id), nodeKind(q.node(id)?.kind ?? '')?.shape === 'stack');
    }
  };
  walk(roots, false);
  return { rects, origins, depths, order };
}

/** Nodes without a stored place (a hand-written file) are laid out like fanned cards, so that none hides another. */
function cascade(index: number, depth: number): Box {
  const start = depth === 0 ? { x: 0, y: 0 } : { x: framePadding.left, y: framePadding.top };
  return { x: start.x + (index % 6) * 240, y: start.y + Math.floor(index / 6) * 140 };
}

/** The row of a stacked child inside its card. */
export function rowRect(card: Rect, index: number): Rect {
  return {
    x: card.x,
    y: card.y + cardParts.stackHead + index * cardParts.row,
    width: card.width,
    height: cardParts.row,
  };
}

/** As one reads: in bands from top to bottom, in each from left to right. */
function readingOrder(ids: readonly NodeId[], rects: ReadonlyMap<NodeId, Rect>): readonly NodeId[] {
  const band = 48;
  const at = (id: NodeId): Point => rects.get(id) ?? { x: 0, y: 0 };
  return ids.toSorted((a, b) => {
    const rows = Math.round(at(a).y / band) - Math.round(at(b).y / band);
    return rows === 0 ? at(a).x - at(b).x : rows;
  });
}

function padded({ x, y, width, height }: Rect): Rect {
  const { top, right, bottom, left } = framePadding;
  return { x: x - left, y: y - top, width: width + left + right, height: height + top + bottom };
}

/** The smallest rectangle around some; empty at the origin around none. */
export function union(rects: readonly Rect[]): Rect {
  if (rects.length === 0) return { x: 0, y: 0, width: 0, height: 0 };
  const x = Math.min(...rects.map((rect) => rect.x));
  const y = Math.min(...rects.map((rect) => rect.y));
  const right = Math.max(...rects.map((rect) => rect.x + rect.width));
  const bottom = Math.max(...rects.map((rect) => rect.y + rect.height));
  return { x, y, width: right - x, height: bottom - y };
}

export function contains(rect: Rect, { x, y }: Point): boolean {
  return x >= rect.x && x <= rect.x + rect.width && y >= rect.y && y <= rect.y + rect.height;
}

/** Whether two rectangles come closer to each other than `gap`. */
export function overlaps(a: Rect, b: Rect, gap = 0): boolean {
  return (
    a.x < b.x + b.width + gap &&
    b.x < a.x + a.width + gap &&
    a.y < b.y + b.height + gap &&
    b.y < a.y + a.height + gap
  );
}

export function centre(rect: Rect): Point {
  return { x: rect.x + rect.width / 2, y: rect.y + rect.height / 2 };
}

/** The innermost node at `point` that may contain a `kind`; `without` and what they contain are passed over. */
export function adopterAt(
  q: IndexedDesign,
  geometry: Geometry,
  point: Point,
  kind: string,
  without: ReadonlySet<NodeId> = new Set(),
): NodeId | undefined {
  return geometry.order.findLast((id) => {
    const rect = geometry.rects.get(id);
    return (
      rect !== undefined &&
      contains(rect, point) &&
      misplaced(q, kind, id) === undefined &&
      !chain(q, id).some((outer) => without.has(outer))
    );
  });
}

/** Everything drawn at a point, innermost first. */
export function nodesAt(geometry: Geometry, point: Point): NodeId[] {
  return geometry.order
    .filter((id) => {
      const rect = geometry.rects.get(id);
      return rect !== undefined && contains(rect, point);
    })
    .toReversed();
}

/** A node and the frames around it, innermost first. */
export function chain(q: IndexedDesign, id: NodeId): NodeId[] {
  const ids: NodeId[] = [];
  for (
    let here: NodeId | undefined = id;
    here !== undefined && !ids.includes(here);
    here = q.node(here)?.parent
  )
    ids.push(here);
  return ids;
}
