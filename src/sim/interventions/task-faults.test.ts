import { describe, expect, test } from 'vitest';
import { ec2Service, fargateService } from '../boot/plan-of.test-support.ts';
import { at, rehearse } from './rehearse.test-support.ts';

const service = 'api';

describe('kill-task', () => {
  test('a task that a user stops drains before SIGTERM, and the service starts another', () => {
    const drawn = fargateService({ desiredCount: 2, behind: 'application', requestsPerSecond: 10 });
    const told = rehearse(drawn, [at(10, 'kill-task', { service })], 400);
    expect(told.task(1)).toMatchObject({
      state: 'STOPPED',
      stopCode: 'UserInitiated',
      stoppedReason: 'Task stopped by user',
    });
    // The deregistration delay of 300 s passes first, because clients keep connections open.
    expect(told.times('task.stopping')).toEqual([310]);
    expect(told.running).toHaveLength(2);
  });

  test('the reason given to StopTask becomes the stopped reason', () => {
    const told = rehearse(fargateService(), [at(1, 'kill-task', { service, reason: 'exercise' })], 60);
    expect(told.task(1).stoppedReason).toBe('exercise');
  });

  test.each([
    [{ task: 'oldest', count: 2 }, [1, 2]],
    [{ task: 'newest', count: 2 }, [3, 4]],
    [{ task: 2, count: 2 }, [2, 3]],
    [{ task: 4 }, [4]],
  ])('%j means tasks %j', (choice, tasks) => {
    const drawn = fargateService({ desiredCount: 4 });
    const told = rehearse(drawn, [at(1, 'kill-task', { service, ...choice })], 5);
    const stopped = told.tasks.filter(({ stopCode }) => stopCode === 'UserInitiated');
    expect(stopped.map(({ task }) => task)).toEqual(tasks);
  });

  test('a task that is not there is said, and nothing happens', () => {
    const told = rehearse(fargateService(), [at(1, 'kill-task', { service, task: 99 })], 60);
    expect(told.words('fault.no-effect')).toEqual(['Nothing is done to api: task 99 is not a task to stop.']);
    expect(told.running).toHaveLength(2);
  });

  test('a service that is not drawn is refused with those that are', () => {
    expect(() => rehearse(fargateService(), [at(1, 'kill-task', { service: 'web' })], 60)).toThrow(
      'interventions[0]: There is no service web; there are api.',
    );
  });
});

describe('crash-container', () => {
  test('an essential container that exits stops the task, which is not throttled', () => {
    const told = rehearse(fargateService(), [at(10, 'crash-container', { service, exitCode: 3 })], 100);
    expect(told.task(1)).toMatchObject({
      stopCode: 'EssentialContainerExited',
      stoppedReason: 'Essential container in task exited',
    });
    expect(told.of('service.throttled')).toEqual([]);
    expect(told.running).toHaveLength(2);
  });

  test('a container that goes over its memory limit is killed with that reason', () => {
    const told = rehearse(fargateService(), [at(10, 'crash-container', { service, outOfMemory: true })], 100);
    expect(told.task(1).stoppedReason).toBe('OutOfMemoryError: Container killed due to memory usage');
  });

  const restarted = fargateService({
    container: { restartPolicy: { enabled: true, restartAttemptPeriod: 60 } },
  });

  test('a restart policy restarts the container in place when its period has passed', () => {
    const told = rehearse(restarted, [at(70, 'crash-container', { service })], 200);
    expect(told.words('task.container-restarted')).toHaveLength(1);
    expect(told.task(1)).toMatchObject({ state: 'RUNNING', stopCode: '' });
  });

  test('a second crash within the period stops the task', () => {
    const crashes = [at(70, 'crash-container', { service }), at(100, 'crash-container', { service })];
    const told = rehearse(restarted, crashes, 200);
    expect(told.task(1).stopCode).toBe('EssentialContainerExited');
  });

  const withSidecar = fargateService({
    task: {
      containerDefinitions: [
        { name: 'api', image: 'public.ecr.aws/example/api:1', essential: true },
        { name: 'metrics', image: 'public.ecr.aws/example/metrics:1', essential: false },
      ],
    },
  });

  test('a container that is not essential exits without the task', () => {
    const told = rehearse(withSidecar, [at(10, 'crash-container', { service, container: 'metrics' })], 100);
    expect(told.words('task.container-exited')).toEqual([
      'Container metrics of task 1 (api:1) exited with code 1. It is not essential, so the task keeps running.',
    ]);
    expect(told.task(1).state).toBe('RUNNING');
  });

  test('a container that is not in the task definition is refused', () => {
    expect(() => rehearse(withSidecar, [at(1, 'crash-container', { service, container: 'web' })], 1)).toThrow(
      'There is no container web in service api; there are api, metrics.',
    );
  });
});

