import { describe, expect, test } from 'vitest';
import { fargateService } from '../boot/plan-of.test-support.ts';
import { at, rehearse } from './rehearse.test-support.ts';

const service = 'api';
const item = (capacityProvider: string, weight: number, base = 0) => ({ capacityProvider, weight, base });
const onSpot = (desiredCount: number, items = [item('FARGATE_SPOT', 1)], stopTimeout = 120) =>
  fargateService({
    desiredCount,
    container: { stopTimeout },
    props: { launchType: undefined, capacityProviderStrategy: items },
  });

describe('spot-reclaim', () => {
  test('the warning is SIGTERM, and SIGKILL comes after the stop timeout', () => {
    const script = [at(10, 'spot-reclaim', { service })];
    const told = rehearse(onSpot(2), script, 200, { sigtermExitMs: 500_000 });
    expect(told.task(1)).toMatchObject({
      state: 'STOPPED',
      stopCode: 'SpotInterruption',
      stoppedReason: 'Your Spot Task was interrupted.',
    });
    expect(told.times('fault.spot-warning')).toEqual([10]);
    expect(told.times('task.stopping')).toEqual([10]);
    expect(told.times('task.killed')).toEqual([130]);
  });

  test('no stop timeout keeps a task longer than the two minutes', () => {
    const script = [at(10, 'spot-reclaim', { service })];
    const told = rehearse(onSpot(2, undefined, 600), script, 200, { sigtermExitMs: 500_000 });
    expect(told.times('task.killed')).toEqual([130]);
  });

  test('a service of one task is down until there is Spot capacity again', () => {
    const script = [at(10, 'spot-reclaim', { service, unavailableMs: 300_000 })];
    expect(rehearse(onSpot(1), script, 309).running).toEqual([]);
    const told = rehearse(onSpot(1), script, 400);
    expect(told.times('service.tasks-started')).toEqual([310]);
    expect(told.running).toHaveLength(1);
  });

  test('on-demand capacity does not stand in for Spot, and keeps its own share', () => {
    const both = onSpot(6, [item('FARGATE', 1), item('FARGATE_SPOT', 2)]);
    const spotTasks = rehearse(both, [at(10, 'spot-reclaim', { service, count: 6 })], 200);
    expect(spotTasks.of('fault.spot-warning')).toHaveLength(4);
    expect(spotTasks.running).toHaveLength(2);
    const killed = [
      at(10, 'spot-reclaim', { service, count: 6 }),
      at(60, 'kill-task', { service, count: 2 }),
    ];
    const told = rehearse(both, killed, 200);
    expect(told.running).toHaveLength(2);
    expect(told.running.every(({ task }) => task > 6)).toBe(true);
  });

  test('a target leaves at once: there is no time to drain', () => {
    const drawn = fargateService({
      behind: 'application',
      requestsPerSecond: 10,
      props: { launchType: undefined, capacityProviderStrategy: [item('FARGATE_SPOT', 1)] },
    });
    const told = rehearse(drawn, [at(10, 'spot-reclaim', { service })], 100);
    expect(told.times('task.stopping')).toEqual([10]);
    expect(told.of('task.deactivating')).toEqual([]);
  });

  test('a service that is not on Spot is refused', () => {
    expect(() => rehearse(fargateService(), [at(1, 'spot-reclaim', { service })], 1)).toThrow(
      'api does not run on FARGATE_SPOT.',
    );
  });
});
