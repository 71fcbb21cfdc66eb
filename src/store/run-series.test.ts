import { describe, expect, test } from 'vitest';
import { bytesOf, columnsOf, noRows, type RunLengths } from '#worker/run-batch.ts';
import { CombinedSteps } from './combined-steps.ts';
import { RunRecord } from './run-record.ts';
import { alignSteps, summaryOf } from './run-series.ts';
import { StepColumns, stepsBy, valueAt, type Steps } from './steps.ts';

type Step = readonly [atMs: number, series: number, value: number];

function batch(steps: readonly Step[], keep?: RunLengths) {
  const lengths = { ...noRows, steps: steps.length };
  const buffer = new ArrayBuffer(bytesOf(lengths));
  const columns = columnsOf(buffer, lengths);
  steps.forEach(([atMs, series, value], i) => {
    columns.stepAt[i] = atMs;
    columns.stepSeries[i] = series;
    columns.stepValue[i] = value;
  });
  return { lengths, buffer, ...(keep ? { keep } : {}) };
}

function numbers(seed: number): () => number {
  let last = seed;
  return () => (last = (Math.imul(last, 1_664_525) + 1_013_904_223) >>> 0) >>> 8;
}

/** Steps of three series, of which there are so many in all. */
function manySteps(count: number, seed: number): Step[] {
  const next = numbers(seed);
  return Array.from({ length: count }, (_, i): Step => [i * 3, next() % 3, next() % 1000]);
}

const replayed = (steps: readonly Step[], series: number, atMs: number): number =>
  steps.findLast(([at, of]) => of === series && at <= atMs)?.[2] ?? 0;

const seriesOf = (record: RunRecord): Steps[] => [0, 1, 2].map((series) => record.stepsOf(series));

describe('steps of a series', () => {
  test('are read wherever one looks', () => {
    const steps = manySteps(600, 1);
    const record = new RunRecord();
    record.receive(batch(steps.slice(0, 250)));
    record.receive(batch(steps.slice(250)));
    for (const atMs of [0, 1, 2, 3, 400, 749, 750, 751, 1799, 5000]) {
      seriesOf(record).forEach((each, series) => {
        expect(valueAt(each, atMs)).toBe(replayed(steps, series, atMs));
        expect(valueAt(each, atMs)).toBe(record.valueAt(series, atMs));
      });
    }
  });

  test('are those of the other future after a branch, also where extremes were kept', () => {
    const [past, before, after] = [manySteps(300, 1), manySteps(900, 2), manySteps(900, 3)];
    const later = (steps: readonly Step[]): Step[] => steps.map(([at, of, value]) => [at + 900, of, value]);
    const record = new RunRecord();
    record.receive(batch([...past, ...later(before)]));
    const [first] = seriesOf(record);
    summaryOf(first!, 0, 10_000);
    record.receive(batch(later(after), { ...noRows, steps: 300 }));
    const values = [...past, ...later(after)].filter(([, of]) => of === 0).map(([, , value]) => value);
    expect(record.stepsOf(0)).toBe(first);
    expect(first!.length).toBe(values.length);
    expect(summaryOf(first!, 0, 10_000)).toMatchObject({ most: Math.max(...values), last: values.at(-1) });
  });
});

describe('series that are drawn over the same moments', () => {
  test('have each step where there is room for it', () => {
    const steps = manySteps(300, 4);
    const record = new RunRecord();
    record.receive(batch(steps));
    const { atMs, values, isExact } = alignSteps(seriesOf(record), 100, 700, 400);
    expect(isExact).toBe(true);
    expect([atMs[0], atMs.at(-1)]).toEqual([100, 700]);
    expect([...atMs]).toEqual([...new Set(atMs)].toSorted((a, b) => a - b));
    atMs.forEach((moment, i) => {
      values.forEach((column, series) => expect(column[i]).toBe(replayed(steps, series, moment)));
    });
  });

  test('lose no spike where there are more steps than columns', () => {
    const steps = manySteps(60_000, 5);
    const record = new RunRecord();
    record.receive(batch(steps));
    const columns = 100;
    const [from, to] = [30_000, 150_000];
    const { atMs, values, isExact } = alignSteps(seriesOf(record), from, to, columns);
    expect(isExact).toBe(false);
    expect(atMs.length).toBe(columns * 3);
    for (let column = 0; column < columns; column++) {
      const start = from + column * 1200;
      const inside = steps.filter(([at, of]) => of === 1 && at > start && at <= start + 1200);
      const all = [replayed(steps, 1, start), ...inside.map(([, , value]) => value)];
      const [low, high, last] = values[1]!.subarray(column * 3);
      expect([low, high, last]).toEqual([Math.min(...all), Math.max(...all), all.at(-1)]);
    }
  });

  test('cost what their columns cost, not what their steps cost', () => {
    const record = new RunRecord();
    record.receive(batch(manySteps(1_000_000, 6)));
    const [steps] = seriesOf(record);
    let reads = 0;
    const counted: Steps = {
      get length() {
        return steps!.length;
      },
      cuts: 0,
      atMs: (step) => steps!.atMs(step),
      value: (step) => {
        reads++;
        return steps!.value(step);
      },
    };
    const draw = (): void => void alignSteps([counted], 0, 3_000_000, 800);
    draw();
    reads = 0;
    draw();
    expect(reads).toBeLessThan(800 * 2 * 16 + 2000);
    expect(reads).toBeLessThan(counted.length / 10);
  });
});

describe('steps that are made on the page', () => {
  test('tell once what they were last set to within a millisecond', () => {
    const steps = new StepColumns();
    steps.set(5, 1);
    steps.set(5, 3);
    steps.add(9, -1);
    steps.set(12, 2);
    expect(steps.length).toBe(2);
    expect([4, 5, 8, 9, 20].map((atMs) => valueAt(steps, atMs))).toEqual([0, 3, 3, 2, 2]);
    expect(stepsBy(steps, 9)).toBe(2);
  });

  test('follow what they are combined from, also into another future', () => {
    const [a, b] = [new StepColumns(), new StepColumns()];
    const sum = new CombinedSteps([a, b], ([x = 0, y = 0]) => x + y);
    a.set(1, 10);
    b.set(1, 5);
    a.set(4, 20);
    expect([0, 1, 4].map((atMs) => valueAt(sum.update(), atMs))).toEqual([0, 15, 25]);
    b.set(6, 1);
    expect(valueAt(sum.update(), 6)).toBe(21);
    a.clear();
    a.set(2, 7);
    expect([1, 2, 6].map((atMs) => valueAt(sum.update(), atMs))).toEqual([5, 12, 8]);
  });
});
