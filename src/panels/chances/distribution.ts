/** Values from `from` up to `to`, that one included in the last bin, and the numbers of those that have one. */
export interface Bin {
  readonly from: number;
  readonly to: number;
  /** Places in the list of values. */
  readonly members: readonly number[];
}

/** The value below which a share of the values lie, by linear interpolation; undefined where there are none. */
export function percentile(values: readonly number[], share: number): number | undefined {
  if (values.length === 0) return undefined;
  const sorted = values.toSorted((a, b) => a - b);
  const place = share * (sorted.length - 1);
  const [below, above] = [sorted[Math.floor(place)]!, sorted[Math.ceil(place)]!];
  return below + (above - below) * (place - Math.floor(place));
}

/**
 * At most `most` bins of equal, round width. Whole numbers that are few have a bin each. Undefined values are in none.
 */
export function binsOf(values: ReadonlyArray<number | undefined>, most: number): Bin[] {
  const known = values.filter((value) => value !== undefined);
  if (known.length === 0) return [];
  const [low, high] = [Math.min(...known), Math.max(...known)];
  const width = roundUp((high - low + (Number.isInteger(low) ? 1 : 0)) / most);
  const first = Math.floor(low / width) * width;
  const count = Math.floor((high - first) / width) + 1;
  const members = Array.from({ length: count }, (): number[] => []);
  values.forEach((value, i) => {
    if (value !== undefined) members[Math.floor((value - first) / width)]!.push(i);
  });
  return members.map((each, i) => ({ from: first + i * width, to: first + (i + 1) * width, members: each }));
}

/** The next of 1, 2, 5, 10, 20, 50 …; at least 1, as what is counted here is whole. */
function roundUp(width: number): number {
  if (width <= 1) return 1;
  const power = 10 ** Math.floor(Math.log10(width));
  return power * [1, 2, 5, 10].find((step) => step * power >= width)!;
}

/** A value that holds until it changes. */
interface Steps {
  readonly at: Uint32Array;
  readonly value: Int32Array;
}

/** At each of these times, between which values most of the curves lie. */
export interface Band {
  readonly at: Uint32Array;
  readonly low: Int32Array;
  readonly middle: Int32Array;
  readonly high: Int32Array;
}

/** The band of the curves between two shares, at `points` times from 0 to `endMs`. */
export function bandOf(
  curves: readonly Steps[],
  endMs: number,
  { points = 200, low = 0.1, high = 0.9 } = {},
): Band {
  const at = Uint32Array.from({ length: points }, (_, i) => Math.round((endMs * i) / (points - 1)));
  const band = {
    at,
    low: new Int32Array(points),
    middle: new Int32Array(points),
    high: new Int32Array(points),
  };
  const next = curves.map(() => 0);
  const column = new Int32Array(curves.length);
  at.forEach((atMs, i) => {
    curves.forEach((curve, each) => {
      let row = next[each]!;
      while (row < curve.at.length && curve.at[row]! <= atMs) row++;
      next[each] = row;
      column[each] = row === 0 ? 0 : curve.value[row - 1]!;
    });
    const sorted = column.toSorted();
    const pick = (share: number): number => sorted[Math.round(share * (sorted.length - 1))] ?? 0;
    band.low[i] = pick(low);
    band.middle[i] = pick(0.5);
    band.high[i] = pick(high);
  });
  return band;
}
