import type { NodeId } from '#model/design.ts';
import type { Edge } from './edge.ts';
import { layered, type Picture } from './layered.ts';
import { bounds, moved, type Rect, type Rects } from './rect.ts';

const gap = 56;
const aspect = 1.7;

/** Lays out whatever stands in one frame: what is connected as one picture each, and those side by side. */
export function arrange(picture: Picture): Rects {
  const pieces = components(picture).map(layered);
  const boxes = pieces.map((rects) => bounds(rects.values()));
  const area = boxes.reduce((sum, { width, height }) => sum + (width + gap) * (height + gap), 0);
  const wide = Math.max(Math.sqrt(area * aspect), ...boxes.map(({ width }) => width));
  const placed = new Map<NodeId, Rect>();
  let [x, y, shelf] = [0, 0, 0];
  pieces.forEach((rects, i) => {
    const box = boxes[i]!;
    if (x > 0 && x + box.width > wide) {
      [x, y, shelf] = [0, y + shelf + gap, 0];
    }
    for (const [id, rect] of rects) placed.set(id, rounded(moved(rect, x - box.x, y - box.y)));
    x += box.width + gap;
    shelf = Math.max(shelf, box.height);
  });
  return placed;
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
    sizes: new Map<NodeId, Rect | { width: number; height: number }>(),
    edges: [] as Edge[],
  }));
  for (const [id, size] of sizes) parts[partOf.get(id)!]!.sizes.set(id, size);
  for (const edge of edges) parts[partOf.get(edge.from)!]!.edges.push(edge);
  return parts;
}
