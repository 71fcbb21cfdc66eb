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
const blueGreen = (hook: object) => ({
  strategy: 'BLUE_GREEN',
  bakeTimeInMinutes: 0,
  lifecycleHooks: [hook as Record<string, string>],
});
const lambda = (...lifecycleStages: string[]) =>
  blueGreen({ hookTargetArn: 'arn:aws:lambda:hook', roleArn: 'arn:aws:iam:role', lifecycleStages });
const pause = (stage: string, timeoutConfiguration: object) =>
  blueGreen({ targetType: 'PAUSE', lifecycleStages: [stage], timeoutConfiguration });

describe('a Lambda hook', () => {
  test('that succeeds lets its stage end when it has answered', () => {
    const run = settle(runOf(lambda('PRE_SCALE_UP'), [deploy]));
    expect(timesOf(run, 'shift.hook-called')).toEqual([30_000]);
    expect(timesOf(run, 'shift.hook-answered')).toEqual([32_000]);
    expect(timesOf(run, 'shift.scale-up')).toEqual([32_000]);
    expect(outcomeOf(run, 1)).toBe(Rollout.COMPLETED);
  });

  test('starts no new task before PRE_SCALE_UP is over', () => {
    const run = runOf(lambda('PRE_SCALE_UP'), [deploy], { parameters: { lambdaHookMs: 60_000 } });
    run.advance(89_999);
    expect(standingOf(run)[1]!.tasks).toBe(0);
    run.advance(90_000);
    expect(standingOf(run)[1]!.tasks).toBe(4);
  });

  test('in progress is called again after 30 s', () => {
    const parameters = { lambdaHookInProgress: 2 };
    const run = settle(runOf(lambda('PRE_SCALE_UP'), [deploy], { parameters }));
    expect(timesOf(run, 'shift.hook-called')).toEqual([30_000, 62_000, 94_000]);
    expect(timesOf(run, 'shift.scale-up')).toEqual([96_000]);
  });

  test.each(['FAILED', 'NONE'])('that answers %s rolls the deployment back', (lambdaHookAnswer) => {
    const run = settle(
      runOf(lambda('POST_PRODUCTION_TRAFFIC_SHIFT'), [deploy], { parameters: { lambdaHookAnswer } }),
    );
    expect(coursesOf(run).slice(-5)).toEqual([
      'shift.hook-answered',
      'deployment.failed',
      'deployment.rollback',
      'shift.traffic-back',
      'deployment.completed',
    ]);
    expect(standingOf(run)).toEqual([
      { tasks: 4, permille: 1000 },
      { tasks: 0, permille: 0 },
    ]);
  });
});

describe('a pause hook', () => {
  test('waits for whoever continues it', () => {
    const go = { atMs: 20 * minuteMs, do: 'continue-deployment', service: 'api' };
    const run = settle(runOf(pause('POST_SCALE_UP', {}), [deploy, go]));
    expect(timesOf(run, 'shift.continued')).toEqual([20 * minuteMs]);
    expect(timesOf(run, 'shift.test-traffic-shift')).toEqual([20 * minuteMs]);
    expect(outcomeOf(run, 1)).toBe(Rollout.COMPLETED);
  });

  test('rolls back when that is asked for', () => {
    const back = { atMs: 20 * minuteMs, do: 'continue-deployment', service: 'api', action: 'ROLLBACK' };
    const run = settle(runOf(pause('POST_SCALE_UP', {}), [deploy, back]));
    expect(timesOf(run, 'deployment.failed')).toEqual([20 * minuteMs]);
    // No production traffic had moved, so none goes back.
    expect(coursesOf(run).slice(-3)).toEqual([
      'deployment.failed',
      'deployment.rollback',
      'deployment.completed',
    ]);
  });

  test('of a day is over after a day, and rolls back', () => {
    const run = settle(runOf(pause('PRE_SCALE_UP', {}), [deploy]));
    expect(timesOf(run, 'deployment.failed')).toEqual([30_000 + 1440 * minuteMs]);
    expect(eventsOf(run).find(({ reason }) => reason === 'deployment.failed')!.words).toContain(
      'a lifecycle hook at PRE_SCALE_UP took too long',
    );
  });

  test('may last longer than a stage without one, and continue by itself', () => {
    const hook = pause('PRE_SCALE_UP', { timeoutInMinutes: 4000, action: 'CONTINUE' });
    const run = settle(runOf(hook, [deploy]));
    expect(timesOf(run, 'shift.scale-up')).toEqual([30_000 + 4000 * minuteMs]);
    expect(outcomeOf(run, 1)).toBe(Rollout.COMPLETED);
  });

  test('says so when there is nothing to continue', () => {
    const go = { atMs: 1000, do: 'continue-deployment', service: 'api' };
    expect(coursesOf(settle(runOf({ strategy: 'BLUE_GREEN', bakeTimeInMinutes: 0 }, [go])))).toEqual([
      'shift.nothing-paused',
    ]);
  });
});

test('of two hooks of a stage both have to let it go on', () => {
  const stage = 'POST_SCALE_UP';
  const hooks = [
    { targetType: 'PAUSE', lifecycleStages: [stage] },
    { hookTargetArn: 'arn:aws:lambda:hook', roleArn: 'arn:aws:iam:role', lifecycleStages: [stage] },
  ];
  const go = { atMs: 10 * minuteMs, do: 'continue-deployment', service: 'api' };
  const deployment = { strategy: 'BLUE_GREEN', bakeTimeInMinutes: 0, lifecycleHooks: hooks };
  const run = settle(runOf(deployment, [deploy, go]));
  expect(timesOf(run, 'shift.hook-answered')[0]).toBeLessThan(10 * minuteMs);
  expect(timesOf(run, 'shift.test-traffic-shift')).toEqual([10 * minuteMs]);
});
