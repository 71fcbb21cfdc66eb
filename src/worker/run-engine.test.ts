import { describe, expect, test } from 'vitest';
import type { RunSpec } from '#model/run.ts';
import { emptyDesign } from '#model/design.ts';
import { findEvents } from '#sim/explain/find-events.ts';
import { fingerprint } from '#sim/fingerprint.ts';
import type { Plan } from '#sim/plan.ts';
import { reason } from '#sim/reason.ts';
import { Rehearsal } from '#sim/rehearsal.ts';
import { Simulation, type Act } from '#sim/simulation.ts';
import { timer, type System } from '#sim/system.ts';
import { addTask, moveTask } from '#sim/world/tasks.ts';
import { columnsOf, stateBits, type RunBatch } from './run-batch.ts';
import { RunEngine } from './run-engine.ts';

const plan: Plan = {
  zones: ['a', 'b'],
  hostPorts: [],
  images: [],
  groups: [],
  workloads: [
    { index: 0, node: 'service-1', name: 'api', cluster: undefined, controller: '', spec: {}, desired: 0 },
  ],
  revisions: [],
  targetGroups: [],
  sources: [],
  notes: [],
};

const started = reason({
  id: 'test.started',
  level: 'normal',
  subjects: ['task'],
  words: (names, task) => `${names.task(task)} started.`,
  docs: 'https://docs.aws.amazon.com/',
  explained: true,
});

const alive = { id: 'alive', per: 'workload', says: 'Tasks' } as const;

/** A task each second, which is put into a zone and RUNNING half a second later, a hundred times. */
const tick = timer((world, left) => {
  const task = addTask(world, { workload: 0, revision: -1, deployment: -1, lane: -1 });
  world.explain(
    () => ({ left }),
    () => [{ change: 'With one more', outcome: '', differs: true }],
  );
  world.say(started, task);
  world.series.add(world.seriesOf(alive), 1);
  world.after(500, placed, task);
  if (left > 1) world.after(1000, tick, left - 1);
});
const placed = timer((world, task) => {
  world.tasks.zone[task] = task % 2;
  moveTask(world, task, 3);
});
const system: System = {
  id: 'test',
  series: [alive],
  reasons: [started],
  begin: (world) => world.after(1000, tick, 100),
  mechanisms: [],
};

/** With this seed the run breaks down after three seconds. */
const breaksAtSeed = 13;
const breaks = timer(() => {
  throw new Error('It broke.');
});
const breaking: System = { id: 'breaking', begin: (world) => world.after(3000, breaks), mechanisms: [] };

/** A rehearsal of one system that the test knows, through the means of the real one. */
class Played extends Rehearsal {
  override readonly simulation: Simulation;

  constructor(spec: RunSpec) {
    super({ ...spec, design: emptyDesign('d'), interventions: [] });
    this.simulation = new Simulation(plan, spec.seed === breaksAtSeed ? [system, breaking] : [system], {
      seed: spec.seed,
    });
  }

  override branch(atMs: number): void {
    const act: Act = { atMs, apply: (world) => world.after(0, tick, 1) };
    this.simulation.branch(atMs, [act]);
  }

  override summaries(): [] {
    return [];
  }
}

const spec: RunSpec = { design: emptyDesign('d'), seed: 1, interventions: [] };

/** An engine whose turns the test takes, and whose page keeps what it was told. */
function surroundings({ recycles = true } = {}) {
  const batches: RunBatch[] = [];
  const works: (() => void)[] = [];
  let clockMs = 0;
  const engine = new RunEngine(
    {
      clockMs: () => clockMs++,
      later: (work) => works.push(work),
      post: (batch) => {
        batches.push({ ...batch, buffer: batch.buffer.slice(0) });
        if (recycles) engine.recycle(batch.buffer);
      },
    },
    (each) => new Played(each),
  );
  const work = (): void => {
    for (let turn = works.shift(); turn; turn = works.shift()) turn();
  };
  return { engine, batches, work, turns: () => works.length };
}

/** What a page that keeps to the protocol has in the end. */
function told(batches: readonly RunBatch[]) {
  const rows = {
    changes: [] as number[][],
    births: [] as number[],
    steps: [] as number[][],
    events: [] as number[],
  };
  const places = new Map<number, number>();
  for (const { keep, lengths, buffer } of batches) {
    if (keep) {
      rows.changes.length = keep.changes;
      rows.births.length = keep.births;
      rows.steps.length = keep.steps;
      rows.events.length = keep.events;
    }
    const columns = columnsOf(buffer, lengths);
    columns.change.forEach((change, i) =>
      rows.changes.push([columns.changeAt[i]!, change >> stateBits, change & ((1 << stateBits) - 1)]),
    );
    rows.births.push(...columns.birthWorkload);
    columns.stepValue.forEach((value, i) =>
      rows.steps.push([columns.stepAt[i]!, columns.stepSeries[i]!, value]),
    );
    rows.events.push(...columns.eventAt);
    columns.placedTask.forEach((task, i) => places.set(task, columns.placedZone[i]!));
  }
  return { ...rows, places };
}

/** The same, read from the world itself. */
function written({ world }: Simulation) {
  const { changes, series, events, tasks } = world;
  const rows = (count: number, of: (row: number) => number[]) =>
    Array.from({ length: count }, (_, row) => of(row));
  const { at, subject, state } = changes.rows;
  const steps = series.log.rows;
  return {
    changes: rows(changes.rows.count, (row) => [at[row]!, subject[row]!, state[row]!]),
    births: [...tasks.workload.subarray(0, tasks.count)],
    steps: rows(steps.count, (row) => [steps.at[row]!, steps.series[row]!, steps.value[row]!]),
    events: [...events.rows.at.subarray(0, events.rows.count)],
  };
}

