import type { Bench, Row } from './bench.ts';
import { engineModel, heapModel, livesOf, simjsModel, type LifeModel } from './lifecycle-model.ts';
import { fastestRunMs } from './measure.ts';
import { simpyMs } from './simpy.ts';

const sizes = [
  { tasks: 5000, rounds: 25, goalOfSimjs: 4, leastOfSimjs: 1.8, goalOfSimpy: 12, leastOfSimpy: 6 },
  { tasks: 100_000, rounds: 4, goalOfSimjs: 15, leastOfSimjs: 4, goalOfSimpy: 35, leastOfSimpy: 10 },
] as const;

/** The life of a task costs a small part of what it costs in a general simulation library, with all of it written down. */
export const lifecycleBench: Bench = {
  name: 'task lifecycle',
  async run() {
    agree(5000);
    return sizes.flatMap(race);
  },
};

/** All models tell the same changes in the same order: that of a heap by time and sequence. */
function agree(tasks: number): void {
  const lives = livesOf(tasks);
  const [engine, simjs, heap] = [engineModel(lives), simjsModel(lives, true), heapModel(lives)].map(orderOf);
  if (engine !== heap || simjs !== heap) throw new Error(`Order of events: ${engine}, ${simjs}, ${heap}`);
}

/** A hash of all changes in their order, and their number. */
function orderOf(model: LifeModel): string {
  let hash = 0;
  let changes = 0;
  model.run();
  model.recount((atMs, task, state) => {
    for (const value of [atMs, task, state]) hash = Math.imul(hash ^ value, 0x0100_0193) ^ (hash >>> 15);
    changes++;
  });
  return `${changes} changes, ${(hash >>> 0).toString(16)}`;
}

function race({ tasks, rounds, ...limits }: (typeof sizes)[number]): Row[] {
  const { goalOfSimjs, leastOfSimjs, goalOfSimpy, leastOfSimpy } = limits;
  const lives = livesOf(tasks);
  const [engineMs = NaN, simjsMs = NaN] = fastestRunMs(rounds, [
    () => engineModel(lives),
    () => simjsModel(lives),
  ]);
  const simpy = simpyMs(tasks, 2);
  const what = `${tasks.toLocaleString('en')} tasks`;
  const events = 7 * tasks;
  return [
    { what: `${what}: one event`, value: (engineMs / events) * 1e6, unit: 'ns' },
    {
      what: `${what}: simjs / engine (goal: ${goalOfSimjs})`,
      value: simjsMs / engineMs,
      unit: 'ratio',
      atLeast: leastOfSimjs,
    },
    simpy === undefined
      ? { what: `${what}: SimPy is not installed here`, value: 0, unit: 'skipped' }
      : {
          what: `${what}: SimPy / engine (goal: ${goalOfSimpy})`,
          value: simpy / engineMs,
          unit: 'ratio',
          atLeast: leastOfSimpy,
        },
  ];
}
