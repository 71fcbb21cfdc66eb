import { expect, test } from 'vitest';
import { stepAdjustment } from './step-scaling.ts';

const step = (adjustment: number, lowerMilli?: number, upperMilli?: number) => ({
  adjustment,
  lowerMilli,
  upperMilli,
});
const out = [step(1, 0, 10_000), step(3, 10_000)];
const scaleIn = [step(-1, -10_000, 0), step(-2, undefined, -10_000)];
const threshold = 60_000;

test.each([
  [60_000, 1],
  [69_999, 1],
  [70_000, 3],
  [500_000, 3],
  [59_999, 0],
])('above the threshold a step begins at its lower bound: %i', (metricMilli, adjustment) => {
  expect(stepAdjustment(out, metricMilli, threshold)).toBe(adjustment);
});

test.each([
  [60_000, 0],
  [59_999, -1],
  [50_001, -1],
  [50_000, -2],
  [0, -2],
])('below the threshold a step begins at its upper bound: %i', (metricMilli, adjustment) => {
  expect(stepAdjustment(scaleIn, metricMilli, threshold)).toBe(adjustment);
});

test('a step without bounds adds tasks only above the threshold', () => {
  expect(stepAdjustment([step(2)], 60_000, threshold)).toBe(2);
  expect(stepAdjustment([step(2)], 10_000, threshold)).toBe(0);
});
