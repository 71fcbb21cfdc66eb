import type { Size } from '../card-size.ts';

/** Equal cells in rows, filled from the upper left. */
export interface Grid {
  readonly columns: number;
  readonly rows: number;
  readonly cell: Size;
}

/** The largest cells of a shape, no larger than `ideal`, of which `count` fit into a box. */
export function gridIn(box: Size, count: number, ideal: Size): Grid {
  const shape = ideal.height / ideal.width;
  const least = Math.max(1, Math.floor(box.width / ideal.width));
  for (let columns = least; ; columns++) {
    const width = Math.min(ideal.width, box.width / columns);
    const rows = Math.floor(box.height / (width * shape) + 1e-9);
    if (columns * rows >= count || columns > count)
      return { columns, rows: Math.max(1, rows), cell: { width, height: width * shape } };
  }
}

/** The box that holds `count` cells of a size, about `ratio` times as wide as high. */
export function boxFor(count: number, cell: Size, ratio: number): Size {
  const columns = Math.max(1, Math.round(Math.sqrt((count * ratio * cell.height) / cell.width)));
  const rows = Math.max(1, Math.ceil(count / columns));
  return { width: columns * cell.width, height: rows * cell.height };
}
