import { describe, expect, test } from 'vitest';
import { latencyMs } from './latency.ts';

const at = (ratePerSecond: number, backlogRequests = 0): number =>
  latencyMs({
    serviceTimeMs: 50,
    capacity: 100_000,
    rate: ratePerSecond * 1000,
    backlog: backlogRequests * 1_000_000,
  });

describe('the estimate of latency', () => {
  test('is the time to serve where nothing else is going on', () => {
    expect(at(0)).toBe(50);
    expect(at(10)).toBe(50);
  });

  test('grows with the load, and stays within reason', () => {
    const loads = [30, 60, 80, 90, 95, 100, 500].map((rate) => at(rate));
    expect(loads).toEqual(loads.toSorted((a, b) => a - b));
    expect(at(90)).toBeGreaterThan(100);
    expect(at(500)).toBeLessThan(1000);
  });

  test('has the wait in the queue added: its length over what is served', () => {
    expect(at(0, 200) - at(0)).toBe(2000);
  });

  test('is 0 where nothing is served', () => {
    expect(latencyMs({ serviceTimeMs: 50, capacity: 0, rate: 10, backlog: 0 })).toBe(0);
  });
});
