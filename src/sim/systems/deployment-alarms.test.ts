import { describe, expect, test } from 'vitest';
import { Rollout } from '../world/tables.ts';
import {
  coursesOf,
  minuteMs,
  outcomeOf,
  runOf,
  settle,
  standingOf,
  timesOf,
} from './traffic-shift/shift-run.test-support.ts';

const deploy = { atMs: 30_000, do: 'deploy', service: 'api' };
const alarmAt = (atMs: number, state = 'ALARM') => ({ atMs, do: 'alarm', service: 'api', state });
const alarms = (rollback: boolean) => ({ alarms: { enable: true, rollback, alarmNames: ['errors'] } });

describe('a rolling deployment with alarms', () => {
  test('is watched for its bake time after the old tasks are gone', () => {
    const run = settle(runOf(alarms(true), [deploy]));
    const [bakesAtMs] = timesOf(run, 'deployment.bake');
    expect(timesOf(run, 'deployment.completed')).toEqual([bakesAtMs! + 4 * minuteMs]);
    expect(coursesOf(run)).toEqual(['deployment.started', 'deployment.bake', 'deployment.completed']);
  });

  test('bakes for as long as the service says', () => {
    const run = settle(runOf({ ...alarms(true), bakeTimeInMinutes: 10 }, [deploy]));
    const [bakesAtMs] = timesOf(run, 'deployment.bake');
    expect(timesOf(run, 'deployment.completed')).toEqual([bakesAtMs! + 10 * minuteMs]);
  });

  test.each([60_000, 3 * minuteMs])('fails and is rolled back when one goes off at %i ms', (atMs) => {
    const run = settle(runOf(alarms(true), [deploy, alarmAt(atMs)]));
    expect(coursesOf(run).filter((id) => id !== 'deployment.bake')).toEqual([
      'deployment.started',
      'alarm.moved',
      'deployment.failed',
      'deployment.rollback',
      'alarm.ignored',
      'deployment.completed',
    ]);
    expect(timesOf(run, 'deployment.failed')).toEqual([atMs]);
    expect(standingOf(run).map(({ tasks }) => tasks)).toEqual([4, 0]);
  });

  test('only fails where no rollback is asked for', () => {
    const run = settle(runOf(alarms(false), [deploy, alarmAt(3 * minuteMs)]));
    expect(coursesOf(run).slice(-1)).toEqual(['deployment.failed']);
    expect(outcomeOf(run, 1)).toBe(Rollout.FAILED);
  });

  test('ignores alarms when one is in ALARM as it begins, and not those of the next one', () => {
    const run = settle(
      runOf(alarms(true), [
        alarmAt(10_000),
        deploy,
        alarmAt(40_000, 'OK'),
        alarmAt(50_000),
        alarmAt(20 * minuteMs, 'OK'),
        { ...deploy, atMs: 21 * minuteMs },
        alarmAt(22 * minuteMs),
      ]),
    );
    expect(outcomeOf(run, 1)).toBe(Rollout.COMPLETED);
    expect(outcomeOf(run, 2)).toBe(Rollout.FAILED);
    expect(timesOf(run, 'alarm.ignored')[0]).toBe(30_000);
  });

  test('that has completed is not touched any more', () => {
    const run = settle(runOf(alarms(true), [deploy, alarmAt(20 * minuteMs)]));
    expect(coursesOf(run).slice(-2)).toEqual(['deployment.completed', 'alarm.moved']);
    expect(outcomeOf(run, 1)).toBe(Rollout.COMPLETED);
  });
});

test('without alarms in its configuration a deployment does not bake, and an alarm changes nothing', () => {
  const run = settle(runOf({}, [deploy, alarmAt(60_000)]));
  expect(coursesOf(run)).toEqual(['deployment.started', 'alarm.moved', 'deployment.completed']);
});

test('an alarm during the bake time of a blue/green deployment flips traffic back', () => {
  const deployment = { strategy: 'BLUE_GREEN', bakeTimeInMinutes: 10, ...alarms(true) };
  const run = settle(runOf(deployment, [deploy, alarmAt(5 * minuteMs)]));
  expect(timesOf(run, 'shift.bake-time')[0]).toBeLessThan(5 * minuteMs);
  expect(timesOf(run, 'shift.traffic-back')).toEqual([5 * minuteMs]);
  expect(standingOf(run)).toEqual([
    { tasks: 4, permille: 1000 },
    { tasks: 0, permille: 0 },
  ]);
});
