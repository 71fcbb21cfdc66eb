import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { design } from '#model/build.ts';
import type { Design } from '#model/design.ts';
import type { Intervention } from '#model/run.ts';
import { drawCluster, drawGroup, drawService } from '../../boot/draw-service.ts';
import { planOf } from '../../boot.ts';
import { conserves, invariants } from '../../invariants.test-support.ts';
import { actsOf } from '../../script.ts';
import { Simulation } from '../../simulation.ts';
import { none, TaskState } from '../../world/tables.ts';
import type { World } from '../../world/world.ts';
import { isDaemon } from '../ecs-service/spec.ts';
import { schedulerState, zonesMax } from '../ecs-service/state.ts';
import { isWaiting, tasksWaiting } from '../ecs-service/waiting.ts';
import { systems } from '../index.ts';
import { membersOf } from './auto-scaling-group.ts';
import { capacityState } from './state.ts';

const minuteMs = 60_000;

interface Cluster {
  readonly instances: number;
  readonly maxSize: number;
  readonly targetCapacity: number;
  readonly protection: boolean;
  readonly draining: boolean;
  readonly desiredCount: number;
  readonly cpu: number;
  readonly floor: number;
  readonly jobs: number;
}

const anyCluster: fc.Arbitrary<Cluster> = fc.record({
  instances: fc.nat(5),
  maxSize: fc.integer({ min: 0, max: 9 }),
  targetCapacity: fc.constantFrom(100, 80, 50),
  protection: fc.boolean(),
  draining: fc.boolean(),
  desiredCount: fc.nat(8),
  cpu: fc.constantFrom(256, 512, 1024, 2048),
  floor: fc.constantFrom(0, 50, 100),
  jobs: fc.integer({ min: 1, max: 4 }),
});

/** Replicas and a job through one capacity provider, and a daemon on each of its instances. */
const draw = (parts: Cluster): Design =>
  design((d) => {
    const zones = ['a', 'b', 'c'];
    const cluster = drawCluster(d, zones);
    const state = (on: boolean): string => (on ? 'ENABLED' : 'DISABLED');
    const group = drawGroup(d, cluster, {
      instances: parts.instances,
      props: {
        maxSize: parts.maxSize,
        capacityProvider: {
          name: 'hosts',
          managedScaling: { status: 'ENABLED', targetCapacity: parts.targetCapacity },
          managedTerminationProtection: state(parts.protection),
          managedDraining: state(parts.draining),
        },
      },
    });
    const service = drawService(d, cluster, 'EC2', zones, {
      desiredCount: parts.desiredCount,
      cpu: parts.cpu,
      minimumHealthyPercent: parts.floor,
      props: { launchType: undefined },
    });
    d.link('capacity', service, group, { weight: 1 });
    drawService(d, cluster, 'EC2', zones, {
      name: 'agent',
      cpu: 128,
      props: { schedulingStrategy: 'DAEMON', desiredCount: undefined },
    });
    const job = d.node('standalone-task', { name: 'job', count: parts.jobs, launchType: undefined }, cluster);
    const container = { name: 'job', image: 'job:1', memory: 256, cpu: 512 };
    d.link('runs', job, d.taskDefinition({ family: 'job', containerDefinitions: [container] }, cluster));
    d.link('capacity', job, group, { weight: 1 });
  });

const anyStep = fc.oneof(
  fc.record({
    do: fc.constant('set-desired-count'),
    service: fc.constant('api'),
    desiredCount: fc.nat(16),
  }),
  fc.record({ do: fc.constant('deploy'), service: fc.constantFrom('api', 'agent') }),
  fc.record({
    do: fc.constantFrom('lose-host', 'drain-host', 'activate-host'),
    host: fc.integer({ min: 1, max: 8 }),
  }),
  fc.record({ do: fc.constantFrom('lose-zone', 'restore-zone'), zone: fc.constantFrom('a', 'b', 'c') }),
);
const anyScript = fc.array(
  fc
    .record({ atMs: fc.nat(40 * minuteMs), step: anyStep })
    .map(({ atMs, step }) => ({ atMs, ...step }) as Intervention),
  { maxLength: 8 },
);

/** What must hold of capacity whenever one looks. */
function check(world: World, { instances, maxSize }: Cluster): void {
  const { tasks, plan } = world;
  const desired = capacityState.of(world).groups.desired[0]!;
  expect(desired).toBeLessThanOrEqual(Math.max(instances, maxSize));
  expect(membersOf(world, 0).length).toBeLessThanOrEqual(desired);
  const daemons = new Map<number, number>();
  const waiting = plan.workloads.map(() => 0);
  const inZone = plan.workloads.map(() => plan.zones.map(() => 0));
  for (let task = 0; task < tasks.count; task++) {
    const workload = tasks.workload[task]!;
    const host = tasks.host[task]!;
    if (isWaiting(world, task)) waiting[workload]!++;
    if (tasks.state[task] === TaskState.STOPPED) continue;
    if (isDaemon(plan.workloads[workload]!)) daemons.set(host, (daemons.get(host) ?? 0) + 1);
    if (tasks.desired[task] === 1 && tasks.zone[task] !== none) inZone[workload]![tasks.zone[task]!]!++;
  }
  expect(Math.max(0, ...daemons.values())).toBeLessThanOrEqual(1);
  const { services } = schedulerState.of(world);
  expect(Array.from(services.waitingTasks.slice(0, waiting.length))).toEqual(waiting);
  expect([...tasksWaiting(world)]).toHaveLength(waiting.reduce((sum, each) => sum + each, 0));
  const counted = plan.workloads.map((_, workload) =>
    plan.zones.map((_zone, zone) => services.inZone[workload * zonesMax + zone]!),
  );
  expect(counted).toEqual(inZone);
}

test('groups keep their bounds, hosts their resources, and an instance has one daemon, whatever happens', () => {
  let scaled = 0;
  fc.assert(
    fc.property(anyCluster, anyScript, fc.nat(1000), (parts, interventions, seed) => {
      const plan = planOf(draw(parts));
      const run = new Simulation(plan, [...systems, invariants], { seed, acts: actsOf(plan, interventions) });
      const before = capacityState.of(run.world).groups.desired[0];
      for (let atMs = 0; atMs <= 80 * minuteMs; atMs += 97_000) {
        run.advance(atMs);
        check(run.world, parts);
      }
      conserves(run.world);
      if (capacityState.of(run.world).groups.desired[0] !== before) scaled++;
    }),
    { numRuns: 300 },
  );
  expect(scaled).toBeGreaterThan(15);
}, 120_000);
