import type { NodeId } from '#model/design.ts';
import type { Size } from './card-size.ts';

/** A rectangle in the coordinates of the frame it lies in, in px. */
export interface Rect extends Size {
  readonly x: number;
  readonly y: number;
}

export type Rects = ReadonlyMap<NodeId, Rect>;

/** The smallest rectangle around some; empty at the origin around none. */
export function bounds(rects: Iterable<Rect>): Rect {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { x, y, width, height } of rects) {
    left = Math.min(left, x);
    top = Math.min(top, y);
    right = Math.max(right, x + width);
    bottom = Math.max(bottom, y + height);
  }
  return left === Infinity
    ? { x: 0, y: 0, width: 0, height: 0 }
    : { x: left, y: top, width: right - left, height: bottom - top };
}

export function moved<R extends { x: number; y: number }>(rect: R, dx: number, dy: number): R {
  return { ...rect, x: rect.x + dx, y: rect.y + dy };
}
