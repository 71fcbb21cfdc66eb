import { describe, expect, test } from 'vitest';
import type { DrawnService } from '../boot/draw-service.ts';
import { ec2Service, fargateService } from '../boot/plan-of.test-support.ts';
import { isDeniedAccess } from '../systems/iam/roles.ts';
import { at, rehearse } from './rehearse.test-support.ts';

const service = 'api';
const privateImage = '123456789012.dkr.ecr.us-east-1.amazonaws.com/api:1';
const secretArn = 'arn:aws:secretsmanager:us-east-1:123456789012:secret:db-AbCdEf';
const roles = {
  executionRoleArn: 'arn:aws:iam::123456789012:role/exec',
  taskRoleArn: 'arn:aws:iam::123456789012:role/app',
};
const secrets = [{ name: 'DB', valueFrom: secretArn }];
const logConfiguration = {
  logDriver: 'awslogs',
  options: { 'awslogs-group': 'api', 'awslogs-region': 'us-east-1', 'awslogs-stream-prefix': 'api' },
};
const drawn = (container: NonNullable<DrawnService['container']>) =>
  fargateService({ desiredCount: 2, task: roles, container });
const breakRole = (role: string, more = {}) => at(10, 'break-role', { service, role, ...more });
const kill = at(20, 'kill-task', { service });

describe('break-role of an execution role', () => {
  test.each([
    [
      'secrets, before anything is pulled',
      { secrets, image: privateImage, logConfiguration },
      `ResourceInitializationError: unable to pull secrets or registry auth: execution resource retrieval failed: unable to retrieve secret from asm: AccessDeniedException (${secretArn})`,
      41,
    ],
    [
      'the image, after the attempts to pull it',
      { image: privateImage, logConfiguration },
      "CannotPullContainerError: The task can't pull the image. Check that the role has the permissions to pull images from the registry.",
      50.7,
    ],
    [
      'the log driver, when the container would start',
      { logConfiguration },
      'ResourceInitializationError: failed to initialize logging driver',
      48,
    ],
  ])('a new task fails at %s', (_, container, stoppedReason, atSeconds) => {
    const told = rehearse(drawn(container), [breakRole('execution'), kill], 60);
    expect(told.task(3)).toMatchObject({ stopCode: 'TaskFailedToStart', stoppedReason });
    expect(told.times('task.failed')[0]).toBe(atSeconds);
    expect(told.task(2)).toMatchObject({ state: 'RUNNING', stopCode: '' });
  });

  test('a task that needs it for nothing starts as before', () => {
    const told = rehearse(drawn({}), [breakRole('execution'), kill], 100);
    expect(told.of('task.failed')).toEqual([]);
    expect(told.running).toHaveLength(2);
  });

  test('failed starts are throttled, and end when the role is mended', () => {
    const mend = at(300, 'mend-role', { service, role: 'execution' });
    const told = rehearse(drawn({ secrets }), [breakRole('execution'), kill, mend], 600);
    expect(told.of('service.throttled').length).toBeGreaterThan(1);
    expect(Math.max(...told.times('task.failed'))).toBeLessThanOrEqual(300);
    expect(told.running).toHaveLength(2);
  });
});

describe('break-role of trust', () => {
  test.each([
    ['execution', 'exec'],
    ['task', 'app'],
  ])('without trust in the %s role no task is launched', (role, name) => {
    const mend = at(100, 'mend-role', { service, role });
    const script = [breakRole(role, { loses: 'trust' }), kill, mend];
    const told = rehearse(drawn({}), script, 99);
    expect(told.words('service.cannot-place')).toEqual([
      `service api failed to launch a task with (error ECS was unable to assume the role 'arn:aws:iam::123456789012:role/${name}' that was provided for this task. Please verify that the role being passed has the proper trust relationship and permissions and that your IAM user has permissions to pass this role.)`,
    ]);
    expect(told.running).toHaveLength(1);
    expect(rehearse(drawn({}), script, 200).running).toHaveLength(2);
  });
});

