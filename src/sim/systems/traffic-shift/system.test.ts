import { describe, expect, test } from 'vitest';
import { Rollout } from '../../world/tables.ts';
import {
  coursesOf,
  eventsOf,
  minuteMs,
  outcomeOf,
  runOf,
  settle,
  standingOf,
  timesOf,
} from './shift-run.test-support.ts';

const deploy = { atMs: 30_000, do: 'deploy', service: 'api' };
const toCleanUp = [
  'deployment.started',
  'shift.pre-scale-up',
  'shift.scale-up',
  'shift.post-scale-up',
  'shift.test-traffic-shift',
  'shift.post-test-traffic-shift',
  'shift.pre-production-traffic-shift',
  'shift.production-traffic-shift',
  'shift.production-traffic',
  'shift.post-production-traffic-shift',
  'shift.bake-time',
];

describe('a blue/green deployment', () => {
  test('goes through its stages in order and completes', () => {
    const run = settle(runOf({ strategy: 'BLUE_GREEN', bakeTimeInMinutes: 5 }, [deploy]));
    expect(coursesOf(run)).toEqual([...toCleanUp, 'shift.clean-up', 'deployment.completed']);
    expect(outcomeOf(run, 1)).toBe(Rollout.COMPLETED);
    expect(run.settled).toBe(true);
  });

  test('has twice the tasks from SCALE_UP to the end of the bake time', () => {
    const run = runOf({ strategy: 'BLUE_GREEN', bakeTimeInMinutes: 5 }, [deploy]);
    run.advance(30_000);
    expect(standingOf(run)).toEqual([
      { tasks: 4, permille: 1000 },
      { tasks: 4, permille: 0 },
    ]);
    run.advance(2 * minuteMs);
    const [shiftedAtMs] = timesOf(run, 'shift.production-traffic');
    const blueAndGreen = [
      { tasks: 4, permille: 0 },
      { tasks: 4, permille: 1000 },
    ];
    expect(standingOf(run)).toEqual(blueAndGreen);
    run.advance(shiftedAtMs! + 5 * minuteMs - 1);
    expect(standingOf(run)).toEqual(blueAndGreen);
    settle(run);
    expect(timesOf(run, 'shift.clean-up')).toEqual([shiftedAtMs! + 5 * minuteMs]);
    expect(standingOf(run)).toEqual([
      { tasks: 0, permille: 0 },
      { tasks: 4, permille: 1000 },
    ]);
  });

  test('shifts no traffic before every new task is healthy', () => {
    const slow = { ...deploy, quality: 'slow' };
    const props = { healthCheckGracePeriodSeconds: 600 };
    const run = settle(runOf({ strategy: 'BLUE_GREEN', bakeTimeInMinutes: 0 }, [slow], { props }));
    const serving = eventsOf(run).filter(({ words }) => /api:2\) is healthy/.test(words));
    expect(serving).toHaveLength(4);
    expect(timesOf(run, 'shift.post-scale-up')[0]).toBeGreaterThanOrEqual(serving.at(-1)!.atMs);
  });

  test('fails after a day in SCALE_UP when its tasks cannot start, and blue has kept running', () => {
    const bad = { ...deploy, quality: 'unpullable' };
    const run = settle(runOf({ strategy: 'BLUE_GREEN', bakeTimeInMinutes: 5 }, [bad]));
    expect(coursesOf(run)).toEqual([
      'deployment.started',
      'shift.pre-scale-up',
      'shift.scale-up',
      'deployment.failed',
      'deployment.rollback',
      'deployment.completed',
    ]);
    expect(timesOf(run, 'deployment.failed')).toEqual([30_000 + 24 * 60 * minuteMs]);
    expect(standingOf(run)).toEqual([
      { tasks: 4, permille: 1000 },
      { tasks: 0, permille: 0 },
    ]);
  });

  test('replaces broken tasks of both revisions by their own', () => {
    const run = runOf({ strategy: 'BLUE_GREEN', bakeTimeInMinutes: 10 }, [
      deploy,
      { atMs: 180_000, do: 'kill-task', service: 'api', task: 'oldest' },
      { atMs: 180_000, do: 'kill-task', service: 'api', task: 'newest' },
    ]);
    run.advance(6 * minuteMs);
    expect(standingOf(run).map(({ tasks }) => tasks)).toEqual([4, 4]);
  });

  test('of a service without tasks goes through without waiting for any', () => {
    const run = settle(
      runOf({ strategy: 'BLUE_GREEN', bakeTimeInMinutes: 1 }, [deploy], { desiredCount: 0 }),
    );
    expect(timesOf(run, 'deployment.completed')).toEqual([30_000 + minuteMs]);
  });

  test('reads the same from any moment it is sought from', () => {
    const whole = settle(runOf({ strategy: 'CANARY' }, [deploy]));
    const sought = settle(runOf({ strategy: 'CANARY' }, [deploy]));
    sought.seek(3 * minuteMs);
    expect(standingOf(sought)[1]).toEqual({ tasks: 4, permille: 50 });
    settle(sought);
    expect(eventsOf(sought)).toEqual(eventsOf(whole));
    expect(standingOf(sought)).toEqual(standingOf(whole));
  });
});

