import type { NodeId } from '#model/design.ts';
import type { IndexedDesign } from '#model/query.ts';
import { designStore } from '#store/design-store.ts';
import { flowStore, shown } from './flow-store.ts';
import { contains, geometryOf, union, type Point } from './frame-geometry.ts';
import {
  canvasElement,
  fitNodes,
  holdAt,
  screenCentre,
  toCanvas,
  toScreen,
  visibleRect,
  zoom,
} from './viewport.ts';

/**
 * A design that is opened is shown whole, and stays so when panels open or the window changes, until someone moves the
 * camera. When a rehearsal comes on stage, or leaves it, and nodes take other places, what was seen whole is seen whole
 * again; else the node in the middle of the screen stays there.
 */
export function followWhole(): () => void {
  let fitted: string | undefined;
  let before = { design: designStore.getState().design, q: shown() };
  const fitNow = (): void => {
    fitNodes(geometryOf(shown()).order, false);
    fitted = camera();
  };
  const sizes = new ResizeObserver(() => {
    if (camera() === fitted) fitNow();
  });
  const element = canvasElement();
  if (element) sizes.observe(element);
  let frame = requestAnimationFrame(fitNow);
  const stops = [
    designStore.subscribe(({ arrival, design }, was) => {
      if (design === was.design) return;
      if (arrival.by === 'open') frame = requestAnimationFrame(fitNow);
      else if (design.layout !== was.design.layout) fitted = undefined;
    }),
    // What is drawn is renewed when the stage is set, and in the same breath.
    flowStore.subscribe(() => {
      const now = { design: designStore.getState().design, q: shown() };
      const was = before;
      before = now;
      if (now.design !== was.design || now.q === was.q) return;
      if (camera() === fitted || isSeenWhole(was.q)) fitNow();
      else holdMiddle(was.q, now.q);
    }),
  ];
  return () => {
    sizes.disconnect();
    cancelAnimationFrame(frame);
    stops.forEach((stop) => stop());
  };
}

function isSeenWhole(q: IndexedDesign): boolean {
  const all = union([...geometryOf(q).rects.values()]);
  const seen = visibleRect();
  const end = { x: all.x + all.width, y: all.y + all.height };
  return all.width > 0 && contains(seen, all) && contains(seen, end);
}

/** Moves the camera so that the node that was in the middle of the screen is there again. */
function holdMiddle(old: IndexedDesign, now: IndexedDesign): void {
  const from = geometryOf(old).rects;
  const to = geometryOf(now).rects;
  const middle = toCanvas(screenCentre());
  let nearest: { readonly id: NodeId; readonly far: number } | undefined;
  for (const [id, { x, y, width, height }] of from) {
    const far = Math.hypot(x + width / 2 - middle.x, y + height / 2 - middle.y);
    if (!nearest || far < nearest.far) nearest = { id, far };
  }
  const [was, is] = [from.get(nearest?.id ?? ''), to.get(nearest?.id ?? '')] as const;
  if (was && is && (was.x !== is.x || was.y !== is.y)) holdAt(is, toScreen(was as Point));
}

/** Where the camera is, to tell whether it was moved. */
function camera(): string {
  const { left = 0, top = 0 } = canvasElement()?.getBoundingClientRect() ?? {};
  const { x, y } = toCanvas({ x: left, y: top });
  return [x, y, zoom()].map((value) => value.toFixed(2)).join(' ');
}