describe('break-role of a task role', () => {
  test('running applications are refused at once, and ECS does not notice', () => {
    const told = rehearse(drawn({}), [breakRole('task')], 400);
    const { world } = told.rehearsal.simulation;
    expect(isDeniedAccess(world, 0)).toBe(true);
    expect(told.of('iam.access-denied')).toHaveLength(1);
    expect(told.running.map(({ task }) => task)).toEqual([1, 2]);
    const mended = rehearse(
      drawn({}),
      [breakRole('task'), at(20, 'mend-role', { service, role: 'task' })],
      30,
    );
    expect(isDeniedAccess(mended.rehearsal.simulation.world, 0)).toBe(false);
  });

  test('whose role is meant has to be said', () => {
    expect(() => rehearse(drawn({}), [at(1, 'break-role', { role: 'task' })], 1)).toThrow(
      'Say whose task role is meant, by `service`.',
    );
  });
});

describe('break-role of an instance role', () => {
  const ec2 = (imagePull: string) =>
    ec2Service(
      { desiredCount: 1, container: { image: privateImage } },
      { instances: 1, zones: ['a'], props: { agent: { ECS_IMAGE_PULL_BEHAVIOR: imagePull } } },
    );
  const script = [at(10, 'break-role', { role: 'instance' }), kill];

  test('the agent takes the image that the instance has', () => {
    const told = rehearse(ec2('default'), script, 100);
    expect(told.of('task.failed')).toEqual([]);
    expect(told.running).toHaveLength(1);
  });

  test('an agent that always pulls cannot', () => {
    const told = rehearse(ec2('always'), script, 60);
    expect(told.task(2).stoppedReason).toBe(
      "CannotPullContainerError: The task can't pull the image. Check that the role has the permissions to pull images from the registry.",
    );
  });
});

describe('roles as they are drawn', () => {
  test('a service whose tasks cannot start begins with none, and says why', () => {
    const told = rehearse(fargateService({ desiredCount: 2, container: { secrets } }), [], 100);
    expect(told.running).toEqual([]);
    expect(told.task(1)).toMatchObject({ stopCode: 'TaskFailedToStart', state: 'STOPPED' });
    expect(told.task(1).stoppedReason).toMatch(/^ResourceInitializationError: unable to pull secrets/);
  });
});

describe('rotate-secret', () => {
  const rotate = (seconds: number, works: boolean) => at(seconds, 'rotate-secret', { secret: 'db', works });

  test('running tasks keep the old value, and new ones crash with a wrong one', () => {
    const told = rehearse(drawn({ secrets }), [rotate(10, false), kill], 60);
    expect(told.words('iam.secret-rotated')).toEqual([
      'Secret db has a new value. 2 running tasks keep the value read at start; tasks that start from now on get the new one.',
    ]);
    expect(told.task(2)).toMatchObject({ state: 'RUNNING', stopCode: '' });
    expect(told.task(3)).toMatchObject({ stopCode: 'EssentialContainerExited' });
  });

  test('a value that works does no harm, and mends a wrong one', () => {
    expect(rehearse(drawn({ secrets }), [rotate(10, true), kill], 100).of('task.failed')).toEqual([]);
    const told = rehearse(drawn({ secrets }), [rotate(10, false), kill, rotate(100, true)], 300);
    expect(Math.max(...told.times('task.failed'))).toBeLessThan(100);
    expect(told.running).toHaveLength(2);
  });

  test('a container that is restarted in place has the same value again', () => {
    const policy = { restartPolicy: { enabled: true, restartAttemptPeriod: 60 } };
    const script = [rotate(10, false), kill, rotate(100, true)];
    const told = rehearse(drawn({ secrets, ...policy }), script, 400, { wrongSecretCrashMs: 70_000 });
    expect(told.words('task.container-restarted').length).toBeGreaterThan(1);
  });

  test('a secret that no container gets is refused', () => {
    expect(() => rehearse(drawn({ secrets }), [at(1, 'rotate-secret', { secret: 'x' })], 1)).toThrow(
      'There is no secret x; containers get db.',
    );
  });
});
