import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { longestStretchMs, mulDiv, partition } from './whole-numbers.ts';

const whole = fc.integer({ min: 0, max: 2 ** 44 });

describe('whole numbers', () => {
  test('a product beyond 2^53 is divided as exactly as a small one', () => {
    fc.assert(
      fc.property(whole, whole, fc.integer({ min: 1, max: 2 ** 44 }), (a, b, c) => {
        fc.pre((BigInt(a) * BigInt(b)) / BigInt(c) <= BigInt(Number.MAX_SAFE_INTEGER));
        expect(BigInt(mulDiv(a, b, c))).toBe((BigInt(a) * BigInt(b)) / BigInt(c));
      }),
    );
  });

  test('the parts of a partition add up to the whole, and none is off its share by one or more', () => {
    const weights = fc.array(fc.integer({ min: 0, max: 2 ** 31 }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e10 }), weights, (total, shares) => {
        const sum = shares.reduce((so, each) => so + each, 0);
        const parts = partition(total, shares);
        expect(parts.reduce((so, each) => so + each, 0)).toBe(sum === 0 ? 0 : total);
        parts.forEach((part, i) =>
          expect(Math.abs(part - (sum === 0 ? 0 : (total / sum) * shares[i]!))).toBeLessThan(1.001),
        );
        expect(parts.filter((part, i) => shares[i] === 0 && part > 0)).toEqual([]);
      }),
    );
  });

  test('a rate stays exact over its longest stretch', () => {
    for (const rate of [0, 1, 40_480, 1e10, 2 ** 52])
      expect(rate * longestStretchMs(rate)).toBeLessThanOrEqual(2 ** 52);
  });
});
