import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { numbersIn, workedEach } from '../../worked-examples/worked.test-support.ts';
import {
  desiredInstances,
  lowDatapointsAfter,
  neededInstances,
  reservationAgainst,
  reservationPercent,
  scaledInStep,
} from './reservation.ts';

interface Row {
  readonly N: number;
  readonly M: number;
  readonly target: number;
  readonly CPR: number;
  readonly newDesired: number | string;
}

workedEach<Row>('capacityProviderReservation', ({ N, M, target, CPR, newDesired }) => {
  expect(reservationPercent(M, N)).toBe(CPR);
  const [instances, lowDatapoints = 0] = numbersIn(String(newDesired));
  const wanted = desiredInstances(M, N, target);
  const isScaledIn = wanted < N;
  expect(isScaledIn ? scaledInStep(N, wanted) : wanted).toBe(instances);
  // What is scaled in waits for so many datapoints below the target, what is scaled out for none.
  let low = 0;
  while (low < lowDatapoints) low = lowDatapointsAfter(low, M, N, target);
  expect(lowDatapointsAfter(low, M, N, target)).toBe(isScaledIn ? lowDatapoints + 1 : 0);
});

describe('CapacityProviderReservation', () => {
  const count = fc.integer({ min: 0, max: 5000 });
  const target = fc.integer({ min: 1, max: 100 });

  test('is compared with its target without rounding', () => {
    expect(reservationPercent(201, 200)).toBe(100);
    expect(reservationAgainst(201, 200, 100)).toBe(1);
    expect(reservationAgainst(2, 3, 67)).toBe(-1);
    expect(reservationAgainst(2, 3, 66)).toBe(1);
    expect(reservationAgainst(2, 4, 50)).toBe(0);
  });

  test('asks for the fewest instances with which it is not above its target', () => {
    const running = fc.integer({ min: 1, max: 5000 });
    fc.assert(
      fc.property(count, running, target, (needed, runs, percent) => {
        const desired = desiredInstances(needed, runs, percent);
        expect(needed * 100).toBeLessThanOrEqual(desired * percent);
        expect(needed * 100).toBeGreaterThan((desired - 1) * percent);
      }),
    );
  });

  test('from no instance at all always asks for two', () => {
    for (const needed of [1, 3, 500]) expect(desiredInstances(needed, 0, 60)).toBe(2);
    expect(reservationAgainst(1, 0, 100)).toBe(1);
  });

  test('above or at its target starts the count of low datapoints anew', () => {
    expect(lowDatapointsAfter(14, 8, 10, 100)).toBe(15);
    expect(lowDatapointsAfter(14, 10, 10, 100)).toBe(0);
    expect(lowDatapointsAfter(14, 12, 10, 100)).toBe(0);
  });
});

describe('instances needed', () => {
  const steps = { minimumScalingStepSize: 2, maximumScalingStepSize: 5 };

  test('are those that are busy while no task waits', () => {
    expect(neededInstances(10, 8, undefined, steps)).toBe(8);
  });

  test('are those that run and one step while tasks wait, however few are busy', () => {
    expect(neededInstances(10, 8, 1, steps)).toBe(12);
    expect(neededInstances(10, 8, 3, steps)).toBe(13);
    expect(neededInstances(10, 8, 40, steps)).toBe(15);
  });

  test('are not told while no waiting task fits an empty instance', () => {
    expect(neededInstances(10, 8, 0, steps)).toBeUndefined();
  });
});

describe('scaling in by a minute', () => {
  test('takes at least one instance, and less than half of them', () => {
    expect([1, 2, 3, 4, 5, 10, 11].map((desired) => scaledInStep(desired, 0))).toEqual([0, 1, 2, 3, 3, 6, 6]);
  });

  test('takes no more than is wanted, and adds nothing', () => {
    expect(scaledInStep(10, 8)).toBe(8);
    expect(scaledInStep(10, 10)).toBe(10);
    expect(scaledInStep(10, 12)).toBe(10);
  });
});
