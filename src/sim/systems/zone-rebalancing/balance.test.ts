import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fargatePlan, specOf } from '../../boot/plan-of.test-support.ts';
import { numbersIn, worked } from '../../worked-examples/worked.test-support.ts';
import { isBalanced, nextMove, type Move } from './balance.ts';

interface Example {
  readonly in: {
    readonly desired: number;
    readonly azs: number;
    readonly now: number[];
    readonly max?: number;
  };
  readonly out: string;
}

/** All moves until nothing is to be moved any more, and where they lead. */
function settle(inZone: readonly number[]): { moves: Move[]; inZone: number[] } {
  const counts = [...inZone];
  const moves: Move[] = [];
  for (let move = nextMove(counts); move; move = nextMove(counts)) {
    moves.push(move);
    counts[move.to]!++;
    counts[move.from]!--;
  }
  return { moves, inZone: counts };
}

const sumOf = (counts: readonly number[]): number => counts.reduce((sum, count) => sum + count, 0);

/** Every way to lay so many tasks out over so many zones. */
function layouts(tasks: number, zones: number): number[][] {
  if (zones === 1) return [[tasks]];
  return Array.from({ length: tasks + 1 }, (_, first) => first).flatMap((first) =>
    layouts(tasks - first, zones - 1).map((rest) => [first, ...rest]),
  );
}

/** A layout as the examples write one, '[2,1]' or '2+2+1'. */
const layoutsIn = (text: string): number[][] =>
  [...text.matchAll(/\d+(?:[,+]\d+)+/g)].map(([layout]) => numbersIn(layout));

worked<Example>('azRebalancing', 0, ({ in: { now }, out }) => {
  // The zones of the example are numbered from 1.
  const [, to, , from] = numbersIn(out);
  const settled = settle(now);
  expect(settled.moves).toEqual([{ from: from! - 1, to: to! - 1 }]);
  expect([settled.inZone]).toEqual(layoutsIn(out));
});

/** The layouts the example calls balanced, in whatever order of zones, are the balanced ones and no others. */
function proveBalanced({ in: { desired, azs }, out }: Example): void {
  const sorted = (layout: readonly number[]): string => layout.toSorted((a, b) => b - a).join();
  const balanced = layouts(desired, azs).filter(isBalanced);
  expect(new Set(balanced.map(sorted))).toEqual(new Set(layoutsIn(out).map(sorted)));
  for (const layout of balanced) expect(nextMove(layout)).toBeUndefined();
}

worked<Example>('azRebalancing', 1, proveBalanced);
worked<Example>('azRebalancing', 2, proveBalanced);

worked<Example>('azRebalancing', 3, ({ in: { now }, out }) => {
  const settled = settle(now);
  expect([settled.inZone]).toEqual(layoutsIn(out));
  expect(settled.moves).toHaveLength(numbersIn(out).at(-1)!);
});

worked<Example>('azRebalancing', 4, ({ in: { desired, now, max }, out }) => {
  expect(isBalanced(now)).toBe(false);
  const rebalances = (maximumPercent: number): boolean =>
    specOf(fargatePlan({ desiredCount: desired, deployment: { minimumHealthyPercent: 0, maximumPercent } }))
      .zoneRebalancing;
  expect(out).toContain('not eligible');
  expect(rebalances(max!)).toBe(false);
  expect(rebalances(max! + 1)).toBe(true);
});

describe('moves between zones', () => {
  const zones = fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 1, maxLength: 6 });

  test('end with desired tasks divided by zones in each, and one more in some', () => {
    fc.assert(
      fc.property(zones, (inZone) => {
        const settled = settle(inZone).inZone;
        const tasks = sumOf(inZone);
        const most = Math.ceil(tasks / inZone.length);
        expect(sumOf(settled)).toBe(tasks);
        for (const count of settled) expect([Math.floor(tasks / inZone.length), most]).toContain(count);
      }),
    );
  });

  test('are as few as the tasks that stand beyond an even share', () => {
    fc.assert(
      fc.property(zones, (inZone) => {
        const settled = settle(inZone);
        const beyond = sumOf(inZone.map((count, i) => Math.max(0, count - settled.inZone[i]!)));
        expect(settled.moves).toHaveLength(beyond);
      }),
    );
  });

  test('are none without zones', () => {
    expect(nextMove([])).toBeUndefined();
  });
});
