import { describe, expect, test } from 'vitest';
import { Rollout } from '../../world/tables.ts';
import {
  coursesOf,
  minuteMs,
  outcomeOf,
  runOf,
  settle,
  standingOf,
  timesOf,
} from '../traffic-shift/shift-run.test-support.ts';

const deploy = { atMs: 30_000, do: 'deploy', service: 'api' };
const early = (healthyPercent: number, sourceServiceRevisionCleanup: string) => ({
  minimumHealthyPercent: 50,
  maximumPercent: 100,
  earlySuccessCriteria: { enable: true, healthyPercent, sourceServiceRevisionCleanup },
});
const firstHealthy = (run: ReturnType<typeof runOf>, count: number): boolean =>
  run.world.deployments.healthy[1]! >= count;

describe('early success criteria', () => {
  test('DEFERRED complete a deployment while old tasks are still there', () => {
    const run = runOf(early(50, 'DEFERRED'), [deploy]);
    while (outcomeOf(run, 1) !== Rollout.COMPLETED) run.advance(run.nowMs + 1000);
    expect(firstHealthy(run, 2)).toBe(true);
    expect(firstHealthy(run, 3)).toBe(false);
    expect(standingOf(run)[0]!.tasks).toBe(2);
    const [completedAtMs] = timesOf(run, 'deployment.completed');
    settle(run);
    expect(standingOf(run).map(({ tasks }) => tasks)).toEqual([0, 4]);
    expect(timesOf(run, 'service.steady')[0]).toBeGreaterThan(completedAtMs!);
  });

  test('BLOCKING wait for the old tasks to be gone, not for all new ones to be healthy', () => {
    const slowStart = { ...deploy, readyMs: 100_000 };
    const props = { healthCheckGracePeriodSeconds: 600 };
    const run = runOf(early(50, 'BLOCKING'), [slowStart], { props });
    while (outcomeOf(run, 1) !== Rollout.COMPLETED) run.advance(run.nowMs + 1000);
    expect(standingOf(run)[0]!.tasks).toBe(0);
    expect(firstHealthy(run, 2)).toBe(true);
    expect(firstHealthy(run, 4)).toBe(false);
  });

  test('begin the bake time of alarms before the old tasks are gone', () => {
    const alarms = { enable: true, rollback: true, alarmNames: ['errors'] };
    const run = settle(runOf({ ...early(50, 'DEFERRED'), alarms }, [deploy]));
    const [bakesAtMs] = timesOf(run, 'deployment.bake');
    expect(timesOf(run, 'deployment.completed')).toEqual([bakesAtMs! + 4 * minuteMs]);
  });

  test('protect a deployment only until it has completed', () => {
    const alarms = { enable: true, rollback: true, alarmNames: ['errors'] };
    const bake = { bakeTimeInMinutes: 0 };
    const deployment = { ...early(50, 'DEFERRED'), alarms, ...bake };
    const calm = settle(runOf(deployment, [deploy]));
    const [completedAtMs] = timesOf(calm, 'deployment.completed');
    const late = { atMs: completedAtMs! + 1, do: 'alarm', service: 'api' };
    const run = settle(runOf(deployment, [deploy, late]));
    expect(outcomeOf(run, 1)).toBe(Rollout.COMPLETED);
    expect(coursesOf(run)).not.toContain('deployment.failed');
  });
});

describe('stopping a rolling deployment', () => {
  const stop = { atMs: 40_000, do: 'stop-deployment', service: 'api' };

  test('rolls back to the one that completed last, whatever the service says about rollbacks', () => {
    const run = settle(runOf({}, [deploy, stop]));
    expect(coursesOf(run)).toEqual([
      'deployment.started',
      'deployment.stopped',
      'deployment.rollback',
      'deployment.completed',
    ]);
    expect(standingOf(run).map(({ tasks }) => tasks)).toEqual([4, 0]);
  });

  test('with ABORT launches nothing more and keeps the old tasks', () => {
    const run = settle(runOf({}, [deploy, { ...stop, stopType: 'ABORT' }]));
    expect(coursesOf(run).at(-1)).toBe('deployment.stopped');
    expect(standingOf(run)[0]!.tasks).toBe(4);
  });

  test('says so when none is under way', () => {
    expect(coursesOf(settle(runOf({}, [stop])))).toEqual(['deployment.nothing-to-stop']);
  });
});

describe('rolling back', () => {
  const back = { atMs: 10 * minuteMs, do: 'roll-back', service: 'api' };

  test('deploys the revision that completed before', () => {
    const run = settle(runOf({}, [deploy, back]));
    expect(coursesOf(run)).toEqual([
      'deployment.started',
      'deployment.completed',
      'deployment.started',
      'deployment.completed',
    ]);
    expect(standingOf(run).map(({ tasks }) => tasks)).toEqual([0, 0, 4]);
    expect(run.world.deployments.revision[2]).toBe(run.world.deployments.revision[0]);
  });

  test('has nowhere to go from the first revision', () => {
    expect(coursesOf(settle(runOf({}, [back])))).toEqual(['deployment.no-revision-before']);
  });
});
