import type { NodeId } from '#model/design.ts';
import { select, selectionStore } from '#store/selection.ts';
import { nodeElement } from './focus.ts';
import { shown } from './flow-store.ts';
import { geometryOf } from './frame-geometry.ts';
import { bringIntoView } from './viewport.ts';

/** Selects a node, brings it into view, and gives it the keyboard once it is drawn. */
export function goTo(id: NodeId, focus = true): void {
  select([id]);
  const rect = geometryOf(shown()).rects.get(id);
  if (rect) bringIntoView(rect);
  if (focus) focusWhenDrawn(id, 12);
}

// A node far outside is drawn only when the camera has moved there.
function focusWhenDrawn(id: NodeId, frames: number): void {
  const element = nodeElement(id);
  if (element) element.focus({ preventScroll: true });
  else if (frames > 0) requestAnimationFrame(() => focusWhenDrawn(id, frames - 1));
}

/** Goes on to the next node as one reads. Answers false at the ends, where Tab leaves the canvas. */
export function walk(step: 1 | -1): boolean {
  const { order } = geometryOf(shown());
  const selected = [...selectionStore.getState().ids].filter((id) => order.includes(id));
  const focused = document.activeElement?.closest<HTMLElement>('[data-id]')?.dataset['id'];
  // What the last step selected may be too small to be drawn; whoever goes on from the focus would not get past it.
  const isAmongMany = selected.length !== 1 && focused !== undefined && order.includes(focused);
  const from = order.indexOf(isAmongMany ? focused : (selected.at(-1) ?? focused ?? ''));
  const next = order[from === -1 ? (step === 1 ? 0 : order.length - 1) : from + step];
  if (next === undefined) return false;
  goTo(next);
  return true;
}