describe('hang-task', () => {
  test('target checks time out twice, then the replacement comes first', () => {
    const drawn = fargateService({ desiredCount: 2, behind: 'application' });
    const told = rehearse(drawn, [at(100, 'hang-task', { service })], 400);
    const [unhealthyAt = 0] = told.times('service.task-unhealthy');
    // Two checks, 30 s apart, the first of them within 30 s, the second not answered for 5 s.
    expect(unhealthyAt).toBeGreaterThanOrEqual(135);
    expect(unhealthyAt).toBeLessThan(165);
    expect(told.task(1)).toMatchObject({
      stopCode: 'ServiceSchedulerInitiated',
      stoppedReason: 'Task failed ELB health checks in (target-group)',
    });
    const stop = told.of('task.stop')[0]!;
    const healthy = told.of('target.moved').find(({ words }) => /task 3 .* healthy/.test(words))!;
    expect(healthy.atMs).toBeLessThanOrEqual(stop.atMs);
  });

  test('container checks find out where there is no load balancer', () => {
    const drawn = fargateService({ container: { healthCheck: { command: ['CMD', 'true'] } } });
    const told = rehearse(drawn, [at(100, 'hang-task', { service })], 400);
    expect(told.task(1).stoppedReason).toBe('Task failed container health checks');
  });

  test('without any check nobody finds out', () => {
    const told = rehearse(fargateService(), [at(100, 'hang-task', { service })], 4000);
    expect(told.running.map(({ task }) => task)).toEqual([1, 2]);
  });
});

describe('protect-tasks', () => {
  const drawn = ec2Service({ desiredCount: 2, minimumHealthyPercent: 50, maximumPercent: 200 });

  test('a deployment leaves a protected task alone until its protection ends', () => {
    const told = rehearse(
      drawn,
      [at(1, 'protect-tasks', { service, task: 1, expiresInMinutes: 10 }), at(10, 'deploy', { service })],
      1200,
    );
    expect(told.times('fault.protection-ended')).toEqual([601]);
    expect(told.times('deployment.completed')[0]).toBeGreaterThan(601);
    expect(told.of('task.stop').filter(({ task }) => task === 0)[0]?.atMs).toBeGreaterThanOrEqual(601_000);
  });

  test('protection that is renewed ends at the later time, and can be taken away', () => {
    const protects = [
      at(1, 'protect-tasks', { service, expiresInMinutes: 1 }),
      at(30, 'protect-tasks', { service }),
    ];
    expect(rehearse(drawn, protects, 120).of('fault.protection-ended')).toEqual([]);
    const off = [...protects, at(100, 'protect-tasks', { service, protectionEnabled: false })];
    expect(rehearse(drawn, off, 120).times('fault.protection-ended')).toEqual([100]);
  });
});

describe('set-desired-count', () => {
  test('the service scales and says so, without a deployment', () => {
    const told = rehearse(fargateService(), [at(1, 'set-desired-count', { service, desiredCount: 3 })], 200);
    expect(told.words('service.desired-count')).toEqual([
      'The desired count of service api was set from 2 to 3.',
    ]);
    expect(told.running).toHaveLength(3);
    expect(told.of('deployment.started')).toEqual([]);
  });
});
