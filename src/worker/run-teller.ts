import type { World } from '#sim/world/world.ts';
import type { BufferPool } from './buffer-pool.ts';
import {
  bytesOf,
  columnsOf,
  hostStateBits,
  noRows,
  stateBits,
  type RevisionAbout,
  type RunBatch,
  type RunColumns,
  type RunLengths,
} from './run-batch.ts';
import { TaskMarks } from './task-marks.ts';

type Row = keyof Omit<RunLengths, 'placements' | 'endings'>;

/**
 * Remembers how much of a run has been told, and packs what has come since. Going back in the run changes nothing: the
 * same rows are written once more, and only those beyond what was told are new.
 */
export class RunTeller {
  readonly #pool: BufferPool;
  #told: RunLengths = noRows;
  #revisionsTold = 0;
  #textsTold = 0;
  /** Tasks whose place has been told, and those whose end has. */
  readonly #placed = new TaskMarks();
  readonly #ended = new TaskMarks();

  constructor(pool: BufferPool) {
    this.#pool = pool;
  }

  /** Forgets that anything from `atMs` on was told; returns what stays. */
  forget(world: World, atMs: number): RunLengths {
    const { tasks, hosts, changes, hostLog, series, events } = world;
    const rows = (row: Row, at: Uint32Array, count: number): number =>
      firstAt(at, Math.min(this.#told[row], count), atMs);
    this.#told = {
      ...noRows,
      changes: rows('changes', changes.rows.at, changes.rows.count),
      births: rows('births', tasks.createdAt, tasks.count),
      hostBirths: rows('hostBirths', hosts.launchedAt, hosts.count),
      hostChanges: rows('hostChanges', hostLog.rows.at, hostLog.rows.count),
      steps: rows('steps', series.log.rows.at, series.log.rows.count),
      events: rows('events', events.rows.at, events.rows.count),
    };
    this.#revisionsTold = 0;
    this.#textsTold = 0;
    // Where a task was put, and why it stops, is told again with its next change, which does no harm.
    this.#placed.clear();
    this.#ended.clear();
    return this.#told;
  }

  /** What has come since, its rows in a buffer. */
  pack(world: World): Pick<RunBatch, 'lengths' | 'buffer' | 'revisions' | 'texts'> {
    const places = this.#new(this.#placed, world, (task) => world.tasks.zone[task] !== -1);
    const ends = this.#new(this.#ended, world, (task) => world.tasks.stopCode[task] !== 0);
    const lengths: RunLengths = {
      changes: this.#coming('changes', world.changes.rows.count),
      births: this.#coming('births', world.tasks.count),
      placements: places.length,
      endings: ends.length,
      hostBirths: this.#coming('hostBirths', world.hosts.count),
      hostChanges: this.#coming('hostChanges', world.hostLog.rows.count),
      steps: this.#coming('steps', world.series.log.rows.count),
      events: this.#coming('events', world.events.rows.count),
    };
    const buffer = this.#pool.take(bytesOf(lengths));
    const columns = columnsOf(buffer, lengths);
    this.#fill(world, columns, lengths);
    fillTasks(world, columns, places, ends);
    const { placements: _, endings: __, ...rows } = lengths;
    const told = { ...this.#told };
    for (const row of Object.keys(rows) as Row[]) told[row] += lengths[row];
    this.#told = told;
    return { lengths, buffer, ...this.#words(world) };
  }

  #coming(row: Row, count: number): number {
    return Math.max(0, count - this.#told[row]);
  }

  #fill(world: World, columns: RunColumns, lengths: RunLengths): void {
    const { tasks, hosts, changes, hostLog, events } = world;
    const { log } = world.series;
    const slice = <A extends Uint32Array | Int32Array | Float64Array>(column: A, row: Row): A =>
      column.subarray(this.#told[row], this.#told[row] + lengths[row]) as A;
    columns.changeAt.set(slice(changes.rows.at, 'changes'));
    pack(
      columns.change,
      slice(changes.rows.subject, 'changes'),
      slice(changes.rows.state, 'changes'),
      stateBits,
    );
    columns.birthWorkload.set(slice(tasks.workload, 'births'));
    columns.birthRevision.set(slice(tasks.revision, 'births'));
    columns.birthDeployment.set(slice(tasks.deployment, 'births'));
    columns.birthLane.set(slice(tasks.lane, 'births'));
    columns.hostGroup.set(slice(hosts.group, 'hostBirths'));
    columns.hostZone.set(slice(hosts.zone, 'hostBirths'));
    columns.hostChangeAt.set(slice(hostLog.rows.at, 'hostChanges'));
    const hostStates = slice(hostLog.rows.state, 'hostChanges');
    pack(columns.hostChange, slice(hostLog.rows.subject, 'hostChanges'), hostStates, hostStateBits);
    columns.stepAt.set(slice(log.rows.at, 'steps'));
    columns.stepSeries.set(slice(log.rows.series, 'steps'));
    columns.stepValue.set(slice(log.rows.value, 'steps'));
    columns.eventAt.set(slice(events.rows.at, 'events'));
    columns.eventReason.set(slice(events.rows.reason, 'events'));
  }

  /** Tasks among the new changes of which it holds by now, and of which that has not been told. */
  #new(told: TaskMarks, { tasks, changes }: World, holds: (task: number) => boolean): number[] {
    const found: number[] = [];
    told.reserve(tasks.count);
    for (let row = this.#told.changes; row < changes.rows.count; row++) {
      const task = changes.rows.subject[row]!;
      if (!told.has(task) && holds(task)) {
        told.add(task);
        found.push(task);
      }
    }
    return found;
  }

  #words(world: World): Pick<RunBatch, 'revisions' | 'texts'> {
    const [revisions, texts] = [this.#revisionsTold, this.#textsTold];
    this.#revisionsTold = Math.max(revisions, world.revisions.length);
    this.#textsTold = Math.max(texts, world.texts.length);
    return {
      ...(world.revisions.length > revisions
        ? { revisions: { from: revisions, items: world.revisions.slice(revisions).map(revisionAbout) } }
        : {}),
      ...(world.texts.length > texts ? { texts: { from: texts, items: world.texts.slice(texts) } } : {}),
    };
  }
}

function pack(into: Int32Array, subjects: Int32Array, states: Int32Array, bits: number): void {
  for (let i = 0; i < into.length; i++) into[i] = (subjects[i]! << bits) | states[i]!;
}

function fillTasks(
  { tasks }: World,
  columns: RunColumns,
  places: readonly number[],
  ends: readonly number[],
): void {
  places.forEach((task, i) => {
    columns.placedTask[i] = task;
    columns.placedHost[i] = tasks.host[task]!;
    columns.placedZone[i] = tasks.zone[task]!;
  });
  ends.forEach((task, i) => {
    columns.endedTask[i] = task;
    columns.endedCode[i] = tasks.stopCode[task]!;
    columns.endedText[i] = tasks.stopReason[task]!;
  });
}

function revisionAbout({ workload, number, demand, containers }: World['revisions'][number]): RevisionAbout {
  return {
    workload,
    number,
    cpuUnits: demand.cpuUnits,
    memoryMib: demand.memoryMib,
    containers: containers.map(({ name, essential, healthCheck, dependsOn }) => ({
      name,
      essential,
      hasHealthCheck: healthCheck !== undefined,
      dependsOn,
    })),
  };
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
