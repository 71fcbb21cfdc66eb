import { ChangeLog, EventLog } from '#sim/kernel/journal.ts';
import { SeriesSet } from '#sim/kernel/series.ts';
import { hostTable, taskTable } from '#sim/world/tables.ts';
import type { World } from '#sim/world/world.ts';
import { BufferPool } from '#worker/buffer-pool.ts';
import type { RunBatch } from '#worker/run-batch.ts';
import { RunTeller } from '#worker/run-teller.ts';

export const taskCount = 50_000;
const statesCount = 64;

/** A world as far as it is told: 50,000 tasks that change state as fast as one asks, and nothing else. */
export class Load {
  readonly #pool = new BufferPool();
  readonly #teller = new RunTeller(this.#pool);
  readonly #told = {
    tasks: taskTable(),
    hosts: hostTable(),
    changes: new ChangeLog(),
    hostLog: new ChangeLog(),
    events: new EventLog(),
    series: new SeriesSet(),
    revisions: [],
    texts: [],
  };
  #seed = 1;

  constructor() {
    const { tasks } = this.#told;
    for (let task = 0; task < taskCount; task++) tasks.workload[tasks.add()] = 0;
  }

  /** Whether the page has enough to read already. */
  get isFull(): boolean {
    return this.#pool.isExhausted;
  }

  /** Lets so many tasks change at a moment, and packs that. */
  batch(atMs: number, changes: number): RunBatch {
    for (let i = 0; i < changes; i++)
      this.#told.changes.append(atMs, this.next(taskCount), this.next(statesCount));
    const packed = this.#teller.pack(this.#told as unknown as World);
    return { run: 1, revision: 0, knownMs: atMs, ...packed };
  }

  next(below: number): number {
    this.#seed = (Math.imul(this.#seed, 1_664_525) + 1_013_904_223) | 0;
    return (this.#seed >>> 8) % below;
  }

  recycle(buffer: ArrayBuffer): void {
    this.#pool.giveBack(buffer);
  }
}
