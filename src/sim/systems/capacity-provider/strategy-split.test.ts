import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { workedEach } from '../../worked-examples/worked.test-support.ts';
import { nextLane } from './strategy-split.ts';

/** How many of so many tasks each provider gets. */
function splitOf(lanes: ReadonlyArray<{ base: number; weight: number }>, tasks: number): number[] {
  const counts = lanes.map(() => 0);
  for (let i = 0; i < tasks; i++) counts[nextLane(lanes, counts)]!++;
  return counts;
}

interface Split {
  readonly 'providers(base,weight)': string;
  readonly tasks: number;
  readonly split: readonly number[];
}
workedEach<Split>('capacityStrategy', ({ 'providers(base,weight)': providers, tasks, split }) => {
  const lanes = [...providers.matchAll(/\w+\((\d+),(\d+)\)/g)].map(([, base, weight]) => ({
    base: Number(base),
    weight: Number(weight),
  }));
  expect(splitOf(lanes, tasks)).toEqual(split);
});

test('a provider without base and weight gets nothing, and none of them is no place at all', () => {
  expect(
    nextLane(
      [
        { base: 0, weight: 0 },
        { base: 0, weight: 0 },
      ],
      [0, 0],
    ),
  ).toBe(-1);
  expect(
    splitOf(
      [
        { base: 0, weight: 0 },
        { base: 0, weight: 2 },
      ],
      7,
    ),
  ).toEqual([0, 7]);
});

test('one provider alone takes every task, whatever its weight', () => {
  expect(splitOf([{ base: 0, weight: 0 }], 5)).toEqual([5]);
});

test('beyond the base every provider is within one task of its share of the weights', () => {
  const weights = fc.array(fc.integer({ min: 1, max: 20 }), { minLength: 1, maxLength: 5 });
  fc.assert(
    fc.property(
      weights,
      fc.integer({ min: 0, max: 9 }),
      fc.integer({ min: 0, max: 80 }),
      (each, base, more) => {
        const lanes = each.map((weight, i) => ({ base: i === 0 ? base : 0, weight }));
        const total = each.reduce((sum, weight) => sum + weight, 0);
        const counts = splitOf(lanes, base + more);
        counts.forEach((count, i) => {
          // Within one task, multiplied by the sum of the weights.
          const own = count - lanes[i]!.base;
          expect(Math.abs(own * total - each[i]! * more)).toBeLessThanOrEqual(
            total * Math.max(1, each.length - 1),
          );
        });
      },
    ),
  );
});
