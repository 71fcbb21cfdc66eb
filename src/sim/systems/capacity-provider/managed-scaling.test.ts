import { describe, expect, test } from 'vitest';
import type { Props } from '#model/build.ts';
import type { Intervention } from '#model/run.ts';
import type { DrawnGroup, DrawnService } from '../../boot/draw-service.ts';
import { providerService } from '../../boot/example-designs.ts';
import { Rehearsal } from '../../rehearsal.ts';
import { HostState } from '../../world/tables.ts';
import { tasksWaiting } from '../ecs-service/waiting.ts';
import { capacityState } from './state.ts';

const minuteMs = 60_000;

interface Case {
  readonly service?: DrawnService;
  readonly group: DrawnGroup;
  readonly provider?: Props;
  readonly interventions?: readonly Intervention[];
  readonly parameters?: Readonly<Record<string, number | string>>;
}

const rehearse = ({ service = {}, group, provider = {}, interventions = [], parameters }: Case): Rehearsal =>
  new Rehearsal({
    design: providerService(service, {
      ...group,
      props: {
        capacityProvider: { name: 'hosts', managedScaling: { status: 'ENABLED' }, ...provider },
        ...group.props,
      },
    }),
    seed: 1,
    interventions,
    ...(parameters ? { parameters } : {}),
  });

const saidBy = (run: Rehearsal, ...reasons: string[]): string[] =>
  run
    .events()
    .filter(({ reason }) => reasons.includes(reason))
    .map(({ atMs, words }) => `${atMs / 1000} ${words}`);

const desiredOf = ({ simulation }: Rehearsal): number =>
  capacityState.of(simulation.world).groups.desired[0]!;

const hostsIn = ({ simulation }: Rehearsal, ...states: number[]): number[] => {
  const { hosts } = simulation.world;
  return Array.from({ length: hosts.count }, (_, host) => host).filter((host) =>
    states.includes(hosts.state[host]!),
  );
};

const setCount = (atMs: number, desiredCount: number): Intervention => ({
  atMs,
  do: 'set-desired-count',
  service: 'api',
  desiredCount,
});

// m5.large: 2048 CPU units, so that two of these fill one.
const half: DrawnService = { cpu: 1024, memory: 512 };