describe('a linear deployment', () => {
  test('moves a tenth every six minutes by default, and does not wait after the last step', () => {
    const run = settle(runOf({ strategy: 'LINEAR', bakeTimeInMinutes: 3 }, [deploy]));
    const shifts = timesOf(run, 'shift.production-traffic');
    expect(shifts.map((atMs) => atMs - shifts[0]!)).toEqual(
      Array.from({ length: 10 }, (_, i) => i * 6 * minuteMs),
    );
    expect(timesOf(run, 'shift.step-bake')).toHaveLength(9);
    expect(timesOf(run, 'shift.clean-up')).toEqual([shifts.at(-1)! + 3 * minuteMs]);
  });

  test('with steps of 20 % pauses five times before production traffic moves', () => {
    const pauses = Array.from({ length: 5 }, (_, i) => ({
      atMs: (10 + 20 * i) * minuteMs,
      do: 'continue-deployment',
      service: 'api',
    }));
    const linear = {
      strategy: 'LINEAR',
      linearConfiguration: { stepPercent: 20 },
      lifecycleHooks: [{ targetType: 'PAUSE', lifecycleStages: ['PRE_PRODUCTION_TRAFFIC_SHIFT'] }],
    };
    const run = settle(runOf(linear, [deploy, ...pauses]));
    expect(timesOf(run, 'shift.paused')).toHaveLength(5);
    expect(timesOf(run, 'shift.production-traffic')).toEqual(pauses.map(({ atMs }) => atMs));
    expect(outcomeOf(run, 1)).toBe(Rollout.COMPLETED);
  });
});

test('a canary deployment tries 5 % for ten minutes and then moves the rest', () => {
  const run = settle(runOf({ strategy: 'CANARY' }, [deploy]));
  const words = eventsOf(run).filter(({ reason }) => reason === 'shift.production-traffic');
  expect(words.map((each) => each.words)).toEqual([
    '5 % of the production traffic of service api goes to api:2, 95 % to the old tasks.',
    '100 % of the production traffic of service api goes to api:2.',
  ]);
  expect(words[1]!.atMs - words[0]!.atMs).toBe(10 * minuteMs);
});

