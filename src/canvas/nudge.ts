import type { Box, NodeId } from '#model/design.ts';
import type { Edit } from '#model/edit.ts';
import type { IndexedDesign } from '#model/query.ts';
import { nodeKind } from '#model/registry.ts';
import { chain, geometryOf, type Point } from './frame-geometry.ts';

/** Moves what is selected by a few px; what lies in a selected frame moves along with it, and rows stay stacked. */
export function nudgeEdits(q: IndexedDesign, ids: ReadonlySet<string>, by: Point): Edit[] {
  const { rects } = geometryOf(q);
  const boxes: Record<NodeId, Box> = {};
  for (const id of ids) {
    const node = q.node(id);
    if (!node || nodeKind(node.kind)?.shape === 'row') continue;
    if (
      chain(q, id)
        .slice(1)
        .some((outer) => ids.has(outer))
    )
      continue;
    const box = q.design.layout[id] ?? relative(rects.get(id), rects.get(node.parent ?? ''));
    boxes[id] = { ...box, x: box.x + by.x, y: box.y + by.y };
  }
  return Object.keys(boxes).length === 0 ? [] : [{ do: 'move', boxes }];
}

function relative(point: Point = { x: 0, y: 0 }, base: Point = { x: 0, y: 0 }): Point {
  return { x: point.x - base.x, y: point.y - base.y };
}

/** Arrow keys also reorder the rows of a card: the selected one goes up or down among its siblings. */
export function rowStepEdits(q: IndexedDesign, id: NodeId, step: -1 | 1): Edit[] {
  const parent = q.node(id)?.parent;
  if (parent === undefined) return [];
  const siblings = q.children(parent);
  const at = siblings.indexOf(id) + step;
  if (at < 0 || at >= siblings.length) return [];
  const before = step === -1 ? siblings[at] : siblings[at + 1];
  return [{ do: 'reorder', id, ...(before === undefined ? {} : { before }) }];
}
