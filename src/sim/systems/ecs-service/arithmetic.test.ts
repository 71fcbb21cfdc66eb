import { expect, test } from 'vitest';
import { workedEach } from '../../worked-examples/worked.test-support.ts';
import { breakerThreshold } from './circuit-breaker-count.ts';
import { tasksForEarlySuccess } from './early-success.ts';
import { isCountedHealthy, type RunningTask } from './healthy.ts';
import { ceilPct, deploymentLimits, floorPct } from './limits.ts';
import type { CircuitBreaker } from './spec.ts';

workedEach<{ desired: number; min: number; max: number; lower: number; upper: number }>(
  'deploymentLimits',
  ({ desired, min, max, lower, upper }) => {
    expect(deploymentLimits(desired, min, max)).toEqual({ lower, upper });
  },
);

test('percentages of whole numbers are exact', () => {
  for (let count = 0; count <= 300; count++) {
    for (let percent = 0; percent <= 200; percent++) {
      const exact = (BigInt(count) * BigInt(percent)) / 100n;
      const isWhole = (BigInt(count) * BigInt(percent)) % 100n === 0n;
      expect(floorPct(count, percent)).toBe(Number(exact));
      expect(ceilPct(count, percent)).toBe(Number(exact) + (isWhole ? 0 : 1));
    }
  }
});

workedEach<{
  in: { desired: number; type?: CircuitBreaker['type']; value?: number };
  out: number;
}>('circuitBreakerThreshold', ({ in: { desired, type = 'BOUNDED_PERCENT', value = 50 }, out }) => {
  expect(breakerThreshold({ type, value }, desired)).toBe(out);
});

workedEach<{ desired: number; healthyPercent: number; targetTasksNeeded: number }>(
  'earlySuccess',
  ({ desired, healthyPercent, targetTasksNeeded }) => {
    expect(tasksForEarlySuccess(desired, healthyPercent)).toBe(targetTasksNeeded);
  },
);

const bare: RunningTask = {
  hasLoadBalancer: false,
  hasContainerCheck: false,
  runningForMs: 0,
  taskHealth: 'UNKNOWN',
  targetHealthy: false,
  settlesAfterMs: 40_000,
};
/** What each sentence of the examples says of a task. */
const situations: Readonly<Record<string, Partial<RunningTask>>> = {
  'no LB, no container check, RUNNING 39 s': { runningForMs: 39_000 },
  'same, RUNNING 40 s': { runningForMs: 40_000 },
  'no LB, check HEALTHY, RUNNING 5 s': {
    hasContainerCheck: true,
    taskHealth: 'HEALTHY',
    runningForMs: 5000,
  },
  'LB, target initial': { hasLoadBalancer: true, runningForMs: 60_000 },
  'LB healthy, container check UNKNOWN': {
    hasLoadBalancer: true,
    targetHealthy: true,
    hasContainerCheck: true,
  },
};
workedEach<{ in: string; out: boolean }>('healthyCounting', ({ in: sentence, out }) => {
  const situation = situations[sentence];
  expect(situation).toBeDefined();
  expect(isCountedHealthy({ ...bare, ...situation })).toBe(out);
});
