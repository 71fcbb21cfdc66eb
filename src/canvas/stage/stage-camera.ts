import { viewStore } from '#store/view.ts';
import { runStore } from '#store/run-store.ts';
import { shown } from '../flow-store.ts';
import { geometryOf, union, type Point, type Rect } from '../frame-geometry.ts';
import { fitNodes, holdAt, toScreen, visibleRect } from '../viewport.ts';
import type { NodeId } from '#model/design.ts';

/*
 * Nodes take other places when a rehearsal comes on stage, and when it leaves. The camera goes along: what was seen
 * whole is seen whole again, else the node in the middle of the screen stays there.
 */

interface Anchor {
  readonly id: NodeId;
  readonly at: Point;
}

/** Follows the stage for as long as a canvas is on the page. */
export function followStage(): () => void {
  let before = look();
  const stops = [viewStore, runStore].map((store) =>
    store.subscribe(() => {
      const q = shown();
      if (q === before.q) return;
      const was = before;
      const isSame = q.design.nodes === was.q.design.nodes;
      if (isSame) goAlong(was);
      before = look();
    }),
  );
  // What was seen is only known until it changes: look again whenever the pointer or the keys may have moved the camera.
  const again = (): void => {
    if (shown() === before.q) before = look();
  };
  window.addEventListener('pointerdown', again, { capture: true });
  window.addEventListener('keydown', again, { capture: true });
  return () => {
    stops.forEach((stop) => stop());
    window.removeEventListener('pointerdown', again, { capture: true });
    window.removeEventListener('keydown', again, { capture: true });
  };
}

function look() {
  const q = shown();
  const { rects, order } = geometryOf(q);
  const seen = visibleRect();
  const all = union([...rects.values()]);
  const isWhole = all.width > 0 && within(all, seen);
  const centre = { x: seen.x + seen.width / 2, y: seen.y + seen.height / 2 };
  const nearest = order.reduce<{ id: NodeId; far: number } | undefined>((best, id) => {
    const rect = rects.get(id);
    if (!rect) return best;
    const far = Math.hypot(rect.x + rect.width / 2 - centre.x, rect.y + rect.height / 2 - centre.y);
    return !best || far < best.far ? { id, far } : best;
  }, undefined);
  const rect = rects.get(nearest?.id ?? '');
  const anchor: Anchor | undefined = nearest && rect ? { id: nearest.id, at: toScreen(rect) } : undefined;
  return { q, isWhole, anchor };
}

function goAlong({ isWhole, anchor }: ReturnType<typeof look>): void {
  const { rects, order } = geometryOf(shown());
  if (isWhole) fitNodes(order, false);
  else {
    const rect = rects.get(anchor?.id ?? '');
    if (anchor && rect) holdAt(rect, anchor.at);
  }
}

function within(inner: Rect, outer: Rect): boolean {
  const slack = 4;
  return (
    inner.x >= outer.x - slack &&
    inner.y >= outer.y - slack &&
    inner.x + inner.width <= outer.x + outer.width + slack &&
    inner.y + inner.height <= outer.y + outer.height + slack
  );
}
