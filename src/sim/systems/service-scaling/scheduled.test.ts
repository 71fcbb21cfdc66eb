import { describe, expect, test } from 'vitest';
import type { Json } from '#model/json.ts';
import type { Intervention } from '#model/run.ts';
import { fargateService } from '../../boot/example-designs.ts';
import { at, rehearse, type Told } from '../../interventions/rehearse.test-support.ts';
import { proveDeployment } from '../../proof.ts';
import { planOf } from '../../boot.ts';

// A run begins at midnight on a Thursday.

const drawn = (scheduledActions: Json[], desiredCount = 2) =>
  fargateService({
    desiredCount,
    props: { scaling: { minCapacity: 1, maxCapacity: 10, scheduledActions } },
  });

const told = (actions: Json[], seconds: number, interventions: readonly Intervention[] = []): Told =>
  rehearse(drawn(actions), interventions, seconds);

const desiredOf = (run: Told): number => run.rehearsal.simulation.world.workloads.desired[0]!;

describe('scheduled actions', () => {
  const morning = { schedule: 'cron(10 0 * * ? *)', scalableTargetAction: { minCapacity: 4 } };
  const evening = {
    schedule: 'at(2026-01-01T00:20:00)',
    scalableTargetAction: { minCapacity: 1, maxCapacity: 3 },
  };

  test('set bounds, and bring the desired count within them', () => {
    expect(desiredOf(told([morning, evening], 599))).toBe(2);
    const up = told([morning, evening], 600);
    expect(desiredOf(up)).toBe(4);
    const down = told([morning, evening], 1200);
    expect(desiredOf(down)).toBe(3);
    expect(down.words('scaling.bounds-set')).toEqual([
      'A scheduled action sets the bounds of api: at least 4, at most 10 tasks.',
      'A scheduled action sets the bounds of api: at least 1, at most 3 tasks.',
    ]);
    expect(down.words('scaling.within-bounds')).toEqual([
      'The desired count of api goes from 2 to 4, as its bounds ask.',
      'The desired count of api goes from 4 to 3, as its bounds ask.',
    ]);
    // The cron comes round again the next day.
    expect(told([morning, evening], 87_000).times('scaling.bounds-set')).toEqual([600, 1200, 87_000]);
  });

  test('take no task away while a deployment is under way', () => {
    const less = { schedule: 'at(2026-01-01T00:01:00)', scalableTargetAction: { maxCapacity: 1 } };
    const run = told([less], 900, [at(55, 'deploy', { service: 'api' })]);
    const [completed = 0] = run.times('deployment.completed');
    expect(run.times('scaling.in-suspended')).toEqual([60]);
    const [within = 0] = run.times('scaling.within-bounds');
    expect(within).toBeGreaterThanOrEqual(completed);
    expect(within - completed).toBeLessThanOrEqual(60);
    expect(desiredOf(run)).toBe(1);
  });

  test('that a rehearsal cannot follow, or takes for UTC, say so', () => {
    const run = told(
      [
        { schedule: 'cron(0 0 L * ? *)', scalableTargetAction: { minCapacity: 4 } },
        { ...morning, timezone: 'Europe/Berlin' },
      ],
      1,
    );
    expect(run.words('scaling.schedule-unsupported')).toEqual([
      'The schedule cron(0 0 L * ? *) of api is not one that a rehearsal can follow, so that its bounds stay.',
    ]);
    expect(run.words('scaling.time-zone')).toEqual([
      'A scheduled action of api is in the time zone Europe/Berlin; a rehearsal takes it for UTC.',
    ]);
  });

  test('leave the proof of a deployment to a rehearsal', () => {
    expect(proveDeployment(planOf(drawn([morning])), 0)).toEqual({
      verdict: 'completes',
      decidedBy: 'rehearsal',
    });
  });
});
