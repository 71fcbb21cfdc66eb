import type { SavedTable } from '#sim/kernel/table.ts';
import { Random } from '#sim/kernel/random.ts';
import { Simulation } from '#sim/simulation.ts';
import { deploy } from '#sim/systems/ecs-service/deployments.ts';
import { addRevision } from '#sim/world/revisions.ts';
import { systems } from '#sim/systems/index.ts';
import type { Checkpoint, World } from '#sim/world/world.ts';
import type { Bench } from './bench.ts';
import { fastestMs } from './measure.ts';
import { rollingParameters, rollingPlan } from './rolling-plan.ts';

const historyEvents = 1_000_000;
const points = 100;
const rounds = 6;
const everyMs = 480_000;

/** A service of 2,000 tasks that is deployed again and again, until so many events are written down. */
function longHistory(): Simulation {
  const acts = Array.from({ length: 100 }, (_, i) => ({
    atMs: i * everyMs,
    apply: (world: World) => void deploy(world, 0, addRevision(world, 0, {})),
  }));
  const simulation = new Simulation(rollingPlan(2000, 400), systems, {
    seed: 1,
    acts,
    parameters: rollingParameters,
  });
  const { events } = simulation.world;
  while (events.known < historyEvents) simulation.advance(simulation.nowMs + 10_000);
  return simulation;
}

/** Going to any moment of a long run takes less than a frame, and what it needs for that is a copy of arrays. */
export const seekBench: Bench = {
  name: 'seek',
  async run() {
    const simulation = longHistory();
    const chance = new Random(1).stream('seek');
    const moments = Array.from({ length: points }, () => chance.below(simulation.frontierMs));
    const seekMs = fastestMs(
      rounds,
      moments.map((atMs) => () => simulation.seek(atMs)),
    ).toSorted((a, b) => a - b);
    simulation.seek(simulation.frontierMs);
    const { world } = simulation;
    const objects = objectsOf(world.save());
    const [snapshotMs = NaN, cloneMs = NaN] = fastestMs(5, [
      () => world.save(),
      () => structuredClone(objects),
    ]);
    return [
      { what: 'seek in 1,000,000 events, median', value: seekMs[points / 2]!, unit: 'ms' },
      {
        what: 'seek in 1,000,000 events, p95',
        value: seekMs[Math.ceil(points * 0.95) - 1]!,
        unit: 'ms',
        atMost: 16,
      },
      { what: 'snapshot', value: snapshotMs, unit: 'ms' },
      { what: 'structuredClone / snapshot', value: cloneMs / snapshotMs, unit: 'ratio', atLeast: 100 },
    ];
  },
};

/** The same state as it would be kept in objects: one for each row, with a field for each column. */
const objectsOf = ({ tables }: Checkpoint): object[][] => tables.map(rowsOf);

function rowsOf({ count, columns }: SavedTable): object[] {
  return Array.from({ length: count }, (_, row) =>
    Object.fromEntries(
      columns.map((column, i) => {
        const per = column.length / count;
        return [`column${i}`, per === 1 ? column[row] : [...column.subarray(row * per, (row + 1) * per)]];
      }),
    ),
  );
}
