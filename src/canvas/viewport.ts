import { type ReactFlowInstance } from 'reactflow';
import type { NodeId } from '#model/design.ts';
import { fitView } from './fit-view.ts';
import type { FlowEdge, FlowNode } from './flow-adapter.ts';
import { contains, geometryOf, union, type Point, type Rect } from './frame-geometry.ts';
import { shown } from './flow-store.ts';

/*
 * The canvas's camera, for code that is no component. There is one canvas on a page; without one, questions get a
 * sensible answer and movements do nothing.
 */

/** At most, the containers inside a task of a rehearsal have room for their names. */
export const zoomRange = { least: 0.05, most: 5 } as const;

/** Below this zoom, words on cards cannot be read and cards are drawn simpler. */
export const farZoom = 0.4;
/** Just near enough for rows to be there, whatever rounding does to it. */
const nearZoom = 0.41;

let camera: { flow: ReactFlowInstance<FlowNode, FlowEdge>; element: HTMLElement } | undefined;

/** Hands over the camera; the answer takes it back. */
export function attachViewport(
  flow: ReactFlowInstance<FlowNode, FlowEdge>,
  element: HTMLElement,
): () => void {
  camera = { flow, element };
  return () => {
    if (camera?.element === element) camera = undefined;
  };
}

export function toCanvas(screen: Point): Point {
  return camera?.flow.screenToFlowPosition({ x: screen.x, y: screen.y }, { snapToGrid: false }) ?? screen;
}

export function toScreen(canvas: Point): Point {
  return camera?.flow.flowToScreenPosition({ x: canvas.x, y: canvas.y }) ?? canvas;
}

export function zoom(): number {
  return camera?.flow.getZoom() ?? 1;
}

/** The part of the canvas that is on the screen. */
export function visibleRect(): Rect {
  if (!camera) return { x: 0, y: 0, width: 1200, height: 800 };
  const { left, top, width, height } = camera.element.getBoundingClientRect();
  const corner = toCanvas({ x: left, y: top });
  const scale = zoom();
  return { ...corner, width: width / scale, height: height / scale };
}

/** The middle of the canvas element, in px of the page. */
export function screenCentre(): Point {
  const box = camera?.element.getBoundingClientRect();
  return box ? { x: box.left + box.width / 2, y: box.top + box.height / 2 } : { x: 0, y: 0 };
}

/** The canvas element, where listeners are bound and positions measured. */
export function canvasElement(): HTMLElement | undefined {
  return camera?.element;
}

function duration(): number {
  return matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : 180;
}

export function zoomBy(factor: number): void {
  void camera?.flow.zoomTo(zoom() * factor, { duration: duration() });
}

export function zoomToFull(): void {
  void camera?.flow.zoomTo(1, { duration: duration() });
}

/** What stands over the canvas, in px from its corner. */
function coveredBy({ element }: { element: HTMLElement }): readonly Rect[] {
  const { left, top } = element.getBoundingClientRect();
  return [...element.querySelectorAll('[data-over-canvas]')].map((tools) => {
    const box = tools.getBoundingClientRect();
    return { x: box.left - left, y: box.top - top, width: box.width, height: box.height };
  });
}

/** Brings rectangles of the canvas into view, with some air, and no closer than 100 %. */
function fitRects(rects: readonly Rect[], glide: boolean): void {
  const all = union(rects);
  if (!camera || all.width === 0) return;
  const { clientWidth: width, clientHeight: height } = camera.element;
  const room = { size: { width, height }, covered: coveredBy(camera) };
  const view = fitView(rects, all, { ...room, leastZoom: zoomRange.least, mostZoom: 1 });
  void camera.flow.setViewport(view, { duration: glide ? duration() : 0 });
}

/** Moves the camera so that a point of the canvas comes to a point of the page. */
export function holdAt(point: Point, screen: Point): void {
  if (!camera) return;
  const now = toScreen(point);
  const view = camera.flow.getViewport();
  void camera.flow.setViewport({ ...view, x: view.x + screen.x - now.x, y: view.y + screen.y - now.y });
}

export function fitNodes(ids: Iterable<NodeId>, glide = true): void {
  const { rects } = geometryOf(shown());
  fitRects(
    [...ids].flatMap((id) => rects.get(id) ?? []),
    glide,
  );
}

const marginPx = 28;
/** What the tools at the bottom of the canvas cover. */
const toolsPx = 56;

/** Moves the camera no further than needed to show a rectangle, and near enough for its words to be read. */
export function bringIntoView(rect: Rect): void {
  if (!camera) return;
  const scale = zoom();
  const all = visibleRect();
  const seen = { ...all, height: all.height - toolsPx / scale };
  const tooLarge = rect.width > seen.width || rect.height > seen.height;
  if (scale < farZoom || tooLarge) {
    const middle = { x: rect.x + rect.width / 2, y: rect.y + rect.height / 2 };
    if (scale >= farZoom && contains(seen, middle)) return;
    void camera.flow.setCenter(middle.x, middle.y, { zoom: Math.max(scale, nearZoom), duration: duration() });
    return;
  }
  const margin = marginPx / scale;
  const dx = missing(rect.x, rect.width, seen.x, seen.width, margin);
  const dy = missing(rect.y, rect.height, seen.y, seen.height, margin);
  if (dx === 0 && dy === 0) return;
  const view = camera.flow.getViewport();
  const moved = { ...view, x: view.x - dx * scale, y: view.y - dy * scale };
  void camera.flow.setViewport(moved, { duration: duration() });
}

/** Goes to a rectangle's upper left, where its name stands, at a zoom to read and type at. */
export function comeNear({ x, y, width, height }: Rect): void {
  const [halfWidth, halfHeight] = [Math.min(width, 600) / 2, Math.min(height, 300) / 2];
  void camera?.flow.setCenter(x + halfWidth, y + halfHeight, { zoom: 1, duration: duration() });
}

/** How far a span sticks out of the one that is seen; nothing as long as all of it is within. */
function missing(start: number, length: number, seen: number, seenLength: number, margin: number): number {
  if (start < seen) return start - seen - margin;
  const beyond = start + length - seen - seenLength;
  return beyond > 0 ? beyond + margin : 0;
}
