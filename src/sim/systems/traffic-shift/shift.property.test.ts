import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Intervention } from '#model/run.ts';
import { none } from '../../world/tables.ts';
import { minuteMs, runOf, settle, standingOf } from './shift-run.test-support.ts';

const strategies = [
  { strategy: 'BLUE_GREEN', bakeTimeInMinutes: 5 },
  { strategy: 'LINEAR', linearConfiguration: { stepPercent: 30, stepBakeTimeInMinutes: 1 } },
  {
    strategy: 'CANARY',
    bakeTimeInMinutes: 1,
    lifecycleHooks: [
      {
        targetType: 'PAUSE',
        lifecycleStages: ['PRE_SCALE_UP', 'PRE_PRODUCTION_TRAFFIC_SHIFT'],
        timeoutConfiguration: { timeoutInMinutes: 3, action: 'CONTINUE' },
      },
    ],
  },
];
const alarms = { enable: true, rollback: true, alarmNames: ['errors'] };
const done = fc.constantFrom(
  { do: 'deploy' },
  { do: 'deploy', quality: 'unhealthy' },
  { do: 'stop-deployment' },
  { do: 'continue-deployment' },
  { do: 'continue-deployment', action: 'ROLLBACK' },
  { do: 'roll-back' },
  { do: 'alarm' },
  { do: 'alarm', state: 'OK' },
  { do: 'set-desired-count', desiredCount: 2 },
  { do: 'set-desired-count', desiredCount: 5 },
);
const script = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 40 * 60 }), done), { minLength: 1, maxLength: 8 })
  .map((steps) =>
    steps.map(([second, what]): Intervention => ({ ...what, atMs: second * 1000, service: 'api' })),
  );

test('however deployments are begun and stopped, traffic is all of somebody’s, and in the end of those who run', () => {
  fc.assert(
    fc.property(fc.constantFrom(...strategies), script, (strategy, interventions) => {
      const run = runOf({ ...strategy, alarms }, interventions);
      for (let minute = 1; minute <= 50; minute++) {
        run.advance(minute * minuteMs);
        const weighted = standingOf(run).filter(({ permille }) => permille !== none);
        const total = weighted.reduce((sum, { permille }) => sum + permille, 0);
        expect(weighted.length === 0 || total === 1000).toBe(true);
        // Who is sent traffic has tasks: blue keeps its own until all of it has moved.
        for (const { tasks, permille } of weighted) expect(permille > 0 && tasks === 0).toBe(false);
      }
      settle(run);
      expect(run.settled).toBe(true);
      expect(run.world.foreground).toBe(0);
      const { desired, primary } = run.world.workloads;
      standingOf(run).forEach(({ tasks }, each) => expect(tasks).toBe(each === primary[0] ? desired[0] : 0));
    }),
    { numRuns: 40 },
  );
}, 60_000);
