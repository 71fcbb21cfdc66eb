import { describe, expect, test } from 'vitest';
import type { Intervention } from '#model/run.ts';
import type { DrawnService } from '../../boot/draw-service.ts';
import { ec2Service, ec2Services, fargateService } from '../../boot/example-designs.ts';
import { Rehearsal } from '../../rehearsal.ts';
import { moveHost } from '../../world/hosts.ts';
import { HostState } from '../../world/tables.ts';
import type { World } from '../../world/world.ts';
import { protect } from '../faults/protection.ts';
import { schedulerState } from '../ecs-service/state.ts';

const minuteMs = 60_000;

/** Zone c is lost at 1 min and comes back at 10 min. */
const outage: readonly Intervention[] = [
  { atMs: minuteMs, do: 'lose-zone', zone: 'c' },
  { atMs: 10 * minuteMs, do: 'restore-zone', zone: 'c' },
];

const onFargate = (parts: DrawnService = {}, more: readonly Intervention[] = []): Rehearsal =>
  new Rehearsal({
    design: fargateService({ desiredCount: 6, ...parts }),
    seed: 1,
    interventions: [...outage, ...more],
  });

/** Tasks of the first service by zone. */
const zonesOf = (world: World): number[] =>
  world.plan.zones.map((_, zone) => schedulerState.of(world).services.inZone[zone]!);

const wordsOf = (run: Rehearsal, prefix = 'zone-rebalancing.'): string[] =>
  run
    .events()
    .filter(({ reason }) => reason.startsWith(prefix))
    .map(({ words }) => words);

