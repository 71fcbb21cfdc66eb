import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ec2Service, fargateService } from '../../boot/plan-of.test-support.ts';
import { at, rehearse, Told } from '../../interventions/rehearse.test-support.ts';
import { Rehearsal } from '../../rehearsal.ts';
import { worked } from '../../worked-examples/worked.test-support.ts';
import { Rollout } from '../../world/tables.ts';
import { breakerCountsFailure, breakerCountsHealthy } from './breaker.ts';
import { referenceCourse } from './rolling-reference.test-support.ts';
import { schedulerState } from './state.ts';

// Whole deployments on the engine, against the traces that AWS prints and those that follow from its rules.

const registeredMib = 7680;
const hour = 3600;

interface Trace {
  readonly in: { desired: number; min: number; max: number; room: number };
  readonly out: readonly string[];
}

/** A service on one m5.large that holds `room` of its tasks; tasks exit at once, as the printed traces assume. */
function deployWithRoom({ desired, min, max, room }: Trace['in']): Told {
  const design = ec2Service(
    {
      desiredCount: desired,
      minimumHealthyPercent: min,
      maximumPercent: max,
      cpu: 64,
      memory: Math.floor(registeredMib / room),
    },
    { instances: 1, zones: ['a'] },
  );
  return rehearse(design, [at(0, 'deploy', { service: 'api' })], hour, { sigtermExitMs: 0 });
}

/** What the scheduler did, with what it did several times in a row added up. */
function actionsOf(told: Told): string[] {
  const actions: { verb: string; count: number; of: string }[] = [];
  for (const { reason, words } of told.events) {
    const verb = { 'service.tasks-started': 'start', 'service.tasks-stopped': 'stop' }[reason];
    if (verb === undefined) continue;
    const count = Number(/has (?:started|stopped) (\d+)/.exec(words)![1]);
    const of = words.includes('api:1') ? 'old' : 'new';
    const last = actions.at(-1);
    if (last && last.verb === verb && last.of === of) last.count += count;
    else actions.push({ verb, count, of });
  }
  return actions.map(({ verb, count, of }) => `${verb} ${count} ${of}`);
}

const blocked: Readonly<Record<string, string>> = {
  'blocked: unable to place a task': 'service.cannot-place',
  'blocked: unable to stop or start tasks': 'service.blocked-by-limits',
};

describe('rolling updates go as the traces do', () => {
  const prove = ({ in: given, out }: Trace): void => {
    const told = deployWithRoom(given);
    const [first = ''] = out;
    const [outcome] = told.rehearsal.summaries();
    if (blocked[first] !== undefined) {
      expect(told.of(blocked[first])).not.toEqual([]);
      expect(outcome).toMatchObject({ outcome: 'stuck', lowestHealthy: given.desired });
      return;
    }
    const repeated = /^(\d+) x \((.+)\)$/.exec(first);
    const expected = repeated
      ? Array.from({ length: Number(repeated[1]) }, () => repeated[2]!.split(', ')).flat()
      : out;
    expect(actionsOf(told)).toEqual(expected);
    expect(outcome).toMatchObject({ outcome: 'completed' });
  };
  worked('rollingTraces', 0, prove);
  worked('rollingTraces', 1, prove);
  worked('rollingTraces', 2, prove);
  worked('rollingTraces', 3, prove);
  worked('rollingTraces', 4, prove);
  worked('rollingTraces', 5, prove);
  worked('rollingTraces', 6, prove);
  worked('rollingTraces', 7, prove);
  worked('rollingTraces', 8, prove);
});

