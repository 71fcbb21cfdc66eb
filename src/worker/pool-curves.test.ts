import { expect, test } from 'vitest';
import { thinned } from './pool-curves.ts';
import type { Curve } from './pool-outcome.ts';
import { steadinessOf } from './pool-steadiness.ts';

const curve = (...steps: [atMs: number, value: number][]): Curve => ({
  at: Uint32Array.from(steps.map(([atMs]) => atMs)),
  value: Int32Array.from(steps.map(([, value]) => value)),
});

test('tasks beyond the desired count are counted for as long as they are there', () => {
  const desired = curve([0, 4]);
  const healthy = curve([0, 4]);
  const alive = curve([0, 4], [1000, 6], [3000, 4]);
  expect(steadinessOf(healthy, alive, desired, 10_000)).toEqual({
    unsteadyAtMs: 1000,
    steadyAgainAtMs: 3000,
    extraTaskMs: 4000,
  });
});

test('what goes wrong again was not steady for good; what is wrong at the end is not steady', () => {
  const desired = curve([0, 2]);
  const alive = curve([0, 2]);
  const twice = curve([0, 2], [100, 1], [200, 2], [300, 0], [500, 2]);
  expect(steadinessOf(twice, alive, desired, 1000)).toMatchObject({
    unsteadyAtMs: 100,
    steadyAgainAtMs: 500,
  });
  const never = curve([0, 2], [100, 1]);
  expect(steadinessOf(never, alive, desired, 1000).steadyAgainAtMs).toBeUndefined();
});

test('another desired count is unsteady until it is met', () => {
  const desired = curve([0, 2], [100, 3]);
  const met = curve([0, 2], [400, 3]);
  expect(steadinessOf(met, met, desired, 1000)).toEqual({
    unsteadyAtMs: 100,
    steadyAgainAtMs: 400,
    extraTaskMs: 0,
  });
});

test('a curve with fewer steps has the same lowest value and the same end', () => {
  const long = curve(
    ...Array.from({ length: 5000 }, (_, i): [number, number] => [i, i === 3333 ? -7 : i % 10]),
  );
  const short = thinned(long, 100);
  expect(short.at.length).toBeLessThanOrEqual(101);
  expect(Math.min(...short.value)).toBe(-7);
  expect(short.value.at(-1)).toBe(long.value.at(-1));
  expect(thinned(long, 5000)).toBe(long);
});
