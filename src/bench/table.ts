import { isTooLittle, isTooMuch, type Row } from './bench.ts';

/** Rows as lines of text whose columns line up. */
export function table(rows: readonly Row[]): string {
  const cells = rows.map((row) => [row.what, shown(row.value), row.unit, verdict(row)]);
  const widths = [0, 1, 2].map((column) => Math.max(...cells.map((line) => line[column]?.length ?? 0)));
  return cells
    .map(([what = '', value = '', unit = '', note = '']) =>
      `  ${what.padEnd(widths[0] ?? 0)}  ${value.padStart(widths[1] ?? 0)} ${unit.padEnd(widths[2] ?? 0)}  ${note}`.trimEnd(),
    )
    .join('\n');
}

const shown = (value: number): string => value.toPrecision(3);

function verdict(row: Row): string {
  const { atMost, atLeast } = row;
  if (isTooMuch(row)) return `✗ more than ${atMost}`;
  if (isTooLittle(row)) return `✗ less than ${atLeast}`;
  const kept = [...limit('at least', atLeast), ...limit('at most', atMost)];
  return kept.length > 0 ? `✓ ${kept.join(', ')}` : '';
}

const limit = (words: string, value: number | undefined): string[] =>
  value === undefined ? [] : [`${words} ${value}`];