test('rolling updates go as the arithmetic by hand says, on random inputs', () => {
  const ends = { completed: 0, limits: 0, room: 0 };
  const update = fc.record({
    desired: fc.integer({ min: 1, max: 12 }),
    min: fc.integer({ min: 0, max: 100 }),
    max: fc.integer({ min: 100, max: 300 }),
    spare: fc.integer({ min: 0, max: 14 }),
  });
  fc.assert(
    fc.property(update, ({ spare, ...limits }) => {
      const wanted = limits.desired + spare;
      // As many as fit into the memory of the instance by whole MiB.
      const room = Math.floor(registeredMib / Math.floor(registeredMib / wanted));
      const told = deployWithRoom({ ...limits, room: wanted });
      const { actions, end } = referenceCourse({ ...limits, room });
      expect(actionsOf(told)).toEqual(actions);
      expect(told.rehearsal.summaries()[0]!.outcome).toBe(end === 'completed' ? 'completed' : 'stuck');
      expect(told.of('service.blocked-by-limits').length > 0).toBe(end === 'limits');
      ends[end]++;
    }),
    { numRuns: 1000 },
  );
  expect(Math.min(...Object.values(ends))).toBeGreaterThan(0);
});

interface Draining {
  readonly in: { desired: number; min: number; max: number };
}

/** All tasks stand on one instance, which is drained; another has room for as many again. */
function drain({ desired, min, max }: Draining['in']): Told {
  const design = ec2Service(
    {
      desiredCount: desired,
      minimumHealthyPercent: min,
      maximumPercent: max,
      cpu: 64,
      memory: 512,
      props: { placementStrategy: [{ type: 'binpack', field: 'memory' }] },
    },
    { instances: 2, zones: ['a'] },
  );
  return rehearse(design, [at(10, 'drain-host', { host: 1 })], hour);
}

describe('draining an instance', () => {
  worked<Draining>('draining', 0, ({ in: given }) => {
    const told = drain(given);
    const stops = told.of('task.stop').filter(({ atMs }) => atMs === told.of('task.stop')[0]!.atMs);
    expect(stops).toHaveLength(2);
    expect(stops[0]!.atMs).toBeLessThan(told.of('task.running')[0]!.atMs);
    expect(told.running.map(({ host }) => host)).toEqual([2, 2, 2, 2]);
  });

  worked<Draining>('draining', 1, ({ in: given }) => {
    const told = drain(given);
    expect(told.of('task.provisioning')).toHaveLength(4);
    expect(told.of('task.stop')).toHaveLength(4);
    // Nothing checks these tasks, so that they count as healthy 40 s after they are RUNNING.
    expect(told.times('task.stop')[0]).toBeGreaterThanOrEqual(told.times('task.running')[0]! + 40);
    expect(told.running.map(({ host }) => host)).toEqual([2, 2, 2, 2]);
  });

  worked<Draining>('draining', 2, ({ in: given }) => {
    const told = drain(given);
    const firstStopped = told.times('task.stopped')[0]!;
    expect(told.times('task.provisioning')[0]).toBeGreaterThanOrEqual(firstStopped);
    expect(told.running).toHaveLength(4);
  });

  worked<Draining>('draining', 3, ({ in: given }) => {
    const told = drain(given);
    expect(told.of('task.stop')).toEqual([]);
    expect(told.running.map(({ host }) => host)).toEqual([1, 1, 1, 1]);
  });
});

