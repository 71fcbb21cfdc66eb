import { describe, expect, test } from 'vitest';
import { ec2Service } from '../boot/plan-of.test-support.ts';
import { at, rehearse } from './rehearse.test-support.ts';

const service = 'api';
/** Tasks 1 to 4 on hosts 1 to 3 in zones a to c: two of them on one host. */
const drawn = ec2Service({ desiredCount: 4, behind: 'application' }, { instances: 3 });

/** The host with two tasks, by the number that events call it. */
function busiestHost(): number {
  const hosts = rehearse(drawn, [], 1).running.map(({ host }) => host);
  return hosts.find((host, i) => hosts.indexOf(host) !== i)!;
}

describe('lose-host', () => {
  test('its tasks stop at once with the notice of EC2, and others start where there is room', () => {
    const host = busiestHost();
    const told = rehearse(drawn, [at(10, 'lose-host', { host })], 60);
    const lost = told.tasks.filter((each) => each.host === host);
    expect(lost).toHaveLength(2);
    for (const each of lost)
      expect(each).toMatchObject({
        state: 'STOPPED',
        stopCode: 'TerminationNotice',
        stoppedReason: `Host EC2 (instance i-0000000${host}) terminated.`,
      });
    expect(new Set(told.times('task.failed'))).toEqual(new Set([10]));
    expect(told.running).toHaveLength(4);
    expect(told.running.map((each) => each.host)).not.toContain(host);
  });

  test('with the agent disconnected first, ECS keeps the instance and learns of the loss from target checks', () => {
    const host = busiestHost();
    const gone = at(10, 'lose-host', { host: 'busiest', agentDisconnectedFirst: true });
    const told = rehearse(drawn, [gone], 300);
    const lost = told.tasks.filter((each) => each.host === host);
    expect(told.of('service.task-unhealthy')).toHaveLength(2);
    // It cannot be told to stop them, and so they are RUNNING as far as ECS knows.
    expect(lost.map(({ state }) => state)).toEqual(['RUNNING', 'RUNNING']);
    expect(told.of('task.unreachable')).toHaveLength(2);
    expect(told.running).toHaveLength(4);
    const later = rehearse(drawn, [gone, at(300, 'deregister-host')], 310);
    expect(later.tasks.filter((each) => each.host === host).map(({ state }) => state)).toEqual([
      'STOPPED',
      'STOPPED',
    ]);
  });

  test('without a load balancer nobody learns of it', () => {
    const unseen = ec2Service({ desiredCount: 4 }, { instances: 3 });
    const told = rehearse(unseen, [at(10, 'lose-host', { agentDisconnectedFirst: true })], 4000);
    expect(told.running.map(({ task }) => task)).toEqual([1, 2, 3, 4]);
  });

  test('a group that is not drawn is refused', () => {
    expect(() => rehearse(drawn, [at(1, 'lose-host', { group: 'spot' })], 1)).toThrow(
      'There is no Auto Scaling group spot; there is hosts.',
    );
  });
});

describe('disconnect-agent and reconnect-agent', () => {
  test('a task there runs on when it is to stop, and stops once the agent is back', () => {
    const host = busiestHost();
    const first = rehearse(drawn, [], 1).running.find((each) => each.host === host)!.task;
    const script = [
      at(10, 'disconnect-agent', { host }),
      at(20, 'kill-task', { service, task: first }),
      at(100, 'reconnect-agent', { host }),
    ];
    const cut = rehearse(drawn, script.slice(0, 2), 300);
    expect(cut.task(first)).toMatchObject({ state: 'RUNNING', stopCode: 'UserInitiated' });
    expect(cut.running).toHaveLength(4);
    const back = rehearse(drawn, script, 300);
    expect(back.task(first).state).toBe('STOPPED');
    expect(back.times('task.stopping')[0]).toBe(100);
  });

  test('nothing is placed there meanwhile', () => {
    const script = [at(10, 'disconnect-agent', { host: 1 }), at(20, 'kill-task', { service, count: 4 })];
    const told = rehearse(drawn, script, 200);
    const started = told.tasks.filter(({ task }) => task > 4);
    expect(started).toHaveLength(4);
    expect(started.map(({ host }) => host)).not.toContain(1);
  });

  test('ECS learns of a container that exited meanwhile once the agent is back', () => {
    const host = busiestHost();
    const first = rehearse(drawn, [], 1).running.find((each) => each.host === host)!.task;
    const script = [
      at(10, 'disconnect-agent', { host }),
      at(15, 'crash-container', { service, task: first, outOfMemory: true }),
      at(30, 'reconnect-agent', { host }),
    ];
    expect(rehearse(drawn, script, 29).task(first)).toMatchObject({ state: 'RUNNING', stopCode: '' });
    const told = rehearse(drawn, script, 200);
    expect(told.times('task.failed')).toEqual([30]);
    expect(told.task(first)).toMatchObject({
      stopCode: 'EssentialContainerExited',
      stoppedReason: 'OutOfMemoryError: Container killed due to memory usage',
    });
  });

  test('the health that was told last is kept, and brought up to date afterwards', () => {
    const checked = ec2Service({ desiredCount: 2, container: { healthCheck: { command: ['CMD', 'true'] } } });
    const script = [
      at(10, 'disconnect-agent', { host: 1 }),
      at(20, 'hang-task', { service, task: 1 }),
      at(2000, 'reconnect-agent', { host: 1 }),
    ];
    expect(rehearse(checked, [], 1).task(1).host).toBe(1);
    expect(rehearse(checked, script, 1999).of('task.health')).toEqual([]);
    const told = rehearse(checked, script, 2100);
    expect(told.times('task.health')[0]).toBe(2000);
    expect(told.task(1).stoppedReason).toBe('Task failed container health checks');
  });
});

