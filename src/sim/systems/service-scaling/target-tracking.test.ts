import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { numbersIn, worked } from '../../worked-examples/worked.test-support.ts';
import { agreedCapacity, trackedCapacity } from './target-tracking.ts';

interface Example {
  readonly in: {
    readonly running: number;
    readonly target: number;
    readonly cpu?: number;
    readonly metric?: number;
    readonly requestsPerTarget?: number;
  };
  readonly out: number | string;
}

const farBelow = 90;
const tracked = (running: number, metric: number, target: number): number =>
  trackedCapacity(running, metric * 1000, target * 1000, farBelow);

function prove({ in: { running, target, cpu, metric, requestsPerTarget }, out }: Example): void {
  const measured = cpu ?? metric ?? requestsPerTarget;
  expect(measured).toBeDefined();
  expect(tracked(running, measured!, target)).toBe(numbersIn(String(out))[0]);
}

worked<Example>('targetTracking', 0, prove);
worked<Example>('targetTracking', 1, prove);
worked<Example>('targetTracking', 2, prove);
worked<Example>('targetTracking', 3, prove);

describe('target tracking', () => {
  test('removes tasks only well below its target', () => {
    expect(tracked(10, 45, 50)).toBe(10);
    expect(tracked(10, 44, 50)).toBe(9);
    expect(tracked(10, 25, 50)).toBe(5);
    expect(tracked(10, 0, 50)).toBe(0);
  });

  test('at its target changes nothing', () => {
    expect(tracked(7, 50, 50)).toBe(7);
  });

  test('wants the fewest tasks whose share of the load is not above the target', () => {
    const whole = fc.integer({ min: 1, max: 200 });
    fc.assert(
      fc.property(whole, fc.integer({ min: 0, max: 300_000 }), whole, (running, metricMilli, target) => {
        const targetMilli = target * 1000;
        const wanted = trackedCapacity(running, metricMilli, targetMilli, farBelow);
        const load = running * metricMilli;
        expect(wanted * targetMilli).toBeGreaterThanOrEqual(Math.min(load, running * targetMilli));
        const isLeast = wanted * targetMilli >= load && (wanted - 1) * targetMilli < load;
        expect(wanted === running || isLeast).toBe(true);
      }),
    );
  });
});

describe('several policies', () => {
  const wishes = (...capacities: (number | undefined)[]) =>
    capacities.map((capacity) => ({ capacity, scalesIn: true }));

  test('come to the largest capacity that one of them wants', () => {
    expect(agreedCapacity(4, wishes(6, 2, 9), false)).toBe(9);
  });

  test('remove tasks only when all agree', () => {
    expect(agreedCapacity(4, wishes(2, 3), false)).toBe(3);
    expect(agreedCapacity(4, wishes(2, 4), false)).toBe(4);
  });

  test('remove none while one of them has no data, but may add some', () => {
    expect(agreedCapacity(4, wishes(2, undefined), false)).toBe(4);
    expect(agreedCapacity(4, wishes(6, undefined), false)).toBe(6);
  });

  test('do not ask one that never scales in about fewer tasks', () => {
    const only = { capacity: 4, scalesIn: false };
    expect(agreedCapacity(4, [{ capacity: 2, scalesIn: true }, only], false)).toBe(2);
    expect(agreedCapacity(4, [{ capacity: 2, scalesIn: false }], false)).toBe(4);
  });

  test('remove none during a deployment, but may add some', () => {
    expect(agreedCapacity(4, wishes(2), true)).toBe(4);
    expect(agreedCapacity(4, wishes(6), true)).toBe(6);
  });

  test('change nothing where there are none', () => {
    expect(agreedCapacity(4, [], false)).toBe(4);
  });
});
