import { describe, expect, test } from 'vitest';
import type { Props } from '#model/build.ts';
import type { DrawnService } from '../../boot/draw-service.ts';
import { providerService } from '../../boot/example-designs.ts';
import { Rehearsal } from '../../rehearsal.ts';
import { moveHost } from '../../world/hosts.ts';
import { HostState } from '../../world/tables.ts';
import { capacityState } from './state.ts';
import { mayBeTaken, terminate } from './termination.ts';

const minuteMs = 60_000;

/** A service of two tasks on three instances in three zones, of which one is idle. */
const rehearse = (provider: Props, service: DrawnService = { desiredCount: 2 }): Rehearsal =>
  new Rehearsal({
    design: providerService(service, {
      instances: 3,
      props: { capacityProvider: { name: 'hosts', managedScaling: { status: 'ENABLED' }, ...provider } },
    }),
    seed: 1,
    interventions: [],
  });

const wordsOf = (run: Rehearsal, reason: string): string[] =>
  run
    .events()
    .filter((each) => each.reason === reason)
    .map(({ words }) => words);

describe('how an instance leaves its group', () => {
  const cases = [
    { protection: 'ENABLED', draining: 'ENABLED', takesBusy: false, lostWithIt: 0 },
    { protection: 'DISABLED', draining: 'ENABLED', takesBusy: true, lostWithIt: 0 },
    { protection: 'ENABLED', draining: 'DISABLED', takesBusy: false, lostWithIt: 1 },
    { protection: 'DISABLED', draining: 'DISABLED', takesBusy: true, lostWithIt: 1 },
  ];
  test.each(cases)(
    'protection $protection, draining $draining: scale-in takes busy ones $takesBusy, a forced end loses $lostWithIt',
    ({ protection, draining, takesBusy, lostWithIt }) => {
      const run = rehearse({ managedTerminationProtection: protection, managedDraining: draining });
      const { world } = run.simulation;
      const busy = world.tasks.host[0]!;
      expect(mayBeTaken(world, busy)).toBe(takesBusy);
      terminate(world, busy);
      expect(world.hosts.state[busy]).toBe(lostWithIt === 1 ? HostState.TERMINATED : HostState.DRAINING);
      run.run(30 * minuteMs);
      const lost = wordsOf(run, 'task.failed').filter((words) => words.includes('terminated'));
      expect(lost).toHaveLength(lostWithIt);
      expect(world.hosts.state[busy]).toBe(HostState.TERMINATED);
      expect(world.deployments.healthy[0]).toBe(2);
    },
  );

  test('a drained instance ends when its last task is STOPPED, and not before', () => {
    const run = rehearse({ managedDraining: 'ENABLED' });
    const { simulation } = run;
    const { world } = simulation;
    const busy = world.tasks.host[0]!;
    terminate(world, busy);
    let atMs = 0;
    while (world.hosts.tasks[busy] !== 0 && atMs < 30 * minuteMs) {
      expect(world.hosts.state[busy]).toBe(HostState.DRAINING);
      simulation.advance((atMs += 1000));
    }
    expect(world.hosts.state[busy]).toBe(HostState.TERMINATED);
  });

  test('what cannot be drained ends after 48 hours all the same', () => {
    const run = rehearse({ managedDraining: 'ENABLED' }, { desiredCount: 2, maximumPercent: 100 });
    const { simulation } = run;
    const { world } = simulation;
    const busy = world.tasks.host[0]!;
    terminate(world, busy);
    simulation.advance(48 * 60 * minuteMs - 1);
    expect(world.hosts.state[busy]).toBe(HostState.DRAINING);
    simulation.advance(48 * 60 * minuteMs);
    expect(world.hosts.state[busy]).toBe(HostState.TERMINATED);
    expect(wordsOf(run, 'instance.drain-timeout')).toHaveLength(1);
  });

  test('scale-in takes the idle instance and leaves the busy ones', () => {
    const run = rehearse({ managedTerminationProtection: 'ENABLED' });
    const { simulation } = run;
    const { world } = simulation;
    const idle = [0, 1, 2].filter((host) => world.hosts.tasks[host] === 0);
    simulation.advance(20 * minuteMs);
    expect([0, 1, 2].filter((host) => world.hosts.state[host] !== HostState.ACTIVE)).toEqual(idle);
    expect(wordsOf(run, 'task.stop')).toEqual([]);
  });
});

describe('an Auto Scaling group', () => {
  test('launches another instance in place of one that ended, in the zone that has the fewest', () => {
    const run = rehearse({});
    const { simulation } = run;
    const { world } = simulation;
    simulation.advance(1000);
    moveHost(world, 1, HostState.TERMINATED);
    simulation.advance(61_000);
    expect(world.hosts.count).toBe(4);
    expect(world.hosts.zone[3]).toBe(world.hosts.zone[1]);
    simulation.advance(161_000);
    expect(world.hosts.state[3]).toBe(HostState.ACTIVE);
    expect(wordsOf(run, 'capacity.replaces')).toEqual([
      'hosts has 2 instances where its desired capacity is 3: the group launches what is missing.',
    ]);
  });

  test('launches elsewhere while a zone is lost, and again when all of them were', () => {
    const lose = (zone: string): { atMs: number; do: string; zone: string } => ({
      atMs: 1000,
      do: 'lose-zone',
      zone,
    });
    const design = providerService({ desiredCount: 2 }, { instances: 3, zones: ['a', 'b', 'c'] });
    const one = new Rehearsal({ design, seed: 1, interventions: [lose('a')] });
    one.simulation.advance(5 * minuteMs);
    const { hosts } = one.simulation.world;
    expect(hosts.count).toBe(4);
    expect(hosts.zone[3]).not.toBe(0);
    const all = new Rehearsal({
      design,
      seed: 1,
      interventions: [...['a', 'b', 'c'].map(lose), { atMs: 10 * minuteMs, do: 'restore-zone', zone: 'b' }],
    });
    all.simulation.advance(10 * minuteMs - 1);
    expect(all.simulation.world.hosts.count).toBe(3);
    expect(wordsOf(all, 'capacity.no-zone')).toHaveLength(1);
    all.simulation.advance(20 * minuteMs);
    expect(capacityState.of(all.simulation.world).groups.desired[0]).toBe(3);
    expect(Array.from(all.simulation.world.hosts.zone.slice(3, 6))).toEqual([1, 1, 1]);
  });
});
