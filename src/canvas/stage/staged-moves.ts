import type { Box, NodeId } from '#model/design.ts';
import type { Edit } from '#model/edit.ts';
import type { IndexedDesign } from '#model/query.ts';
import { chain, geometryOf, type Point } from '../frame-geometry.ts';

/**
 * What moving nodes on the stage means for the design: each moves as far there. Where they stand on the stage is never
 * stored, and frames neither take in nor let go.
 */
export function stagedMoveEdits(
  design: IndexedDesign,
  stage: IndexedDesign,
  moves: ReadonlyMap<NodeId, Point>,
): Edit[] {
  const { rects } = geometryOf(stage);
  const real = geometryOf(design);
  const boxes: Record<NodeId, Box> = {};
  for (const [id, to] of moves) {
    const from = rects.get(id);
    const isCarried = chain(design, id)
      .slice(1)
      .some((outer) => moves.has(outer));
    if (!from || isCarried || (from.x === to.x && from.y === to.y)) continue;
    const outer = real.origins.get(design.node(id)?.parent ?? '') ?? { x: 0, y: 0 };
    const own = real.origins.get(id) ?? { x: 0, y: 0 };
    const box = design.design.layout[id] ?? { x: own.x - outer.x, y: own.y - outer.y };
    boxes[id] = { ...box, x: Math.round(box.x + to.x - from.x), y: Math.round(box.y + to.y - from.y) };
  }
  return Object.keys(boxes).length === 0 ? [] : [{ do: 'move', boxes }];
}
