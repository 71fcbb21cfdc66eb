import type { NodeId } from '#model/design.ts';
import type { Size } from './card-size.ts';
import type { Edge } from './edge.ts';
import type { Rect, Rects } from './rect.ts';

const gap = { x: 32, y: 20 } as const;
const columnLength = 7;

/** Things that are joined to one and the same thing, on the same side, and to nothing else. */
export interface Hanging {
  readonly ids: readonly NodeId[];
}

/**
 * What hangs on one thing alone, such as the secrets of a task definition, by a name for each such group of two or
 * more. A group is laid out as one block; in one column each, thirty secrets would be taller than any screen.
 */
export function hangingTogether(edges: readonly Edge[]): ReadonlyMap<string, Hanging> {
  const degree = new Map<NodeId, number>();
  for (const { from, to } of edges) for (const id of [from, to]) degree.set(id, (degree.get(id) ?? 0) + 1);
  const groups = new Map<string, NodeId[]>();
  for (const { from, to } of edges) {
    const leaf = degree.get(to) === 1 ? to : degree.get(from) === 1 ? from : undefined;
    if (leaf === undefined) continue;
    const name = leaf === to ? `${from}\n→` : `→\n${to}`;
    groups.set(name, [...(groups.get(name) ?? []), leaf]);
  }
  return new Map([...groups].filter(([, ids]) => ids.length > 1).map(([name, ids]) => [name, { ids }]));
}

/** Fills columns of equal length from top to bottom, more of them the more there are, in the order of `sizes`. */
export function gridOf(
  ids: readonly NodeId[],
  sizes: ReadonlyMap<NodeId, Size>,
): { size: Size; rects: Rects } {
  const members = new Set(ids);
  const inOrder = [...sizes.keys()].filter((id) => members.has(id));
  const rows = Math.max(columnLength, Math.ceil(Math.sqrt(ids.length * 2.5)));
  const columns = Math.ceil(ids.length / rows);
  const length = Math.ceil(ids.length / columns);
  const rects = new Map<NodeId, Rect>();
  let [left, height] = [0, 0];
  for (let start = 0; start < ids.length; start += length) {
    let [top, width] = [0, 0];
    for (const id of inOrder.slice(start, start + length)) {
      const size = sizes.get(id)!;
      rects.set(id, { ...size, x: left, y: top });
      top += size.height + gap.y;
      width = Math.max(width, size.width);
    }
    left += width + gap.x;
    height = Math.max(height, top - gap.y);
  }
  return { size: { width: left - gap.x, height }, rects };
}