describe('a deployment that is stopped', () => {
  const canary = { strategy: 'CANARY', bakeTimeInMinutes: 5 };

  test('before CLEAN_UP gives all traffic back to blue, and green stops', () => {
    const run = settle(runOf(canary, [deploy, { atMs: 300_000, do: 'stop-deployment', service: 'api' }]));
    expect(coursesOf(run).slice(-4)).toEqual([
      'deployment.stopped',
      'deployment.rollback',
      'shift.traffic-back',
      'deployment.completed',
    ]);
    expect(timesOf(run, 'shift.traffic-back')).toEqual([300_000]);
    expect(outcomeOf(run, 1)).toBe(Rollout.STOPPED);
    expect(standingOf(run)).toEqual([
      { tasks: 4, permille: 1000 },
      { tasks: 0, permille: 0 },
    ]);
    expect(eventsOf(run).some(({ words }) => words.includes('started 4 tasks of api:1'))).toBe(false);
  });

  test('with ABORT leaves tasks and traffic as they are', () => {
    const stop = { atMs: 300_000, do: 'stop-deployment', service: 'api', stopType: 'ABORT' };
    const run = settle(runOf(canary, [deploy, stop]));
    expect(coursesOf(run).at(-1)).toBe('deployment.stopped');
    expect(standingOf(run)).toEqual([
      { tasks: 4, permille: 950 },
      { tasks: 4, permille: 50 },
    ]);
    expect(run.settled).toBe(true);
  });

  test('in CLEAN_UP goes on, since the old tasks are leaving', () => {
    const blueGreen = { strategy: 'BLUE_GREEN', bakeTimeInMinutes: 0 };
    const stop = { atMs: 85_000, do: 'stop-deployment', service: 'api' };
    const run = settle(runOf(blueGreen, [deploy, stop]));
    expect(timesOf(run, 'shift.clean-up')[0]).toBeLessThan(85_000);
    expect(timesOf(run, 'deployment.completed')[0]).toBeGreaterThan(85_000);
    expect(coursesOf(run).slice(-3)).toEqual([
      'shift.clean-up',
      'deployment.nothing-to-stop',
      'deployment.completed',
    ]);
  });
});

describe('a deployment on top of another', () => {
  test('reconciles first: the unfinished one goes, and traffic is back where it was', () => {
    const run = runOf({ strategy: 'LINEAR' }, [deploy, { ...deploy, atMs: 600_000 }]);
    run.advance(600_000);
    expect(coursesOf(run).slice(-2)).toEqual(['deployment.started', 'shift.reconcile-service']);
    expect(standingOf(run).map(({ permille }) => permille)).toEqual([1000, 0, 0]);
    run.advance(610_000);
    expect(standingOf(run)[2]!.tasks).toBe(0);
    settle(run);
    expect(outcomeOf(run, 1)).toBe(Rollout.INACTIVE);
    expect(standingOf(run)).toEqual([
      { tasks: 0, permille: 0 },
      { tasks: 0, permille: 0 },
      { tasks: 4, permille: 1000 },
    ]);
  });

  test('that came in CLEAN_UP goes back to the one that has all traffic, not to the one before', () => {
    const blueGreen = { strategy: 'BLUE_GREEN', bakeTimeInMinutes: 5 };
    const run = runOf(blueGreen, [
      deploy,
      { ...deploy, atMs: 385_000 },
      { atMs: 500_000, do: 'stop-deployment', service: 'api' },
    ]);
    run.advance(385_000);
    expect(coursesOf(run).slice(-3)).toEqual([
      'shift.clean-up',
      'deployment.started',
      'shift.reconcile-service',
    ]);
    expect(standingOf(run).map(({ permille }) => permille)).toEqual([0, 1000, 0]);
    settle(run);
    expect(standingOf(run)).toEqual([
      { tasks: 0, permille: 0 },
      { tasks: 4, permille: 1000 },
      { tasks: 0, permille: 0 },
    ]);
  });
});

test('after a blue/green deployment maximumPercent bounds the replacement of broken tasks again', () => {
  const deployment = { strategy: 'BLUE_GREEN', bakeTimeInMinutes: 0, maximumPercent: 100 };
  const hang = { atMs: 10 * minuteMs, do: 'hang-task', service: 'api', task: 'newest' };
  const run = settle(runOf(deployment, [deploy, { ...hang, count: 2 }]));
  expect(outcomeOf(run, 1)).toBe(Rollout.COMPLETED);
  let most = 0;
  for (let atMs = 10 * minuteMs; atMs < 25 * minuteMs; atMs += 1000) {
    run.seek(atMs);
    most = Math.max(most, standingOf(run)[1]!.tasks);
  }
  expect(most).toBe(4);
});
