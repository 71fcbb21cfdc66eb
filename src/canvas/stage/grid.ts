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

/**
 * Cells that take the room of a box, up to `most` times as large as they are at least to be; where not even those fit,
 * as many of a smaller size as there have to be.
 */
export function gridFilling(box: Size, count: number, least: Size, most: number): Grid {
  const crowded = gridIn(box, count, least);
  if (crowded.cell.width < least.width) return crowded;
  let best: Grid = crowded;
  let largest = 0;
  for (let columns = 1; columns <= Math.min(count, crowded.columns); columns++) {
    const rows = Math.ceil(count / columns);
    const scale = Math.min(most, box.width / columns / least.width, box.height / rows / least.height);
    if (scale <= largest) continue;
    largest = scale;
    // Wider than high is better than a gap beside: bars are longer then.
    const width = Math.min(box.width / columns, least.width * Math.max(1, scale) * widest);
    best = { columns, rows, cell: { width, height: least.height * scale } };
  }
  return largest < 1 ? crowded : best;
}

const widest = 2;

/** The box that holds `count` cells of a size, about `ratio` times as wide as high. */
export function boxFor(count: number, cell: Size, ratio: number): Size {
  const columns = Math.max(1, Math.round(Math.sqrt((count * ratio * cell.height) / cell.width)));
  const rows = Math.max(1, Math.ceil(count / columns));
  return { width: columns * cell.width, height: rows * cell.height };
}
