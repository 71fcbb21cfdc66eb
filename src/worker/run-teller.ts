import type { World } from '#sim/world/world.ts';
import type { BufferPool } from './buffer-pool.ts';
import { bytesOf, columnsOf, noRows, stateBits, type RunColumns, type RunLengths } from './run-batch.ts';

type Row = keyof Omit<RunLengths, 'placements'>;

/**
 * Remembers how much of a run has been told, and packs what has come since. Going back in the run changes nothing: the
 * same rows are written once more, and only those beyond what was told are new.
 */
export class RunTeller {
  readonly #pool: BufferPool;
  #told: RunLengths = noRows;
  /** 1 for each task whose place has been told. */
  #placed = new Uint8Array(256);

  constructor(pool: BufferPool) {
    this.#pool = pool;
  }

  /** Forgets that anything from `atMs` on was told; returns what stays. */
  forget(world: World, atMs: number): RunLengths {
    const { tasks, changes, series, events } = world;
    const keep = {
      changes: firstAt(changes.rows.at, Math.min(this.#told.changes, changes.rows.count), atMs),
      births: firstAt(tasks.createdAt, Math.min(this.#told.births, tasks.count), atMs),
      placements: 0,
      steps: firstAt(series.log.rows.at, Math.min(this.#told.steps, series.log.rows.count), atMs),
      events: firstAt(events.rows.at, Math.min(this.#told.events, events.rows.count), atMs),
    };
    this.#told = keep;
    // Where a task was put is told again with its next change, which does no harm: it is put there once.
    this.#placed.fill(0);
    return keep;
  }

  /** The rows that have come since, in a buffer. */
  pack(world: World): { lengths: RunLengths; buffer: ArrayBuffer } {
    const places = this.#newPlaces(world);
    const lengths: RunLengths = {
      changes: this.#coming('changes', world.changes.rows.count),
      births: this.#coming('births', world.tasks.count),
      placements: places.length,
      steps: this.#coming('steps', world.series.log.rows.count),
      events: this.#coming('events', world.events.rows.count),
    };
    const buffer = this.#pool.take(bytesOf(lengths));
    const columns = columnsOf(buffer, lengths);
    this.#fill(world, columns, lengths, places);
    this.#told = {
      changes: this.#told.changes + lengths.changes,
      births: this.#told.births + lengths.births,
      placements: 0,
      steps: this.#told.steps + lengths.steps,
      events: this.#told.events + lengths.events,
    };
    return { lengths, buffer };
  }

  #coming(row: Row, count: number): number {
    return Math.max(0, count - this.#told[row]);
  }

  #fill(world: World, columns: RunColumns, lengths: RunLengths, places: readonly number[]): void {
    const { tasks, changes, events } = world;
    const { log } = world.series;
    const slice = <A extends Uint32Array | Int32Array | Float64Array>(column: A, row: Row): A =>
      column.subarray(this.#told[row], this.#told[row] + lengths[row]) as A;
    columns.changeAt.set(slice(changes.rows.at, 'changes'));
    const { subject, state } = changes.rows;
    for (let i = 0, row = this.#told.changes; i < lengths.changes; i++, row++)
      columns.change[i] = (subject[row]! << stateBits) | state[row]!;
    columns.birthWorkload.set(slice(tasks.workload, 'births'));
    columns.birthRevision.set(slice(tasks.revision, 'births'));
    columns.birthDeployment.set(slice(tasks.deployment, 'births'));
    places.forEach((task, i) => {
      columns.placedTask[i] = task;
      columns.placedHost[i] = tasks.host[task]!;
      columns.placedZone[i] = tasks.zone[task]!;
    });
    columns.stepAt.set(slice(log.rows.at, 'steps'));
    columns.stepSeries.set(slice(log.rows.series, 'steps'));
    columns.stepValue.set(slice(log.rows.value, 'steps'));
    columns.eventAt.set(slice(events.rows.at, 'events'));
    columns.eventReason.set(slice(events.rows.reason, 'events'));
  }

  /** Tasks among the new changes that are somewhere by now, and of which that has not been told. */
  #newPlaces(world: World): number[] {
    const { tasks, changes } = world;
    const places: number[] = [];
    if (this.#placed.length < tasks.count) {
      const grown = new Uint8Array(Math.max(tasks.count, this.#placed.length * 2));
      grown.set(this.#placed);
      this.#placed = grown;
    }
    for (let row = this.#told.changes; row < changes.rows.count; row++) {
      const task = changes.rows.subject[row]!;
      if (this.#placed[task] === 1 || tasks.zone[task] === -1) continue;
      this.#placed[task] = 1;
      places.push(task);
    }
    return places;
  }
}

/** The first of `count` rows, which are in order of time, that is not before `atMs`. */
function firstAt(at: Uint32Array, count: number, atMs: number): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (at[middle]! < atMs) low = middle + 1;
    else high = middle;
  }
  return low;
}
