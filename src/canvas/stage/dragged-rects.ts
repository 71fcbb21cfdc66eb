import type { NodeId } from '#model/design.ts';
import type { Flow } from '../flow-adapter.ts';
import { flowStore } from '../flow-store.ts';
import type { Geometry, Rect } from '../frame-geometry.ts';

/** Where nodes are while a gesture moves some of them; nothing is worked out as long as none does. */
export class DraggedRects {
  #flow: Flow | undefined;
  #rects: ReadonlyMap<NodeId, Rect> | undefined;

  /** The nodes that are not where the layout has them, or undefined. */
  now(geometry: Geometry): ReadonlyMap<NodeId, Rect> | undefined {
    const flow = flowStore.getState();
    if (flow === this.#flow) return this.#rects;
    this.#flow = flow;
    this.#rects = flow.nodes.some(({ dragging }) => dragging) ? moved(flow, geometry) : undefined;
    return this.#rects;
  }
}

function moved({ nodes }: Flow, { rects }: Geometry): ReadonlyMap<NodeId, Rect> {
  const found = new Map<NodeId, Rect>();
  // Parents come before their children.
  for (const { id, parentId, position } of nodes) {
    const rect = rects.get(id);
    if (!rect) continue;
    const home = rects.get(parentId ?? '') ?? { x: 0, y: 0 };
    const outer = found.get(parentId ?? '') ?? home;
    const [x, y] = [outer.x + position.x, outer.y + position.y];
    if (x !== rect.x || y !== rect.y) found.set(id, { ...rect, x, y });
  }
  return found;
}
