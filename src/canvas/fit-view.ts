import type { Point, Rect } from './frame-geometry.ts';
import type { Size } from './card-size.ts';

/** Where a camera stands: a point of the canvas is drawn at `point × zoom + (x, y)`. */
export interface FittedView extends Point {
  readonly zoom: number;
}

export interface FitRoom {
  /** The canvas element, in px of the screen. */
  readonly size: Size;
  /** What lies over the canvas: tools, in px from its upper left corner. */
  readonly covered: readonly Rect[];
  readonly leastZoom: number;
  readonly mostZoom: number;
}

const marginPx = 16;
/** From one zoom that is tried to the next; so much closer could not be seen. */
const step = 0.985;

/**
 * The nearest view that has all of the rectangles on the screen, with a margin and with none of them under what covers
 * the canvas; in the middle where that is possible, else beside the tools or above them.
 */
export function fitView(rects: readonly Rect[], all: Rect, room: FitRoom): FittedView {
  const { size, leastZoom, mostZoom } = room;
  const widest = (size.width - 2 * marginPx) / all.width;
  const highest = (size.height - 2 * marginPx) / all.height;
  let zoom = Math.max(leastZoom, Math.min(mostZoom, widest, highest));
  for (; zoom > leastZoom; zoom *= step)
    for (const at of placesFor(all, zoom, room)) {
      const view = { x: at.x - all.x * zoom, y: at.y - all.y * zoom, zoom };
      if (!isCovered(rects, view, room.covered)) return view;
    }
  const [at] = placesFor(all, leastZoom, room);
  return { x: at!.x - all.x * leastZoom, y: at!.y - all.y * leastZoom, zoom: leastZoom };
}

/** Where the upper left corner of what is shown may come to at a zoom, the best place first. */
function placesFor(all: Rect, zoom: number, { size, covered }: FitRoom): readonly Point[] {
  const [width, height] = [all.width * zoom, all.height * zoom];
  const middle = (from: number, to: number, length: number): number => from + (to - from - length) / 2;
  const centre = { x: middle(0, size.width, width), y: middle(0, size.height, height) };
  const above = Math.min(size.height, ...covered.map(({ y }) => y));
  const beside = Math.max(0, ...covered.map(({ x, width: own }) => x + own));
  const right = { x: middle(beside, size.width, width), y: centre.y };
  const upper = { x: centre.x, y: middle(0, above, height) };
  return [
    centre,
    ...(upper.y >= marginPx && upper.y + height <= above ? [upper] : []),
    ...(right.x >= beside && right.x + width <= size.width - marginPx ? [right] : []),
  ];
}

const gapPx = 8;

function isCovered(rects: readonly Rect[], view: FittedView, covered: readonly Rect[]): boolean {
  return covered.some((tools) =>
    rects.some(({ x, y, width, height }) => {
      const [left, top] = [x * view.zoom + view.x, y * view.zoom + view.y];
      return (
        left < tools.x + tools.width + gapPx &&
        left + width * view.zoom > tools.x - gapPx &&
        top < tools.y + tools.height + gapPx &&
        top + height * view.zoom > tools.y - gapPx
      );
    }),
  );
}
