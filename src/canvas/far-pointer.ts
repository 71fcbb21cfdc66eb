import type { PointerEvent as ReactPointerEvent } from 'react';
import type { NodeId } from '#model/design.ts';
import { clearSelection, select, selectionStore } from '#store/selection.ts';
import { dragMove, dragOver, dragStart, dragStop } from './drag.ts';
import { flowStore, shown } from './flow-store.ts';
import { geometryOf, nodesAt, overlaps, type Point, type Rect } from './frame-geometry.ts';
import { nodeKind } from '#model/registry.ts';
import { toCanvas, zoom } from './viewport.ts';

/* Selecting and dragging what is painted: the same gestures that React Flow gives to elements. */

const threshold = 3;

/** The card under a point of the page, or the frame whose edge or label is there. */
export function farHit(screen: Point): NodeId | undefined {
  const q = shown();
  const geometry = geometryOf(q);
  const point = toCanvas(screen);
  const reach = 6 / zoom();
  return nodesAt(geometry, point).find((id) => {
    const shape = nodeKind(q.node(id)?.kind ?? '')?.shape;
    const rect = geometry.rects.get(id);
    if (shape === 'row' || !rect) return false;
    return shape !== 'frame' || onEdge(rect, point, reach);
  });
}

function onEdge({ x, y, width, height }: Rect, point: Point, reach: number): boolean {
  const fromLeft = Math.min(point.x - x, x + width - point.x);
  const fromTop = Math.min(point.y - y, y + height - point.y);
  const inLabel = point.y - y < 44 && point.x - x < 280;
  return inLabel || fromLeft < reach || fromTop < reach;
}

/** A press on the far view. Answers whether it was taken; a press on empty ground is left to React Flow's marquee. */
export function farPress(down: ReactPointerEvent): boolean {
  const start = { x: down.clientX, y: down.clientY };
  const hit = farHit(start);
  const add = down.shiftKey || down.metaKey || down.ctrlKey;
  if (hit === undefined) {
    farMarquee(start, add);
    return false;
  }
  const { ids } = selectionStore.getState();
  if (add) select([hit], 'toggle');
  else if (!ids.has(hit)) select([hit]);
  farDrag(start, hit);
  return true;
}

function farDrag(start: Point, hit: NodeId): void {
  const { ids } = selectionStore.getState();
  const nodes = flowStore.getState().nodes.filter(({ id }) => id === hit || ids.has(id));
  const inside = new Set(nodes.map(({ id }) => id));
  const free = nodes.filter(({ parentId }) => !inside.has(parentId ?? ''));
  let dragging = false;
  const stop = new AbortController();
  const { signal } = stop;
  const move = (event: PointerEvent): void => {
    const by = { x: event.clientX - start.x, y: event.clientY - start.y };
    if (!dragging && Math.hypot(by.x, by.y) < threshold) return;
    if (!dragging) dragStart(free);
    dragging = true;
    const scale = zoom();
    dragMove(
      new Map(
        free.map(({ id, position }) => [id, { x: position.x + by.x / scale, y: position.y + by.y / scale }]),
      ),
    );
    dragOver(event);
  };
  window.addEventListener('pointermove', move, { signal });
  window.addEventListener(
    'pointerup',
    (event) => {
      stop.abort();
      if (dragging) dragStop(event);
    },
    { signal },
  );
}

/** React Flow draws the rectangle; what lies in it is found here, since React Flow has no nodes now. */
function farMarquee(start: Point, add: boolean): void {
  const stop = new AbortController();
  const end = (event: PointerEvent): void => {
    stop.abort();
    const a = toCanvas(start);
    const b = toCanvas({ x: event.clientX, y: event.clientY });
    const area = {
      x: Math.min(a.x, b.x),
      y: Math.min(a.y, b.y),
      width: Math.abs(a.x - b.x),
      height: Math.abs(a.y - b.y),
    };
    if (area.width * zoom() < threshold && area.height * zoom() < threshold) {
      if (!add) clearSelection();
      return;
    }
    const { rects } = geometryOf(shown());
    const caught = [...rects].filter(([, rect]) => encloses(area, rect)).map(([id]) => id);
    select(caught, add ? 'add' : 'set');
  };
  window.addEventListener('pointerup', end, { signal: stop.signal });
}

function encloses(area: Rect, rect: Rect): boolean {
  return (
    overlaps(area, rect) &&
    rect.x >= area.x &&
    rect.y >= area.y &&
    rect.x + rect.width <= area.x + area.width &&
    rect.y + rect.height <= area.y + area.height
  );
}
