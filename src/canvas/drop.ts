import type { Box, NodeId } from '#model/design.ts';
import type { Edit } from '#model/edit.ts';
import { misplaced } from '#model/grammar.ts';
import type { IndexedDesign } from '#model/query.ts';
import { adopterAt, centre, chain, type Geometry, type Point, type Rect } from './frame-geometry.ts';

/** Where the corner of a drawn node has been dragged to, in px of the canvas. */
export type Moves = ReadonlyMap<NodeId, Point>;

export interface DropPlace {
  /** Where the pointer let go; a single node goes into the frame under it. */
  readonly pointer?: Point | undefined;
  /** Whether frames take in what is dropped on them, and let go what leaves them. */
  readonly adopt: boolean;
}

/** What a drop means: plain moves, and a new parent for what has changed frames. Empty when nothing moved. */
export function dropEdits(q: IndexedDesign, geometry: Geometry, moves: Moves, place: DropPlace): Edit[] {
  const moved = topmost(q, moves);
  const moving = new Set(moves.keys());
  const boxes: Record<NodeId, Box> = {};
  const edits: Edit[] = [];
  for (const id of moved) {
    const rect = geometry.rects.get(id);
    const to = moves.get(id);
    if (!rect || !to) continue;
    const landed = { ...rect, ...to };
    const parent = place.adopt ? newParent(q, geometry, id, landed, place, moving) : q.node(id)?.parent;
    const box = boxAt(q, geometry, id, to, parent);
    if (parent !== q.node(id)?.parent) {
      edits.push({ do: 'reparent', id, ...(parent === undefined ? {} : { parent }), box });
    } else if (to.x !== rect.x || to.y !== rect.y) boxes[id] = box;
  }
  return Object.keys(boxes).length > 0 ? [{ do: 'move', boxes }, ...edits] : edits;
}

/** The frame that would take in a node dropped here, where that is not the one it is in. */
export function adopting(
  q: IndexedDesign,
  geometry: Geometry,
  moves: Moves,
  place: DropPlace,
): NodeId | undefined {
  const [first] = topmost(q, moves);
  const rect = geometry.rects.get(first ?? '');
  const to = moves.get(first ?? '');
  if (first === undefined || !rect || !to || !place.adopt) return undefined;
  const parent = newParent(q, geometry, first, { ...rect, ...to }, place, new Set(moves.keys()));
  return parent === q.node(first)?.parent ? undefined : parent;
}

function newParent(
  q: IndexedDesign,
  geometry: Geometry,
  id: NodeId,
  landed: Rect,
  { pointer }: DropPlace,
  moving: ReadonlySet<NodeId>,
): NodeId | undefined {
  const node = q.node(id);
  if (!node) return undefined;
  const point = moving.size === 1 && pointer ? pointer : centre(landed);
  const frame = adopterAt(q, geometry, point, node.kind, moving);
  // What cannot stand alone keeps its place when it is dropped where nothing takes it in.
  return frame === undefined && misplaced(q, node.kind, undefined) !== undefined ? node.parent : frame;
}

/** The stored box of a node drawn at `to` inside `parent`. */
function boxAt(q: IndexedDesign, geometry: Geometry, id: NodeId, to: Point, parent: NodeId | undefined): Box {
  const rect = geometry.rects.get(id) ?? { x: 0, y: 0 };
  const origin = geometry.origins.get(id) ?? rect;
  const base = (parent === undefined ? undefined : geometry.origins.get(parent)) ?? { x: 0, y: 0 };
  return {
    ...q.design.layout[id],
    x: Math.round(origin.x + to.x - rect.x - base.x),
    y: Math.round(origin.y + to.y - rect.y - base.y),
  };
}

function topmost(q: IndexedDesign, moves: Moves): NodeId[] {
  return [...moves.keys()].filter(
    (id) =>
      !chain(q, id)
        .slice(1)
        .some((outer) => moves.has(outer)),
  );
}

/** Puts a stacked child (a container) into `card` before the sibling at `index`; empty when it is there already. */
export function rowDropEdits(q: IndexedDesign, id: NodeId, card: NodeId, index: number): Edit[] {
  const before = q.children(card).filter((child) => child !== id)[index];
  const here = q.children(card);
  const home = q.node(id)?.parent === card;
  if (home && here[here.indexOf(id) + 1] === before) return [];
  const reorder: Edit = { do: 'reorder', id, ...(before === undefined ? {} : { before }) };
  if (home) return [reorder];
  return [{ do: 'reparent', id, parent: card, box: { x: 0, y: 0 } }, reorder];
}

/** A frame dragged by one of its edges: its new box, and its children held where they are. */
export function resizeEdits(q: IndexedDesign, geometry: Geometry, id: NodeId, to: Rect): Edit[] {
  const origin = geometry.origins.get(id) ?? to;
  const parent = q.node(id)?.parent;
  const base = (parent === undefined ? undefined : geometry.origins.get(parent)) ?? { x: 0, y: 0 };
  const boxes: Record<NodeId, Box> = {
    [id]: {
      x: Math.round(to.x - base.x),
      y: Math.round(to.y - base.y),
      width: Math.round(to.width),
      height: Math.round(to.height),
    },
  };
  const shift = { x: Math.round(to.x) - origin.x, y: Math.round(to.y) - origin.y };
  if (shift.x !== 0 || shift.y !== 0) {
    for (const child of q.children(id)) {
      const box = q.design.layout[child];
      if (box) boxes[child] = { ...box, x: Math.round(box.x - shift.x), y: Math.round(box.y - shift.y) };
    }
  }
  return [{ do: 'move', boxes }];
}
