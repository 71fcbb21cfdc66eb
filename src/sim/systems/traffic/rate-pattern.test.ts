import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { never } from '../../world/tables.ts';
import { nextRateChange, rateAt } from './rate-pattern.ts';

const source = {
  ratePerSecondMilli: 10_000,
  peakPerSecondMilli: 70_000,
  startMs: 60_000,
  durationMs: 300_000,
} as const;

describe('patterns of traffic', () => {
  test('a constant source never changes', () => {
    const constant = { ...source, pattern: 'constant' } as const;
    expect([rateAt(constant, 0), rateAt(constant, 1e9), nextRateChange(constant, 5)]).toEqual([
      10_000,
      10_000,
      never,
    ]);
  });

  test('a spike is at its peak from its start until its end', () => {
    const spike = { ...source, pattern: 'spike' } as const;
    expect([59_999, 60_000, 359_999, 360_000].map((atMs) => rateAt(spike, atMs))).toEqual([
      10_000, 70_000, 70_000, 10_000,
    ]);
    expect([0, 60_000, 360_000].map((atMs) => nextRateChange(spike, atMs))).toEqual([60_000, 360_000, never]);
  });

  test('a ramp rises in 60 steps and stays at its peak', () => {
    const ramp = { ...source, pattern: 'ramp' } as const;
    expect([0, 60_000, 64_999, 65_000, 210_000, 360_000, 1e8].map((atMs) => rateAt(ramp, atMs))).toEqual([
      10_000, 10_000, 10_000, 11_000, 40_000, 70_000, 70_000,
    ]);
    expect(nextRateChange(ramp, 360_000)).toBe(never);
  });

  test('a ramp may also fall', () => {
    const fall = { ...source, pattern: 'ramp', peakPerSecondMilli: 4000 } as const;
    expect([60_000, 210_000, 360_000].map((atMs) => rateAt(fall, atMs))).toEqual([10_000, 7000, 4000]);
  });

  test('a day has its peak at noon and repeats', () => {
    const daily = { ...source, pattern: 'daily' } as const;
    expect([0, 75_000, 150_000, 225_000, 300_000, 450_000].map((atMs) => rateAt(daily, atMs))).toEqual([
      10_000, 40_000, 70_000, 40_000, 10_000, 70_000,
    ]);
  });

  test('between a time and the next change the rate holds, and changes come in time', () => {
    const any = fc.record({
      pattern: fc.constantFrom('constant' as const, 'ramp' as const, 'spike' as const, 'daily' as const),
      ratePerSecondMilli: fc.nat(1e10),
      peakPerSecondMilli: fc.nat(1e10),
      startMs: fc.nat(1e6),
      durationMs: fc.integer({ min: 1000, max: 1e8 }),
    });
    fc.assert(
      fc.property(any, fc.nat(1e9), fc.nat(1e6), (pattern, atMs, laterMs) => {
        const nextMs = nextRateChange(pattern, atMs);
        expect(nextMs).toBeGreaterThan(atMs);
        const until = Math.min(nextMs - 1, atMs + laterMs);
        expect(rateAt(pattern, until)).toBe(rateAt(pattern, atMs));
        expect(Number.isSafeInteger(rateAt(pattern, atMs))).toBe(true);
      }),
    );
  });
});
