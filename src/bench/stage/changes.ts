import { bytesOf, columnsOf, noRows, stateBits, type RunBatch } from '#worker/run-batch.ts';

/** States that a task goes through, as they are packed: pending, activating, running, healthy, deactivating. */
const states = [1, 2, 3, 3 | 8, 3 | 8 | (1 << 4), 4] as const;

/** Batches of a run in which so many tasks change as fast as one asks. */
export class Changes {
  readonly #services: number;
  readonly #tasks: number;
  #seed = 1;
  #isFirst = true;

  constructor(services: number, tasks: number) {
    this.#services = services;
    this.#tasks = tasks;
  }

  batch(atMs: number, count: number): RunBatch {
    const isFirst = this.#isFirst;
    this.#isFirst = false;
    const lengths = {
      ...noRows,
      changes: isFirst ? this.#tasks : count,
      births: isFirst ? this.#tasks : 0,
      placements: isFirst ? this.#tasks : 0,
    };
    const buffer = new ArrayBuffer(bytesOf(lengths));
    const columns = columnsOf(buffer, lengths);
    if (isFirst) this.#fillAll(columns);
    else
      for (let i = 0; i < count; i++) {
        columns.changeAt[i] = atMs;
        columns.change[i] = (this.#next(this.#tasks) << stateBits) | states[this.#next(states.length)]!;
      }
    return { run: 1, revision: 0, knownMs: atMs, lengths, buffer };
  }

  #fillAll(columns: ReturnType<typeof columnsOf>): void {
    const each = this.#tasks / this.#services;
    for (let task = 0; task < this.#tasks; task++) {
      const service = Math.floor(task / each);
      columns.change[task] = (task << stateBits) | states[task % states.length]!;
      columns.birthWorkload[task] = service;
      // Two revisions of each.
      columns.birthRevision[task] = service * 2 + (task % 2);
      columns.placedTask[task] = task;
      columns.placedHost[task] = -1;
    }
  }

  #next(below: number): number {
    this.#seed = (Math.imul(this.#seed, 1_664_525) + 1_013_904_223) | 0;
    return (this.#seed >>> 8) % below;
  }
}
