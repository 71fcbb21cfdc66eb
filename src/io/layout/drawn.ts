import type { NodeId } from '#model/design.ts';
import type { IndexedDesign } from '#model/query.ts';
import { nodeKind } from '#model/registry.ts';
import { cardSize, type SizeOf } from './card-size.ts';
import { bounds, moved, type Rect } from './rect.ts';
import { framePadding } from './tidy.ts';

/** What a node covers on the canvas, relative to its parent: a frame grows with what lies in it. */
export function drawnRect(q: IndexedDesign, id: NodeId, sizeOf: SizeOf = cardSize): Rect {
  const box = q.design.layout[id] ?? { x: 0, y: 0 };
  const size = sizeOf(q, id);
  const own = { x: box.x, y: box.y, width: box.width ?? size.width, height: box.height ?? size.height };
  if (nodeKind(q.node(id)?.kind ?? '')?.shape !== 'frame' || q.children(id).length === 0) return own;
  const content = bounds(q.children(id).map((child) => drawnRect(q, child, sizeOf)));
  const { left, top, right, bottom } = framePadding;
  const needed = {
    x: content.x - left,
    y: content.y - top,
    width: content.width + left + right,
    height: content.height + top + bottom,
  };
  return bounds([own, moved(needed, box.x, box.y)]);
}

/** What the whole design covers on the canvas. */
export function drawnBounds(q: IndexedDesign): Rect {
  const roots = Object.keys(q.design.nodes).filter((id) => q.node(id)!.parent === undefined);
  return bounds(roots.map((id) => drawnRect(q, id)));
}
