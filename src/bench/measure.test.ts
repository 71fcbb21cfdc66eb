import { describe, expect, test } from 'vitest';
import { fastestMs, growthExponent, median, medianMs } from './measure.ts';

describe('growthExponent', () => {
  test.each([1, 1.5, 2])('finds the power %d of a cost that grows with it', (power) => {
    const points = [100, 1000, 3000].map((size) => ({ size, cost: 7 * size ** power }));
    expect(growthExponent(points)).toBeCloseTo(power, 10);
  });

  test('is not misled by one noisy point as by two', () => {
    const points = [10, 100, 1000].map((size) => ({ size, cost: size }));
    expect(growthExponent([...points, { size: 10_000, cost: 11_000 }])).toBeLessThan(1.05);
  });
});

test('median takes the middle, or the mean of the two in the middle', () => {
  expect(median([9, 1, 5])).toBe(5);
  expect(median([4, 1, 3, 100])).toBe(3.5);
});

test('medianMs warms up once and then counts every run', async () => {
  let calls = 0;
  expect(await medianMs(3, () => calls++)).toBeGreaterThanOrEqual(0);
  expect(calls).toBe(4);
});

test('fastestMs runs everything in each round and keeps the best', () => {
  const order: string[] = [];
  const wait = (ms: number): void => {
    const until = performance.now() + ms;
    while (performance.now() < until);
  };
  let slow = 150;
  const first = (): void => {
    order.push('a');
    wait(slow);
    slow = 1;
  };
  const [a = 0] = fastestMs(2, [first, () => order.push('b')]);
  expect(order).toEqual(['a', 'b', 'a', 'b']);
  expect(a).toBeGreaterThanOrEqual(1);
  expect(a).toBeLessThan(150);
});
