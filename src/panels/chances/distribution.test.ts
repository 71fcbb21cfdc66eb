import { expect, test } from 'vitest';
import { bandOf, binsOf, percentile } from './distribution.ts';

test('percentiles lie between the values', () => {
  expect(percentile([], 0.5)).toBeUndefined();
  expect(percentile([7], 0.9)).toBe(7);
  expect(percentile([4, 1, 3, 2], 0.5)).toBe(2.5);
  expect(percentile([0, 10], 0.9)).toBe(9);
});

test('few whole numbers have a bin each', () => {
  const bins = binsOf([2, 4, 4, 5], 8);
  expect(bins.map(({ from, to }) => [from, to])).toEqual([
    [2, 3],
    [3, 4],
    [4, 5],
    [5, 6],
  ]);
  expect(bins.map(({ members }) => members)).toEqual([[0], [], [1, 2], [3]]);
});

test('many values fall into bins of a round width, each into one', () => {
  const values = Array.from({ length: 500 }, (_, i) => 365_000 + ((i * 7919) % 40_000));
  const bins = binsOf(values, 16);
  expect(bins.length).toBeLessThanOrEqual(17);
  expect(bins[0]!.to - bins[0]!.from).toBe(5000);
  expect(bins[0]!.from % 5000).toBe(0);
  expect(bins.flatMap(({ members }) => members).toSorted((a, b) => a - b)).toEqual(values.map((_, i) => i));
  for (const { from, to, members } of bins)
    for (const i of members) expect(values[i]! >= from && values[i]! < to).toBe(true);
});

test('what has no value is in no bin', () => {
  expect(binsOf([undefined, 3, undefined], 4)).toEqual([{ from: 3, to: 4, members: [1] }]);
  expect(binsOf([undefined], 4)).toEqual([]);
});

test('a band has most of the curves in it', () => {
  const curves = Array.from({ length: 11 }, (_, i) => ({
    at: Uint32Array.of(0, 500),
    value: Int32Array.of(4, i),
  }));
  const band = bandOf(curves, 1000, { points: 3 });
  expect([...band.at]).toEqual([0, 500, 1000]);
  expect([...band.low]).toEqual([4, 1, 1]);
  expect([...band.middle]).toEqual([4, 5, 5]);
  expect([...band.high]).toEqual([4, 9, 9]);
});
