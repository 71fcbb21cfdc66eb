import { describe, expect, test } from 'vitest';
import { i32, table } from './kernel/table.ts';
import type { Plan } from './plan.ts';
import { reason } from './reason.ts';
import { RunBoundExceeded, Simulation, type Act } from './simulation.ts';
import { state, timer, type System } from './system.ts';
import type { World } from './world/world.ts';

const empty: Plan = {
  zones: [],
  hostPorts: [],
  images: [],
  groups: [],
  workloads: [],
  revisions: [],
  targetGroups: [],
  sources: [],
  notes: [],
};

const docs = 'https://docs.aws.amazon.com/';
const ticked = reason({
  id: 'test.ticked',
  level: 'detail',
  subjects: ['number'],
  words: (_names, value) => `It is ${value}.`,
  docs,
  explained: true,
});
const counter = state(() => {
  const rows = table({ value: i32() });
  rows.add();
  return { rows };
});

/** Ticks at seeded moments, adds chance to what it keeps, and writes it down. */
const tick = timer((world) => {
  const { rows } = counter.of(world);
  rows.value[0]! += world.random.stream('value').below(100);
  world.explain(() => `the value was ${rows.value[0]} at ${world.nowMs}`);
  world.say(ticked, rows.value[0]);
  if (world.nowMs < 5_000_000) world.after(1 + world.random.stream('delay').below(60), tick);
});
const ticking: System = {
  id: 'ticking',
  states: [counter],
  begin: (world) => world.after(0, tick),
  reasons: [ticked],
  mechanisms: [],
};
const addTo =
  (amount: number): Act['apply'] =>
  (world) => {
    counter.of(world).rows.value[0]! += amount;
  };

const start = (acts: readonly Act[] = []): Simulation => new Simulation(empty, [ticking], { seed: 5, acts });
const logOf = ({ world }: Simulation): number[] => {
  const { rows } = world.events;
  return [...rows.at.slice(0, rows.count), ...rows.a.slice(0, rows.count)];
};

describe('a simulation', () => {
  test('seek comes to the very state that running there comes to', () => {
    const long = start();
    long.advance(5_500_000);
    // More events than lie between checkpoints, so that there are several to go back to.
    expect(long.world.events.known).toBeGreaterThan(150_000);
    for (const atMs of [4_000_000, 17, 2_345_678, 0, 5_000_001, 2_345_679]) {
      long.seek(atMs);
      const fresh = start();
      fresh.advance(atMs);
      expect(long.nowMs).toBe(atMs);
      expect(logOf(long)).toEqual(logOf(fresh));
      expect(counter.of(long.world).rows.value[0]).toBe(counter.of(fresh.world).rows.value[0]);
    }
    expect(long.frontierMs).toBe(5_500_000);
  });

  test('without checkpoints in between seek comes to the same state, from the start', () => {
    const long = new Simulation(empty, [ticking], { seed: 5, eventsBetweenCheckpoints: Infinity });
    long.advance(2_000_000);
    long.seek(1_000_000);
    const fresh = start();
    fresh.advance(1_000_000);
    expect(logOf(long)).toEqual(logOf(fresh));
  });

  test('seek forth knows the texts that came in between', () => {
    const acts = [{ atMs: 1_000_000, apply: (world: World) => void world.text('said later') }];
    const long = start(acts);
    long.advance(4_000_000);
    long.seek(17);
    expect(long.world.texts).toEqual([]);
    long.seek(3_900_000);
    expect(long.world.texts).toEqual(['said later']);
  });

  test('what was written stays known while an earlier moment is looked at', () => {
    const long = start();
    long.advance(1_000_000);
    const known = logOf(long);
    const { count } = long.world.events.rows;
    long.seek(1000);
    const { rows, known: length } = long.world.events;
    expect(length).toBe(count);
    expect([...rows.at.slice(0, length), ...rows.a.slice(0, length)]).toEqual(known);
  });

  test('a branch is what a run with those acts from the start would be', () => {
    for (const atMs of [0, 1, 3_141_592]) {
      const branched = start();
      branched.advance(4_000_000);
      branched.seek(2_000_000);
      const acts = [{ atMs, apply: addTo(1_000_000) }];
      branched.branch(atMs, acts);
      branched.advance(4_000_000);
      const fresh = start(acts);
      fresh.advance(4_000_000);
      expect(logOf(branched)).toEqual(logOf(fresh));
      expect(branched.world.events.known).toBe(fresh.world.events.rows.count);
    }
  });

  test('acts come before what else is due at their time', () => {
    const acted = start([{ atMs: 0, apply: addTo(7) }]);
    const plain = start();
    acted.advance(0);
    plain.advance(0);
    expect(acted.world.events.rows.a[0]! - plain.world.events.rows.a[0]!).toBe(7);
  });

  test('a decision explains itself afterwards, and the run stands where it stood', () => {
    const run = start();
    run.advance(1_000_000);
    const { rows } = run.world.events;
    const event = 20_000;
    expect(run.explain(event)).toBe(`the value was ${rows.a[event]} at ${rows.at[event]}`);
    expect(run.nowMs).toBe(1_000_000);
  });

  test('a run in a loop is stopped with words', () => {
    const again = timer((world) => world.after(0, again));
    const looping: System = { id: 'loop', begin: (world) => world.after(5, again), mechanisms: [] };
    const run = new Simulation(empty, [looping], { seed: 1 });
    expect(() => run.advance(10)).toThrow(RunBoundExceeded);
  });

  test('it has settled when only the background is left', () => {
    const watch = timer((world) => world.after(60_000, watch), { background: true });
    const once = timer(() => undefined);
    const run = new Simulation(
      empty,
      [
        {
          id: 'watching',
          begin: (world) => {
            world.after(0, watch);
            world.after(90_000, once);
          },
          mechanisms: [],
        },
      ],
      { seed: 1 },
    );
    expect(run.advance(10_000_000, { whenSettled: true })).toBe(false);
    expect([run.settled, run.nowMs]).toEqual([true, 90_000]);
  });
});