describe('drain-host and activate-host', () => {
  test('with 100/200 replacements come up before the tasks of a draining host stop', () => {
    const host = busiestHost();
    const told = rehearse(drawn, [at(10, 'drain-host', { host })], 300);
    const left = told.tasks.filter((each) => each.host === host);
    expect(left.map(({ state }) => state)).toEqual(['STOPPED', 'STOPPED']);
    const firstStop = told.times('task.stop')[0]!;
    const started = told.tasks.filter(({ task }) => task > 4);
    expect(started).toHaveLength(2);
    expect(firstStop).toBeGreaterThan(told.times('task.running')[0]!);
  });

  test('with 100/100 it never drains', () => {
    const fixed = ec2Service({ desiredCount: 3, minimumHealthyPercent: 100, maximumPercent: 100 });
    const told = rehearse(fixed, [at(10, 'drain-host')], 4000);
    expect(told.running.map(({ task }) => task)).toEqual([1, 2, 3]);
  });

  test('an instance that is ACTIVE again keeps what it still has', () => {
    const fixed = ec2Service({ desiredCount: 3, minimumHealthyPercent: 100, maximumPercent: 100 });
    const script = [at(10, 'drain-host'), at(100, 'activate-host'), at(110, 'kill-task', { service })];
    const told = rehearse(fixed, script, 300);
    expect(told.running).toHaveLength(3);
    expect(told.task(4).host).toBe(told.task(1).host);
  });

  test('what is not DRAINING cannot be activated', () => {
    const told = rehearse(drawn, [at(1, 'activate-host')], 2);
    expect(told.words('fault.no-effect')).toEqual([
      'Nothing is done: none is DRAINING among the instances that are meant.',
    ]);
  });
});

describe('spot-reclaim-host', () => {
  const spot = (draining: boolean) =>
    ec2Service(
      { desiredCount: 3 },
      {
        instances: 3,
        props: {
          instanceMarketOptions: { marketType: 'spot' },
          agent: { ECS_ENABLE_SPOT_INSTANCE_DRAINING: draining },
        },
      },
    );

  test('told to drain, it is empty before it is taken back', () => {
    const told = rehearse(spot(true), [at(10, 'spot-reclaim-host', { host: 1 })], 300);
    expect(told.task(1).stopCode).toBe('ServiceSchedulerInitiated');
    expect(told.times('fault.spot-host-taken')).toEqual([130]);
    expect(told.of('task.failed')).toEqual([]);
  });

  test('instances that are bought on demand are not taken back', () => {
    expect(() => rehearse(drawn, [at(10, 'spot-reclaim-host')], 20)).toThrow(
      'hosts has no Spot Instances: its instanceMarketOptions do not say so.',
    );
  });

  test('otherwise its tasks end without warning after two minutes', () => {
    const told = rehearse(spot(false), [at(10, 'spot-reclaim-host', { host: 1 })], 300);
    expect(told.task(1)).toMatchObject({ stopCode: 'TerminationNotice', state: 'STOPPED' });
    expect(told.times('task.failed')).toEqual([130]);
    expect(told.running).toHaveLength(3);
  });
});
