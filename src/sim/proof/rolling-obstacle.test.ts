import { describe, expect, test } from 'vitest';
import { deploymentLimits } from '../systems/ecs-service/limits.ts';
import { examplesOf } from '../worked-examples/worked.test-support.ts';
import { rollingObstacle, type RollingCase } from './rolling-obstacle.ts';

/** Whether every way of taking turns at stopping and starting tasks, one at a time, comes to an end. */
function everyWayEnds({ desired, needed, deferred, lower, upper, running, room }: RollingCase): boolean {
  const known = new Map<string, boolean>();
  const ends = (old: number, fresh: number): boolean => {
    const key = `${old} ${fresh}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    const total = old + fresh;
    const ways: boolean[] = [];
    if (old > 0 && total > lower) ways.push(ends(old - 1, fresh));
    if (fresh < desired && total < upper && total < room) ways.push(ends(old, fresh + 1));
    const isDone = (deferred || old === 0) && fresh >= needed;
    const result = isDone || (ways.length > 0 && ways.every(Boolean));
    known.set(key, result);
    return result;
  };
  return ends(running, 0);
}

const upTo = (most: number): number[] => Array.from({ length: most + 1 }, (_, i) => i);

describe('what a rolling deployment founders on', () => {
  test('is what a walk through all orders of stops and starts says', () => {
    const wrong: unknown[] = [];
    let cases = 0;
    for (const desired of [0, 1, 2, 3, 5])
      for (const lower of upTo(desired))
        for (const upper of upTo(desired + 3))
          for (const room of upTo(desired + 3))
            for (const needed of desired === 0 ? [0] : [1, desired]) {
              for (const running of upTo(Math.min(desired, room)))
                for (const deferred of [false, true]) {
                  const each = { desired, needed, deferred, lower, upper, running, room };
                  cases++;
                  if ((rollingObstacle(each) === undefined) !== everyWayEnds(each)) wrong.push(each);
                }
            }
    expect(cases).toBeGreaterThan(3000);
    expect(wrong).toEqual([]);
  });

  interface LimitsRow {
    readonly desired: number;
    readonly min: number;
    readonly max: number;
    readonly note: string;
  }

  test.each(examplesOf('deploymentLimits') as LimitsRow[])(
    'limits of the facts: $desired tasks, $min %, $max %',
    ({ desired, min, max, note }) => {
      const limits = deploymentLimits(desired, min, max);
      const code = rollingObstacle({
        desired,
        needed: desired,
        deferred: false,
        ...limits,
        running: desired,
        room: Infinity,
      });
      expect(code).toBe(note.includes('deadlock') ? 'limits' : undefined);
    },
  );

  interface Trace {
    readonly in: {
      readonly desired: number;
      readonly min: number;
      readonly max: number;
      readonly room: number;
    };
    readonly out: readonly string[];
  }

  test.each(examplesOf('rollingTraces') as Trace[])('traces of the facts: $in', ({ in: given, out }) => {
    const { desired, min, max, room } = given;
    const limits = deploymentLimits(desired, min, max);
    const code = rollingObstacle({
      desired,
      needed: desired,
      deferred: false,
      ...limits,
      running: desired,
      room,
    });
    const expected = {
      'blocked: unable to place a task': 'no-headroom',
      'blocked: unable to stop or start tasks': 'limits',
    }[out.join()];
    expect(code).toBe(expected);
  });
});