describe('a run that goes ahead', () => {
  test('tells every row once and in order, however it is sliced', () => {
    const { engine, batches, work } = surroundings();
    engine.load(spec, 7);
    for (const toMs of [10, 5500, 5600, 20_000, 3000, 120_000]) {
      engine.advance(toMs);
      work();
    }
    const { simulation } = new Played(spec);
    simulation.advance(120_000);
    const { places, ...rows } = told(batches);
    expect(rows).toEqual(written(simulation));
    expect(rows.events).toHaveLength(100);
    expect([...places]).toEqual(Array.from({ length: 100 }, (_, task) => [task, task % 2]));
    expect(batches.at(-1)).toMatchObject({ run: 1, revision: 7, knownMs: 120_000, settledAtMs: 100_500 });
    expect(batches[0]!.about).toMatchObject({
      workloads: [{ name: 'api' }],
      reasons: [{ id: 'test.started' }],
    });
  });

  test('does a little at a time, so that what is asked meanwhile is answered', () => {
    const { engine, work, turns } = surroundings();
    engine.load(spec, 0);
    work();
    engine.advance(120_000);
    expect(turns()).toBe(1);
  });

  test('waits while the page reads, and goes on when it has', () => {
    const { engine, batches, work } = surroundings({ recycles: false });
    engine.load(spec, 0);
    for (let s = 1; s <= 20; s++) {
      engine.advance(s * 1000);
      work();
    }
    expect(batches).toHaveLength(4);
    for (let i = 0; i < 4; i++) engine.recycle(batches[i]!.buffer);
    work();
    expect(batches).toHaveLength(5);
    expect(told(batches).events).toHaveLength(20);
  });
});

describe('looking at another moment', () => {
  test('changes nothing of what is told', () => {
    const { engine, batches, work } = surroundings();
    engine.load(spec, 0);
    engine.advance(50_000);
    work();
    expect(engine.seek(10_000)).toMatchObject({
      run: 1,
      revision: 0,
      value: { atMs: 10_000, deployments: [] },
    });
    expect(engine.explain(3)).toMatchObject({ value: { left: 97 } });
    expect(engine.alternatives(3)).toMatchObject({ run: 1, value: [{ change: 'With one more' }] });
    expect(engine.explain(9999).value).toBeUndefined();
    expect(engine.lookAt(10_000, ({ nowMs }) => nowMs)).toMatchObject({ run: 1, value: 10_000 });
    const found = engine.ask((world) => findEvents(world, { text: 'task 7' }, 0, 99));
    expect([...found.value]).toEqual([6, 16, 26, 36, 46]);
    engine.advance(120_000);
    work();
    const { simulation } = new Played(spec);
    simulation.advance(120_000);
    expect(told(batches)).toMatchObject(written(simulation));
  });

  test('gives events in words, as far as they are known', () => {
    const { engine, work } = surroundings();
    engine.load(spec, 0);
    engine.advance(3000);
    work();
    expect(engine.events(1, 99).value.map(({ words }) => words)).toEqual([
      'task 2 started.',
      'task 3 started.',
    ]);
  });

  test('fingerprints a moment, not how far the run has come', () => {
    const { engine, work } = surroundings();
    engine.load(spec, 0);
    engine.advance(90_000);
    work();
    const { simulation } = new Played(spec);
    simulation.advance(40_000);
    expect(engine.lookAt(40_000, fingerprint).value).toBe(fingerprint(simulation.world));
    simulation.advance(41_000);
    expect(engine.lookAt(40_000, fingerprint).value).not.toBe(fingerprint(simulation.world));
  });
});

describe('another future', () => {
  test('keeps what was before it and tells the rest anew', () => {
    const { engine, batches, work } = surroundings();
    engine.load(spec, 0);
    engine.advance(60_000);
    work();
    engine.branch(30_200, []);
    work();
    engine.advance(120_000);
    work();
    const other = new Played(spec);
    other.branch(30_200);
    other.simulation.advance(120_000);
    expect(told(batches)).toMatchObject(written(other.simulation));
    expect(told(batches).events).toHaveLength(101);
    expect(batches.at(-1)!.run).toBe(2);
  });

  test('asked for twice before anything was told, is told once', () => {
    const { engine, batches, work } = surroundings();
    engine.load(spec, 0);
    engine.branch(50_000, []);
    engine.branch(20_200, []);
    engine.advance(120_000);
    work();
    const other = new Played(spec);
    other.branch(20_200);
    other.simulation.advance(120_000);
    expect(told(batches)).toMatchObject(written(other.simulation));
    expect(batches[0]).toMatchObject({ run: 3, about: { seed: 1 } });
  });
});

test('a run that breaks down says so once, and another future of it can be asked for', () => {
  const { engine, batches, work } = surroundings();
  engine.load({ ...spec, seed: breaksAtSeed }, 0);
  engine.advance(10_000);
  work();
  expect(batches.at(-1)).toMatchObject({ failed: 'It broke.', knownMs: 2999 });
  const { length } = batches;
  engine.advance(20_000);
  work();
  expect(batches).toHaveLength(length);
  engine.branch(1500, []);
  work();
  expect(batches.at(-1)).toMatchObject({ run: 2, knownMs: 1500 });
  expect(batches.at(-1)!.failed).toBeUndefined();
});
