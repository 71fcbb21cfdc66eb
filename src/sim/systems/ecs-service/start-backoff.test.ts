import { describe, expect, test } from 'vitest';
import { Parameters } from '../../parameters.ts';
import type { Lane } from './spec.ts';
import { launchRate, startDelayMs } from './start-backoff.ts';

const asDeclared = { parameters: new Parameters({}) };

describe('starts after failed starts', () => {
  const delays = (given: Record<string, number>, count: number): number[] =>
    Array.from({ length: count }, (_, i) => startDelayMs({ parameters: new Parameters(given) }, i));

  test('are put off from the third failure on, each time half as long again', () => {
    expect(delays({}, 8)).toEqual([0, 0, 0, 30_000, 45_000, 67_500, 101_250, 151_875]);
  });

  test('are put off by whole milliseconds and never by more than 27 minutes', () => {
    const [all, longest] = [delays({}, 200), 27 * 60_000];
    expect(all.every((delayMs) => Number.isInteger(delayMs) && delayMs <= longest)).toBe(true);
    expect(all.slice(13).every((delayMs) => delayMs === longest)).toBe(true);
    expect(all[12]).toBeLessThan(longest);
  });

  test('follow the parameters of the run', () => {
    const given = { freeStartFailures: 1, firstStartDelayMs: 7, longestStartDelayMs: 16 };
    expect(delays(given, 6)).toEqual([0, 7, 10, 15, 16, 16]);
  });

  test('come at once again after a start that succeeded', () => {
    expect(startDelayMs(asDeclared, 0)).toBe(0);
  });
});

describe('tasks that a service starts in a minute', () => {
  const on = (...sorts: Lane['sort'][]): Lane[] =>
    sorts.map((sort) => ({ name: sort, sort, groups: [], base: 0, weight: 1 }));

  test('are 500 on instances and in the large Regions on Fargate', () => {
    expect(launchRate(asDeclared, on('ec2'))).toBe(500);
    expect(launchRate(asDeclared, on('group', 'group'))).toBe(500);
    expect(launchRate(asDeclared, on('fargate'))).toBe(500);
  });

  test('are 125 on Fargate where a run says so, and that does not concern instances', () => {
    const small = { parameters: new Parameters({ fargateLaunchesPerMinute: 125 }) };
    expect(launchRate(small, on('fargate-spot'))).toBe(125);
    expect(launchRate(small, on('group'))).toBe(500);
  });
});