describe('zone rebalancing', () => {
  test('moves tasks one by one once a lost zone is back: start, wait until healthy, stop', () => {
    const run = onFargate();
    const { simulation } = run;
    const { world } = simulation;
    simulation.advance(10 * minuteMs - 1);
    expect(zonesOf(world)).toEqual([3, 3, 0]);
    let fewest = 6;
    let most = 6;
    for (let atMs = 10 * minuteMs; atMs < 30 * minuteMs; atMs += 1000) {
      simulation.advance(atMs);
      fewest = Math.min(fewest, world.deployments.healthy[0]!);
      most = Math.max(most, world.deployments.wanted[0]!);
    }
    expect([fewest, most]).toEqual([6, 7]);
    expect(zonesOf(world)).toEqual([2, 2, 2]);
    expect(wordsOf(run)).toEqual([
      'service (api) is not AZ balanced with 3 tasks in a, 3 tasks in b, and 0 tasks in c. AZ Rebalancing in progress.',
      expect.stringMatching(/^api has started 1 task in c to AZ Rebalance: task \d+\.$/),
      expect.stringMatching(/^api has stopped 1 task in a to AZ Rebalance: task \d+\.$/),
      expect.stringMatching(/^api has started 1 task in c to AZ Rebalance: task \d+\.$/),
      expect.stringMatching(/^api has stopped 1 task in b to AZ Rebalance: task \d+\.$/),
      'service (api) is AZ balanced with 2 tasks in a, 2 tasks in b, and 2 tasks in c.',
    ]);
  });

  test('while the zone is lost the others count as all there are', () => {
    const run = new Rehearsal({
      design: fargateService({ desiredCount: 6 }),
      seed: 1,
      interventions: outage.slice(0, 1),
    });
    expect(run.run(60 * minuteMs)).toBe(true);
    expect(zonesOf(run.simulation.world)).toEqual([3, 3, 0]);
    expect(wordsOf(run)).toEqual([]);
  });

  test('a service that is even, up to one task, is left alone', () => {
    const run = onFargate({ desiredCount: 3 }, [
      { atMs: 20 * minuteMs, do: 'set-desired-count', service: 'api', desiredCount: 5 },
    ]);
    run.simulation.advance(40 * minuteMs);
    expect(zonesOf(run.simulation.world).toSorted()).toEqual([1, 2, 2]);
  });

  test.each([
    ['it is turned off', { props: { availabilityZoneRebalancing: 'DISABLED' } }],
    ['maximumPercent is 100', { minimumHealthyPercent: 50, maximumPercent: 100 }],
  ])('does nothing where %s', (_, parts) => {
    const run = onFargate(parts);
    run.simulation.advance(60 * minuteMs);
    expect(zonesOf(run.simulation.world)).toEqual([3, 3, 0]);
    expect(wordsOf(run)).toEqual([]);
  });

  test('a deployment stops it, and the task that was too many goes', () => {
    const run = onFargate({}, [{ atMs: 11.5 * minuteMs, do: 'deploy', service: 'api' }]);
    const { world } = run.simulation;
    run.simulation.advance(11.5 * minuteMs);
    expect(wordsOf(run).at(-1)).toBe(
      'AZ Rebalancing of service (api) was stopped: a deployment has started.',
    );
    run.simulation.advance(60 * minuteMs);
    expect(run.summaries()).toMatchObject([{ outcome: 'completed' }]);
    expect(world.deployments.wanted[world.workloads.primary[0]!]).toBe(6);
    expect(zonesOf(world)).toEqual([2, 2, 2]);
  });

  test('protected tasks stop it', () => {
    const run = onFargate();
    const { simulation } = run;
    const { world } = simulation;
    simulation.advance(10 * minuteMs);
    for (let task = 0; task < world.tasks.count; task++)
      if (world.tasks.desired[task] === 1) protect(world, task, 12 * minuteMs);
    simulation.advance(14 * minuteMs);
    expect(wordsOf(run)).toContain(
      'AZ Rebalancing of service (api) was stopped: the tasks of the fullest zone are protected.',
    );
    expect(world.deployments.healthy[0]).toBe(6);
    simulation.advance(60 * minuteMs);
    expect(zonesOf(world)).toEqual([2, 2, 2]);
  });

  test('stops nothing while tasks that failed meanwhile are being replaced', () => {
    const run = onFargate({}, [
      // The task that was started in c is not healthy yet.
      { atMs: 11 * minuteMs + 30_000, do: 'kill-task', service: 'api', count: 3 },
    ]);
    const { simulation } = run;
    const { world } = simulation;
    simulation.advance(11 * minuteMs + 30_000);
    expect(wordsOf(run, 'zone-rebalancing.task-started')).toHaveLength(1);
    expect(world.deployments.healthy[0]).toBe(3);
    let fewest = 6;
    for (let atMs = 11 * minuteMs + 30_000; atMs < 20 * minuteMs; atMs += 1000) {
      const before = world.deployments.healthy[0]!;
      simulation.advance(atMs);
      if (world.deployments.healthy[0]! < before) fewest = Math.min(fewest, world.deployments.healthy[0]!);
    }
    expect(fewest).toBeGreaterThanOrEqual(6);
    expect(zonesOf(world)).toEqual([2, 2, 2]);
  });

  test('on instances it waits for one in the emptiest zone, and launches none itself', () => {
    const run = new Rehearsal({
      design: ec2Service({ desiredCount: 3 }, { instances: 3, zones: ['a', 'b', 'c'] }),
      seed: 1,
      interventions: [],
      parameters: { instanceReplacedMs: 3_600_000 },
    });
    const { simulation } = run;
    const { world } = simulation;
    expect(zonesOf(world)).toEqual([1, 1, 1]);
    simulation.advance(1000);
    moveHost(world, 2, HostState.TERMINATED);
    simulation.advance(30 * minuteMs);
    expect(zonesOf(world).toSorted()).toEqual([0, 1, 2]);
    expect(world.hosts.count).toBe(3);
    expect(wordsOf(run)).toEqual([]);
    simulation.advance(90 * minuteMs);
    expect(world.hosts.count).toBe(4);
    expect(zonesOf(world)).toEqual([1, 1, 1]);
  });

  test('where the emptiest zone has no room, it says so, and goes on when there is some', () => {
    // One host a zone; the other service fills the one in c, which came back after a drain.
    const services = [
      { name: 'api', desiredCount: 4, cpu: 512, memory: 128 },
      { name: 'other', desiredCount: 1, cpu: 2048, memory: 128 },
    ];
    const run = new Rehearsal({
      design: ec2Services(services, { instances: 3, zones: ['a', 'b', 'c'] }),
      seed: 1,
      interventions: [],
    });
    const { simulation } = run;
    const { world } = simulation;
    moveHost(world, 2, HostState.DRAINING);
    simulation.advance(5 * minuteMs);
    expect(zonesOf(world)).toEqual([2, 2, 0]);
    moveHost(world, 2, HostState.ACTIVE);
    simulation.advance(5 * minuteMs + 1);
    expect(world.hosts.cpuUnits[2]).toBe(0);
    simulation.advance(10 * minuteMs);
    expect(wordsOf(run).slice(0, 2)).toEqual([
      'service (api) is not AZ balanced with 2 tasks in a, 2 tasks in b, and 0 tasks in c. AZ Rebalancing in progress.',
      'service (api) cannot be AZ balanced now: no zone with fewer tasks has capacity for another one. AZ Rebalancing launches no instances.',
    ]);
    world.workloads.desired[1] = 0;
    world.signal.desiredChanged(world, 1);
    simulation.advance(20 * minuteMs);
    expect(zonesOf(world).toSorted()).toEqual([1, 1, 2]);
  });

  test('comes to the same state by seek', () => {
    const run = onFargate();
    run.simulation.advance(40 * minuteMs);
    const words = run.events().map((each) => each.words);
    run.simulation.seek(12 * minuteMs);
    run.simulation.seek(40 * minuteMs);
    expect(run.events().map((each) => each.words)).toEqual(words);
  });
});
