/** Rows that are drawn beyond each edge, so that scrolling meets no gap. */
const marginRows = 8;
const pageRows = 10;

/** Which of `count` rows are drawn: those in sight and some around them. */
export function shownRows(
  topPx: number,
  heightPx: number,
  rowPx: number,
  count: number,
): { from: number; to: number } {
  const from = Math.max(0, Math.min(count, Math.floor(topPx / rowPx)) - marginRows);
  return { from, to: Math.min(count, Math.ceil((topPx + heightPx) / rowPx) + marginRows) };
}

/** The row that a key leads to from row `row`; undefined when the key means nothing here. */
export function keyedRow(key: string, row: number | undefined, count: number): number | undefined {
  if (count === 0) return undefined;
  const by = { ArrowDown: 1, ArrowUp: -1, PageDown: pageRows, PageUp: -pageRows }[key];
  if (key === 'Home') return 0;
  if (key === 'End') return count - 1;
  if (by === undefined) return undefined;
  return row === undefined ? 0 : Math.max(0, Math.min(count - 1, row + by));
}
