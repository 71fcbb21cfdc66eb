import { expect, test } from 'vitest';
import { summariesOf } from '../../summary.ts';
import { minuteMs, runOf, settle } from './shift-run.test-support.ts';

const deploy = [{ atMs: 0, do: 'deploy', service: 'api' }];

test.each([
  ['a step', { strategy: 'LINEAR', linearConfiguration: { stepPercent: 50, stepBakeTimeInMinutes: 1440 } }],
  [
    'a canary',
    { strategy: 'CANARY', canaryConfiguration: { canaryPercent: 5, canaryBakeTimeInMinutes: 1440 } },
  ],
  ['the bake time', { strategy: 'BLUE_GREEN', bakeTimeInMinutes: 1440 }],
])('%s may take the 24 hours of a stage to the last', (_, deployment) => {
  const run = settle(runOf(deployment, deploy));
  const [summary] = summariesOf(run.world, run.settled);
  expect(summary!.outcome).toBe('completed');
  expect(summary!.completedAtMs).toBeGreaterThanOrEqual(1440 * minuteMs);
});
