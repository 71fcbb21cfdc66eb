import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { Tournament } from './tournament.ts';

const leaf = fc.record({
  leaf: fc.oneof(fc.nat(20), fc.nat(700)),
  key: fc.nat(3),
  weight: fc.oneof(fc.constant(1), fc.integer({ min: 1, max: 3 })),
});

test.each([
  ['small', true, [0, 1, 2, Infinity]],
  ['large', false, [0, 2 ** 40, 2 ** 40 + 1, Infinity]],
] as const)(
  'with %s keys knows the least key, its weight, and finds each leaf as often as it weighs',
  (_, small, keys) => {
    fc.assert(
      fc.property(fc.array(leaf, { maxLength: 60 }), (sets) => {
        const tree = new Tournament(small);
        const plain = new Map<number, { key: number; weight: number }>();
        for (const { leaf, key: rank, weight } of sets) {
          const key: number = keys[rank]!;
          const own = key === Infinity ? 0 : weight;
          tree.set(leaf, key, own);
          plain.set(leaf, { key, weight: own });
        }
        const least = Math.min(Infinity, ...[...plain.values()].map(({ key }) => key));
        const best = [...plain].filter(([, { key }]) => key === least).toSorted(([a], [b]) => a - b);
        const expected = best.flatMap(([leaf, { weight }]) =>
          Array.from({ length: weight }, (_, rest) => [leaf, rest]),
        );
        const found = Array.from({ length: tree.leastWeight }, (_, at) => [tree.pick(at), tree.rest]);
        expect(tree.leastKey).toBe(least);
        expect(found).toEqual(expected);
      }),
      { numRuns: 500 },
    );
  },
);