describe('the circuit breaker', () => {
  const breaker = { deploymentCircuitBreaker: { enable: true, rollback: true } };
  const unpullable = at(0, 'deploy', { service: 'api', quality: 'unpullable' });

  test('rolls back to the deployment that completed last, which then completes again', () => {
    const design = fargateService({ desiredCount: 3, deployment: breaker });
    const told = rehearse(design, [unpullable], hour);
    expect(told.of('deployment.failed')).toHaveLength(1);
    expect(told.of('deployment.rollback')).toHaveLength(1);
    expect(told.rehearsal.summaries()[0]).toMatchObject({ outcome: 'rolledBack', lowestHealthy: 3 });
    expect(told.running.map(({ revision }) => revision)).toEqual([1, 1, 1]);
  });

  interface Sequence {
    readonly in: { events: string; resetOnHealthyTask: boolean };
    readonly out: string;
  }
  /** Lets a deployment in progress meet failures and healthy tasks in that order. */
  const prove = ({ in: { events, resetOnHealthyTask }, out }: Sequence): void => {
    const { rollback: _, ...rest } = breaker.deploymentCircuitBreaker;
    const deployment = { deploymentCircuitBreaker: { ...rest, rollback: false, resetOnHealthyTask } };
    const design = fargateService({ desiredCount: 3, deployment });
    const { simulation } = rehearse(design, [at(0, 'deploy', { service: 'api' })], 1).rehearsal;
    const { world } = simulation;
    const primary = world.workloads.primary[0]!;
    const failedAt = events.split(' ').findIndex((event) => {
      if (event === 'F') breakerCountsFailure(world, primary);
      else breakerCountsHealthy(world, primary);
      return world.deployments.rollout[primary] === Rollout.FAILED;
    });
    const count = schedulerState.of(world).rollouts.failures[primary];
    if (out.startsWith('IN_PROGRESS')) {
      expect([failedAt, out]).toEqual([-1, `IN_PROGRESS, count ${count}`]);
      return;
    }
    expect(failedAt).toBe(Number(/FAILED at (\d)/.exec(out)![1]) - 1);
    expect(count).toBe(3);
  };
  worked('circuitBreakerSequences', 0, prove);
  worked('circuitBreakerSequences', 1, prove);
  worked('circuitBreakerSequences', 2, prove);

  test('circuitBreakerSequences[3] a rollback makes the previous revision IN_PROGRESS again', () => {
    const design = fargateService({ desiredCount: 3, deployment: breaker });
    const told = rehearse(design, [unpullable], 60);
    expect(told.of('deployment.rollback')[0]?.words).toContain('(api:1)');
  });

  test('circuitBreakerSequences[4] without a completed deployment the service stalls and keeps what runs', () => {
    const design = fargateService({ desiredCount: 3, deployment: breaker });
    // The second failure comes while the rollback of the first is under way, so nothing is in COMPLETED.
    const told = rehearse(design, [unpullable, { ...unpullable, atMs: 58_000 }], hour);
    expect(told.of('deployment.failed').length).toBeGreaterThan(0);
    expect(told.running.every(({ revision }) => revision === 1)).toBe(true);
  });
});

worked<{ out: readonly string[] }>('composite', 0, ({ out }) => {
  const design = fargateService({
    desiredCount: 2,
    behind: 'application',
    requestsPerSecond: 20,
    targetGroup: { deregistrationDelaySeconds: 300 },
  });
  // A task is RUNNING 20 s after its launch: 8 s of provisioning, 5 s of waiting, 4 s of pulling, 3 s of starting.
  const parameters = {
    fargateProvisioningMs: 8000,
    fargatePendingMs: 5000,
    imagePullBaseMs: 4000,
    imageSizeMb: 0,
  };
  // The first checks of both tasks come within the 15 s that the example gives them, for a seed that brings that about.
  const deploy = at(0, 'deploy', { service: 'api' });
  const runs = Array.from({ length: 40 }, (_, seed) => {
    const rehearsal = new Rehearsal({ design, seed, interventions: [deploy], parameters });
    rehearsal.run(hour * 1000);
    return new Told(rehearsal);
  });
  const told = runs.find((each) => {
    const healthy = each.of('target.moved').filter(({ words }) => words.includes('is healthy'));
    return healthy[1]!.atMs > 30_000 && healthy[1]!.atMs <= 35_000;
  })!;
  const first = (reason: string): string => `t=${told.times(reason)[0]}`;
  const last = (reason: string): string => `t=${told.times(reason).at(-1)}`;
  expect([
    first('service.tasks-started'),
    first('task.running'),
    first('task.deactivating'),
    first('task.stopping'),
    last('task.deprovisioning'),
    last('deployment.completed'),
  ]).toEqual(out.map((line) => line.split(' ')[0]));
});
