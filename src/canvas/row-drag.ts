import type { PointerEvent as ReactPointerEvent } from 'react';
import type { NodeId } from '#model/design.ts';
import { titleOf } from '#model/registry.ts';
import { commit } from '#store/design-store.ts';
import { select } from '#store/selection.ts';
import { canvasStore, setCanvas } from './canvas-store.ts';
import { cardParts } from './card-size.ts';
import { rowDropEdits } from './drop.ts';
import { present } from './flow-store.ts';
import { adopterAt, geometryOf, type Point } from './frame-geometry.ts';
import { toCanvas } from './viewport.ts';

const threshold = 4;

/** Drags a row within its card or into another; the line shows where it would land, and letting go is one step. */
export function rowDrag(down: ReactPointerEvent<HTMLElement>, id: NodeId): void {
  const target = down.target as HTMLElement;
  if (down.button !== 0 || target.closest('.knob, button, textarea, .react-flow__handle')) return;
  const start = { x: down.clientX, y: down.clientY };
  let dragging = false;
  const move = (event: PointerEvent): void => {
    if (Math.hypot(event.clientX - start.x, event.clientY - start.y) > threshold) dragging = true;
    if (dragging)
      setCanvas({ row: { id, ...landing(id, toCanvas({ x: event.clientX, y: event.clientY })) } });
  };
  const end = (keep: boolean): void => {
    stop.abort();
    const { row } = canvasStore.getState();
    setCanvas({ row: undefined });
    if (!keep || !dragging || row?.card === undefined || row.index === undefined) return;
    swallowClick();
    drop(id, row.card, row.index);
  };
  const stop = new AbortController();
  const { signal } = stop;
  window.addEventListener('pointermove', move, { signal });
  window.addEventListener('pointerup', () => end(true), { signal });
  window.addEventListener('pointercancel', () => end(false), { signal });
  window.addEventListener('keydown', (event) => event.key === 'Escape' && end(false), {
    signal,
    capture: true,
  });
}

function landing(id: NodeId, point: Point): { card?: NodeId; index?: number } {
  const q = present();
  const geometry = geometryOf(q);
  const card = adopterAt(q, geometry, point, q.node(id)?.kind ?? '');
  const rect = geometry.rects.get(card ?? '');
  if (card === undefined || !rect) return {};
  const index = Math.round((point.y - rect.y - cardParts.stackHead) / cardParts.row);
  return { card, index: Math.max(0, Math.min(q.children(card).length, index)) };
}

function drop(id: NodeId, card: NodeId, line: number): void {
  const q = present();
  const own = q.children(card).indexOf(id);
  // The line is counted with the row itself still in the list.
  const edits = rowDropEdits(q, id, card, own >= 0 && own < line ? line - 1 : line);
  if (edits.length === 0) return;
  const name = own >= 0 ? 'Reorder containers' : `Move ${titleOf(q, id)} to ${titleOf(q, card)}`;
  if (commit(name, edits)) select([id]);
}

// The click that follows the end of a drag would select whatever lies under the pointer.
function swallowClick(): void {
  const swallow = (event: Event): void => event.stopPropagation();
  window.addEventListener('click', swallow, { capture: true, once: true });
  setTimeout(() => window.removeEventListener('click', swallow, { capture: true }), 0);
}
