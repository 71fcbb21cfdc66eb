import { overlaps, type Point, type Rect } from './frame-geometry.ts';
import type { Size } from './card-size.ts';

interface Margin {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

export function inset({ x, y, width, height }: Rect, { top, right, bottom, left }: Margin): Rect {
  return { x: x + left, y: y + top, width: width - left - right, height: height - top - bottom };
}

/** What two rectangles share; of no size, or less, where they share nothing. */
export function common(a: Rect, b: Rect): Rect {
  const x = Math.max(a.x, b.x);
  const y = Math.max(a.y, b.y);
  const right = Math.min(a.x + a.width, b.x + b.width);
  const bottom = Math.min(a.y + a.height, b.y + b.height);
  return { x, y, width: right - x, height: bottom - y };
}

/**
 * The corner of the first free spot of an area as one reads, in line with the edges of what stands there already;
 * from `after` on, where that is given and leaves room.
 */
export function nextSpot(
  area: Rect,
  size: Size,
  taken: readonly Rect[],
  gap: number,
  after?: Rect,
): Point | undefined {
  const here = taken.filter((rect) => overlaps(rect, area, gap));
  const within = (from: number, length: number, own: number) => (at: number) =>
    at >= from && at + own <= from + length;
  const lines = (first: number, edges: number[], fits: (at: number) => boolean): number[] =>
    [...new Set([first, ...edges])].filter(fits).toSorted((a, b) => a - b);
  const xs = lines(
    area.x,
    here.flatMap(({ x, width }) => [x, x + width + gap]),
    within(area.x, area.width, size.width),
  );
  const ys = lines(
    area.y,
    here.flatMap(({ y, height }) => [y, y + height + gap]),
    within(area.y, area.height, size.height),
  );
  const isFree = (at: Point): boolean => !here.some((rect) => overlaps({ ...at, ...size }, rect, gap));
  const first = (from: Point | undefined): Point | undefined => {
    for (const y of ys) {
      if (from && y < from.y) continue;
      for (const x of xs) if ((!from || y > from.y || x > from.x) && isFree({ x, y })) return { x, y };
    }
    return undefined;
  };
  return (after && first(after)) ?? first(undefined);
}
