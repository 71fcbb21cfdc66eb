import type { Point, Rect } from './frame-geometry.ts';

/** A line that shows what a dragged card is aligned with. */
export interface Guide {
  readonly axis: 'x' | 'y';
  /** Where the line stands on its axis. */
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

export interface Snapped {
  /** How far to shift what is dragged. */
  readonly shift: Point;
  readonly guides: readonly Guide[];
}

interface Line {
  at: number;
  from: number;
  to: number;
}

interface Match extends Line {
  shift: number;
}

/** Aligns `moving` with the edges and centres of `others` nearer than `reach`, else with a grid of `grid` px (0: none). */
export function snap(moving: Rect, others: readonly Rect[], reach: number, grid: number): Snapped {
  const vertical = best(
    linesOf(moving, 'x'),
    others.flatMap((other) => linesOf(other, 'x')),
    reach,
  );
  const horizontal = best(
    linesOf(moving, 'y'),
    others.flatMap((other) => linesOf(other, 'y')),
    reach,
  );
  return {
    shift: {
      x: vertical?.shift ?? toGrid(moving.x, grid),
      y: horizontal?.shift ?? toGrid(moving.y, grid),
    },
    guides: [
      ...(vertical ? [{ axis: 'x' as const, at: vertical.at, from: vertical.from, to: vertical.to }] : []),
      ...(horizontal
        ? [{ axis: 'y' as const, at: horizontal.at, from: horizontal.from, to: horizontal.to }]
        : []),
    ],
  };
}

function toGrid(value: number, grid: number): number {
  return grid === 0 ? 0 : Math.round(value / grid) * grid - value;
}

function linesOf(rect: Rect, axis: 'x' | 'y'): Line[] {
  const [start, length] = axis === 'x' ? [rect.x, rect.width] : [rect.y, rect.height];
  const [from, across] = axis === 'x' ? [rect.y, rect.height] : [rect.x, rect.width];
  return [start, start + length / 2, start + length].map((at) => ({ at, from, to: from + across }));
}

function best(moving: readonly Line[], fixed: readonly Line[], reach: number): Match | undefined {
  let found: Match | undefined;
  for (const line of moving) {
    for (const other of fixed) {
      const shift = other.at - line.at;
      if (Math.abs(shift) > reach || (found && Math.abs(shift) >= Math.abs(found.shift))) continue;
      found = {
        shift,
        at: other.at,
        from: Math.min(line.from, other.from),
        to: Math.max(line.to, other.to),
      };
    }
  }
  return found;
}
