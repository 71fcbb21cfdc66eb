import { describe, expect, test } from 'vitest';
import { ec2Service, fargateService } from '../boot/plan-of.test-support.ts';
import { at, rehearse, type TaskNow } from './rehearse.test-support.ts';

const service = 'api';
const zonesOf = (tasks: readonly TaskNow[]): string =>
  tasks
    .map(({ zone }) => zone)
    .toSorted()
    .join('');

describe('lose-zone', () => {
  test('instances there end with their tasks, and others start in the zones that are left', () => {
    const told = rehearse(ec2Service({ desiredCount: 6 }), [at(10, 'lose-zone', { zone: 'a' })], 300);
    const lost = told.tasks.filter(({ zone }) => zone === 'a');
    expect(lost.map(({ stopCode }) => stopCode)).toEqual(['TerminationNotice', 'TerminationNotice']);
    expect(zonesOf(told.running)).toBe('bbbccc');
    // Nobody checks these tasks, so ECS learns of it when the instances are found to be gone.
    expect(new Set(told.times('task.failed'))).toEqual(new Set([70]));
  });

  test('behind a load balancer target checks may find out before ECS ends the tasks', () => {
    const drawn = fargateService({ desiredCount: 3, behind: 'application' });
    const told = rehearse(drawn, [at(10, 'lose-zone', { zone: 'a' })], 400, { zoneLossNoticedMs: 600_000 });
    const [unhealthyAt = 0] = told.times('service.task-unhealthy');
    expect(unhealthyAt).toBeGreaterThan(40);
    expect(unhealthyAt).toBeLessThanOrEqual(75);
    expect(zonesOf(told.running)).not.toContain('a');
    expect(told.running).toHaveLength(3);
  });

  test('Fargate tasks there end for the health of the infrastructure', () => {
    const told = rehearse(fargateService({ desiredCount: 3 }), [at(10, 'lose-zone', { zone: 'b' })], 300);
    const [lost] = told.tasks.filter(({ zone }) => zone === 'b');
    expect(lost).toMatchObject({ state: 'STOPPED', stopCode: 'InfrastructureHealth' });
    expect(zonesOf(told.running)).toBe('aac');
  });

  test('nothing is launched there until it is restored', () => {
    const drawn = fargateService({ desiredCount: 3, props: { availabilityZoneRebalancing: 'DISABLED' } });
    const grow = (seconds: number, desiredCount: number) =>
      at(seconds, 'set-desired-count', { service, desiredCount });
    const script = [
      at(10, 'lose-zone', { zone: 'a' }),
      grow(200, 9),
      at(400, 'restore-zone', { zone: 'a' }),
      grow(410, 12),
    ];
    expect(zonesOf(rehearse(drawn, script, 390).running)).toBe('bbbbbcccc');
    expect(zonesOf(rehearse(drawn, script, 600).running)).toBe('aaabbbbbcccc');
  });

  test('with every zone lost the service waits, and starts when one is back', () => {
    const drawn = fargateService({ desiredCount: 2 }, ['a']);
    const script = [at(10, 'lose-zone', { zone: 'a' }), at(300, 'restore-zone', { zone: 'a' })];
    const told = rehearse(drawn, script, 290);
    expect(told.running).toEqual([]);
    expect(told.words('service.cannot-place')).toEqual([
      'service api was unable to place a task. Reason: Capacity is unavailable at this time. Please try again later or in a different availability zone.',
    ]);
    expect(rehearse(drawn, script, 500).running).toHaveLength(2);
  });

  test('a task that was starting there does not come to run', () => {
    const drawn = fargateService({ desiredCount: 1 }, ['a', 'b']);
    const script = [
      at(10, 'set-desired-count', { service, desiredCount: 2 }),
      at(15, 'lose-zone', { zone: 'b' }),
    ];
    const told = rehearse(drawn, script, 300);
    expect(told.task(2)).toMatchObject({ zone: 'b', stopCode: 'InfrastructureHealth' });
    expect(told.of('task.running').filter(({ task }) => task === 1)).toEqual([]);
    expect(zonesOf(told.running)).toBe('aa');
  });

  test('a zone that is not drawn is refused, and one that is lost is not lost again', () => {
    const drawn = fargateService();
    expect(() => rehearse(drawn, [at(1, 'lose-zone', { zone: 'z' })], 1)).toThrow(
      'There is no Availability Zone z; there are a, b, c.',
    );
    const twice = [at(1, 'lose-zone', { zone: 'a' }), at(2, 'lose-zone', { zone: 'a' })];
    expect(rehearse(drawn, twice, 3).words('fault.no-effect')).toEqual([
      'Nothing is done: a is lost already.',
    ]);
  });
});

describe('fargate-capacity', () => {
  test('tasks start in zones that have capacity', () => {
    const script = [
      at(1, 'fargate-capacity', { zone: 'a' }),
      at(2, 'set-desired-count', { service, desiredCount: 8 }),
    ];
    const told = rehearse(fargateService({ desiredCount: 2 }), script, 100);
    expect(zonesOf(told.running)).toBe('abbbbccc');
  });

  test('without any, the service says what ECS says and goes on when there is capacity again', () => {
    const script = [at(1, 'fargate-capacity', { forMs: 59_000 }), at(10, 'kill-task', { service })];
    const told = rehearse(fargateService(), script, 200);
    expect(told.words('service.cannot-place')).toHaveLength(1);
    expect(told.of('service.tasks-started').map(({ atMs }) => atMs)).toEqual([60_000]);
    expect(told.running).toHaveLength(2);
  });

  test('Fargate Spot is another capacity', () => {
    const script = [
      at(1, 'fargate-capacity', { capacityProvider: 'FARGATE_SPOT' }),
      at(10, 'kill-task', { service }),
    ];
    expect(rehearse(fargateService(), script, 100).of('service.cannot-place')).toEqual([]);
  });
});

describe('exhaust-ips', () => {
  const failure =
    "Unexpected EC2 error while attempting to Create Network Interface with public IP assignment enabled in subnet 'subnet in a': InsufficientFreeAddressesInSubnet";

  test('a new awsvpc task stays in PROVISIONING and fails, until there are addresses again', () => {
    const script = [
      at(1, 'exhaust-ips', { zone: 'a' }),
      at(10, 'kill-task', { service }),
      at(25, 'exhaust-ips', { zone: 'a', exhausted: false }),
    ];
    const told = rehearse(fargateService({ desiredCount: 1 }, ['a']), script, 200);
    expect(told.task(2)).toMatchObject({
      state: 'STOPPED',
      stopCode: 'TaskFailedToStart',
      stoppedReason: failure,
    });
    expect(told.of('task.pending').filter(({ task }) => task === 1)).toEqual([]);
    expect(told.running.map(({ task }) => task)).toEqual([3]);
  });

  test('a task in bridge mode needs no address of its own', () => {
    const told = rehearse(ec2Service(), [at(1, 'exhaust-ips'), at(10, 'kill-task', { service })], 100);
    expect(told.of('task.failed')).toEqual([]);
    expect(told.running).toHaveLength(2);
  });
});