describe('managed scaling', () => {
  test('from nothing always launches two, whatever is needed', () => {
    const run = rehearse({
      service: { ...half, desiredCount: 0 },
      group: { instances: 0, props: { maxSize: 9 } },
      interventions: [setCount(0, 1)],
    });
    run.simulation.advance(2 * minuteMs);
    expect(saidBy(run, 'capacity.reservation', 'capacity.scale-out').slice(0, 2)).toEqual([
      '60 CapacityProviderReservation of hosts is 200: 1 needed, 0 running.',
      '60 hosts is scaled out from 0 instances to 2, to bring CapacityProviderReservation to its target of 100.',
    ]);
    expect(hostsIn(run, HostState.LAUNCHING)).toHaveLength(2);
  });

  test('an instance is ACTIVE the launch time after its launch, and the task that waited is placed there', () => {
    const run = rehearse({
      service: { ...half, desiredCount: 0 },
      group: { instances: 0, props: { maxSize: 9 } },
      interventions: [setCount(0, 1)],
      parameters: { instanceLaunchMs: 30_000 },
    });
    run.simulation.advance(89_999);
    expect(hostsIn(run, HostState.ACTIVE)).toHaveLength(0);
    run.simulation.advance(90_000);
    expect(hostsIn(run, HostState.ACTIVE)).toHaveLength(2);
    expect(run.simulation.world.tasks.host[0]).not.toBe(-1);
  });

  test('one step out follows the other only when the warm-up period has passed', () => {
    const run = rehearse({
      service: { ...half, desiredCount: 0 },
      group: { instances: 0, props: { maxSize: 9 } },
      provider: { managedScaling: { status: 'ENABLED', instanceWarmupPeriod: 120 } },
      interventions: [setCount(0, 12)],
    });
    run.run(60 * minuteMs);
    expect(saidBy(run, 'capacity.scale-out')).toEqual([
      '60 hosts is scaled out from 0 instances to 2, to bring CapacityProviderReservation to its target of 100.',
      // Twelve tasks still wait when the second step comes at 180 s, eight of them in truth.
      '180 hosts is scaled out from 2 instances to 6, to bring CapacityProviderReservation to its target of 100.',
    ]);
  });

  test('a target below 100 keeps spare instances', () => {
    const run = rehearse({
      service: { ...half, desiredCount: 8 },
      group: { instances: 4, props: { maxSize: 9 } },
      provider: { managedScaling: { status: 'ENABLED', targetCapacity: 80 } },
    });
    run.simulation.advance(minuteMs);
    expect(desiredOf(run)).toBe(5);
  });

  test('the maximum size holds, and is said to be in the way', () => {
    const run = rehearse({
      service: { ...half, desiredCount: 4 },
      group: { instances: 2, props: { maxSize: 3 } },
      interventions: [setCount(0, 12)],
    });
    run.simulation.advance(30 * minuteMs);
    expect(desiredOf(run)).toBe(3);
    expect(saidBy(run, 'capacity.at-maximum')[0]).toMatch(
      /^\d+ hosts would need \d instances, but its maximum size is 3\.$/,
    );
  });

  test('a step is no larger than maximumScalingStepSize', () => {
    const run = rehearse({
      service: { ...half, desiredCount: 2 },
      group: { instances: 1, props: { maxSize: 9 } },
      provider: { managedScaling: { status: 'ENABLED', maximumScalingStepSize: 2 } },
      interventions: [setCount(0, 12)],
    });
    run.simulation.advance(minuteMs);
    expect(desiredOf(run)).toBe(3);
  });

  test('a task larger than an empty instance scales nothing and fails with the reason of the instance', () => {
    const run = rehearse({
      service: { desiredCount: 1, cpu: 4096, memory: 512 },
      group: { instances: 1, props: { maxSize: 9 } },
    });
    run.simulation.advance(11 * minuteMs);
    expect(desiredOf(run)).toBe(1);
    expect(saidBy(run, 'capacity.never-fits')).toEqual([
      '60 A task of api does not fit an empty instance of hosts, so that managed scaling launches none for it.',
    ]);
    expect(saidBy(run, 'task.failed')[0]).toBe('600 task 1 (api:1) failed: TaskFailedToStart: RESOURCE:CPU');
  });

  test('a provider without instances is what a task fails with that waited for one', () => {
    const run = rehearse({
      service: { desiredCount: 1 },
      group: { instances: 0, props: { maxSize: 0 } },
    });
    run.simulation.advance(11 * minuteMs);
    expect(saidBy(run, 'task.failed')[0]).toBe(
      '600 task 1 (api:1) failed: TaskFailedToStart: EMPTY CAPACITY PROVIDER',
    );
  });

  test('fifteen low datapoints are needed to scale in, and then half of the instances stay each minute', () => {
    const run = rehearse({ service: { ...half, desiredCount: 2 }, group: { instances: 8 } });
    run.simulation.advance(14 * minuteMs);
    expect(desiredOf(run)).toBe(8);
    run.simulation.advance(15 * minuteMs);
    expect(desiredOf(run)).toBe(5);
    run.simulation.advance(40 * minuteMs);
    // Two tasks were spread over two instances, each of which is needed.
    expect(desiredOf(run)).toBe(2);
  });

  test('nothing is removed within fifteen minutes after a step out, nor below the minimum', () => {
    const run = rehearse({
      service: { ...half, desiredCount: 0 },
      group: { instances: 0, props: { minSize: 0, maxSize: 9 } },
      interventions: [setCount(0, 1)],
    });
    run.simulation.advance(16 * minuteMs - 1);
    expect(desiredOf(run)).toBe(2);
    // Busy from 4 min on: one needed of two.
    run.simulation.advance(19 * minuteMs);
    expect(desiredOf(run)).toBe(1);
    const kept = rehearse({ service: { desiredCount: 0 }, group: { instances: 5, props: { minSize: 3 } } });
    kept.simulation.advance(60 * minuteMs);
    expect(desiredOf(kept)).toBe(3);
  });

  test('a run does not settle before a step out that waiting tasks call for', () => {
    const run = rehearse({
      service: { ...half, desiredCount: 0 },
      group: { instances: 0, props: { maxSize: 9 } },
      interventions: [setCount(0, 16)],
    });
    expect(run.run(3 * 60 * minuteMs)).toBe(true);
    const { world } = run.simulation;
    expect(world.deployments.healthy[world.workloads.primary[0]!]).toBe(16);
  });

  test('a hundred tasks that wait are all seen, and all placed', () => {
    const run = rehearse({
      service: { cpu: 128, memory: 128, desiredCount: 0 },
      group: { instances: 0, props: { maxSize: 20 } },
      interventions: [setCount(0, 100)],
    });
    run.simulation.advance(minuteMs);
    expect([...tasksWaiting(run.simulation.world)]).toHaveLength(100);
    // Sixteen of them fill an instance.
    expect(saidBy(run, 'capacity.reservation')[0]).toContain('is 200: 7 needed, 0 running');
    run.run(2 * 60 * minuteMs);
    expect(run.simulation.world.deployments.healthy[0]).toBe(100);
  });

  test('seek comes to the same state as running there', () => {
    const make = (): Rehearsal =>
      rehearse({
        service: { ...half, desiredCount: 0 },
        group: { instances: 0, props: { maxSize: 9 } },
        interventions: [setCount(0, 12), setCount(30 * minuteMs, 2)],
      });
    const run = make();
    run.simulation.advance(90 * minuteMs);
    const words = run.events().map(({ words }) => words);
    run.simulation.seek(3 * minuteMs);
    run.simulation.seek(90 * minuteMs);
    expect(run.events().map(({ words }) => words)).toEqual(words);
    const fresh = make();
    fresh.simulation.advance(35 * minuteMs);
    run.simulation.seek(35 * minuteMs);
    const stateOf = ({ simulation }: Rehearsal): unknown => {
      const { tables, queue, foreground } = simulation.world.save();
      return { tables, queue, foreground };
    };
    expect(stateOf(run)).toEqual(stateOf(fresh));
  });
});
