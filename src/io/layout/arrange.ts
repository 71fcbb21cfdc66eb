import type { NodeId } from '#model/design.ts';
import type { Edge } from './edge.ts';
import type { Size } from './card-size.ts';
import { layered, type Picture } from './layered.ts';
import { bounds, moved, type Rect, type Rects } from './rect.ts';

const gap = 56;
const aspect = 1.7;
/** Screens are about so much wider than high, what stands around the canvas not counted. */
const screen = 2;

/** Lays out whatever stands in one frame: what is connected as one picture each, and those beside and below each other. */
export function arrange(picture: Picture): Rects {
  const pieces = components(picture).map(layered);
  const boxes = pieces.map((rects) => bounds(rects.values()));
  const inRows = shelved(boxes, aspect);
  const inColumns = shelved(boxes.map(turned), 1 / aspect).map(turned);
  const places = needed(inColumns) < needed(inRows) ? inColumns : inRows;
  const placed = new Map<NodeId, Rect>();
  pieces.forEach((rects, i) => {
    const [{ x, y }, box] = [places[i]!, boxes[i]!];
    for (const [id, rect] of rects) placed.set(id, rounded(moved(rect, x - box.x, y - box.y)));
  });
  return placed;
}

/** Fills one row after the other, from the left, so that the whole is about `ratio` times as wide as high. */
function shelved(boxes: readonly Size[], ratio: number): readonly Rect[] {
  const area = boxes.reduce((sum, { width, height }) => sum + (width + gap) * (height + gap), 0);
  const wide = Math.max(Math.sqrt(area * ratio), ...boxes.map(({ width }) => width));
  let [x, y, shelf] = [0, 0, 0];
  return boxes.map(({ width, height }) => {
    if (x > 0 && x + width > wide) [x, y, shelf] = [0, y + shelf + gap, 0];
    const rect = { x, y, width, height };
    x += width + gap;
    shelf = Math.max(shelf, height);
    return rect;
  });
}

const turned = <R extends Size & { x?: number; y?: number }>({ x, y, width, height }: R): Rect => ({
  x: y ?? 0,
  y: x ?? 0,
  width: height,
  height: width,
});

/** How large a screen has to be to show all of it at once. */
function needed(places: readonly Rect[]): number {
  const { width, height } = bounds(places);
  return Math.max(width / screen, height);
}

function rounded(rect: Rect): Rect {
  const toGrid = (px: number): number => Math.round(px / 4) * 4;
  return { ...rect, x: toGrid(rect.x), y: toGrid(rect.y) };
}

/** The connected parts of a picture, in the order of their first node. */
function components({ sizes, edges }: Picture): Picture[] {
  const near = new Map<NodeId, NodeId[]>([...sizes.keys()].map((id) => [id, []]));
  for (const { from, to } of edges) {
    near.get(from)!.push(to);
    near.get(to)!.push(from);
  }
  const partOf = new Map<NodeId, number>();
  let count = 0;
  for (const start of sizes.keys()) {
    if (partOf.has(start)) continue;
    const open = [start];
    partOf.set(start, count);
    for (let id = open.pop(); id !== undefined; id = open.pop()) {
      for (const other of near.get(id)!) {
        if (partOf.has(other)) continue;
        partOf.set(other, count);
        open.push(other);
      }
    }
    count++;
  }
  const parts = Array.from({ length: count }, () => ({
    sizes: new Map<NodeId, Size>(),
    edges: [] as Edge[],
  }));
  for (const [id, size] of sizes) parts[partOf.get(id)!]!.sizes.set(id, size);
  for (const edge of edges) parts[partOf.get(edge.from)!]!.edges.push(edge);
  return parts;
}
