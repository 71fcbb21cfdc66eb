import type { RunAbout } from '#worker/run-batch.ts';
import type { RunRecord } from './run-record.ts';
import { extremesOf } from './step-extremes.ts';
import { stepsBy, valueAt, type Steps } from './steps.ts';

/** Several series over the same moments, as a chart draws them. */
export interface AlignedSteps {
  readonly atMs: Float64Array;
  /** For each series what it is from each of the moments on. */
  readonly values: readonly Float64Array[];
  /** Every step is there; else there is only what can be told apart in so few columns. */
  readonly isExact: boolean;
}

/** The smallest and largest value of a series between two moments, and its first and last. */
export interface StepSummary {
  readonly first: number;
  readonly last: number;
  readonly least: number;
  readonly most: number;
}

/** Points that a column of a chart is given when there are more steps than columns: lowest, highest, last. */
const pointsPerColumn = 3;
/** Steps a column, on average, up to which each of them is kept. */
const exactPerColumn = 4;

/** A series of the run: of a workload, a group, or (with 0) of the run as a whole; undefined where it has none. */
export function seriesOf(about: RunAbout, record: RunRecord, id: string, of = 0): Steps | undefined {
  const found = about.series.find((series) => series.id === id);
  return found && record.stepsOf(found.first + of);
}

/**
 * The series between two moments, over moments that all of them share. With more steps than `columns` can show, each
 * column tells the lowest, the highest and the last value in it: no spike is lost, and the cost is that of the columns.
 */
export function alignSteps(
  series: readonly Steps[],
  fromMs: number,
  toMs: number,
  columns: number,
): AlignedSteps {
  const spans = series.map((steps) => ({ from: stepsBy(steps, fromMs), to: stepsBy(steps, toMs) }));
  const count = spans.reduce((sum, { from, to }) => sum + to - from, 0);
  if (count > columns * exactPerColumn) return inColumns(series, fromMs, toMs, columns);
  const moments = new Float64Array(count + 2);
  moments[0] = fromMs;
  moments[1] = toMs;
  let end = 2;
  series.forEach((steps, i) => {
    for (let step = spans[i]!.from; step < spans[i]!.to; step++) moments[end++] = steps.atMs(step);
  });
  const atMs = withoutRepeats(moments.toSorted());
  const values = series.map((steps, i) => {
    let step = spans[i]!.from;
    let value = step === 0 ? 0 : steps.value(step - 1);
    return atMs.map((moment) => {
      for (; step < spans[i]!.to && steps.atMs(step) <= moment; step++) value = steps.value(step);
      return value;
    });
  });
  return { atMs, values, isExact: true };
}

/** What a series did from `fromMs` to `toMs`, both included. */
export function summaryOf(steps: Steps, fromMs: number, toMs: number): StepSummary {
  const [from, to] = [stepsBy(steps, fromMs), stepsBy(steps, toMs)];
  const first = valueAt(steps, fromMs);
  if (from >= to) return { first, last: first, least: first, most: first };
  const extremes = extremesOf(steps);
  extremes.of(from, to);
  return {
    first,
    last: steps.value(to - 1),
    least: Math.min(first, extremes.least),
    most: Math.max(first, extremes.most),
  };
}

function inColumns(series: readonly Steps[], fromMs: number, toMs: number, columns: number): AlignedSteps {
  const widthMs = (toMs - fromMs) / columns;
  const atMs = new Float64Array(columns * pointsPerColumn);
  for (let i = 0; i < atMs.length; i++) atMs[i] = fromMs + (i * widthMs) / pointsPerColumn;
  const values = series.map((steps) => {
    const extremes = extremesOf(steps);
    const points = new Float64Array(atMs.length);
    let from = stepsBy(steps, fromMs);
    let value = from === 0 ? 0 : steps.value(from - 1);
    for (let column = 0; column < columns; column++) {
      const to = stepsBy(steps, fromMs + (column + 1) * widthMs);
      let [low, high] = [value, value];
      if (to > from) {
        extremes.of(from, to);
        low = Math.min(value, extremes.least);
        high = Math.max(value, extremes.most);
        value = steps.value(to - 1);
      }
      points.set([low, high, value], column * pointsPerColumn);
      from = to;
    }
    return points;
  });
  return { atMs, values, isExact: false };
}

function withoutRepeats(ascending: Float64Array): Float64Array {
  let end = 0;
  for (const moment of ascending) if (end === 0 || ascending[end - 1] !== moment) ascending[end++] = moment;
  return ascending.subarray(0, end);
}
