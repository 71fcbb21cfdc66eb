import { stateBits } from '#worker/run-batch.ts';
import { RunColumn, signed } from './run-column.ts';
import type { RunRecord } from './run-record.ts';

const taskMask = (1 << stateBits) - 1;

/** A task's state from a moment on, packed as `stateBits` in worker/run-batch.ts says. */
export interface TaskStint {
  readonly fromMs: number;
  readonly state: number;
}

/** The changes of each task in a record, found without going through those of others. */
export class TaskHistories {
  readonly #record: RunRecord;
  /** By task: its last row among the changes; -1 for none. By row: the row before it of the same task. */
  readonly #last = new RunColumn(signed);
  readonly #previous = new RunColumn(signed);
  readonly #first = new RunColumn(signed);
  #cuts = 0;

  constructor(record: RunRecord) {
    this.#record = record;
  }

  /** How many tasks have been born, as far as that is known. */
  get count(): number {
    return this.#last.length;
  }

  /** Takes in what the record has been told since. */
  update(): void {
    const { tasks, cuts } = this.#record;
    if (cuts !== this.#cuts) {
      this.#cuts = cuts;
      for (const column of [this.#last, this.#previous, this.#first]) column.truncate(0);
    }
    for (let row = this.#previous.length; row < tasks.change.length; row++) {
      const task = tasks.change.data[row]! >> stateBits;
      while (this.#last.length <= task) {
        this.#last.push(-1);
        this.#first.push(row);
      }
      this.#previous.push(this.#last.data[task]!);
      if (this.#last.data[task] === -1) this.#first.set(task, row);
      this.#last.set(task, row);
    }
  }

  /** When a task was born. */
  bornAtMs(task: number): number {
    return this.#record.tasks.at.data[this.#first.data[task]!]!;
  }

  /** What became of a task, from its birth on. */
  of(task: number): TaskStint[] {
    const { at, change } = this.#record.tasks;
    const stints: TaskStint[] = [];
    const last = task < this.count ? this.#last.data[task]! : -1;
    for (let row = last; row >= 0; row = this.#previous.data[row]!)
      stints.push({ fromMs: at.data[row]!, state: change.data[row]! & taskMask });
    return stints.toReversed();
  }
}

const known = new WeakMap<RunRecord, TaskHistories>();

/** The histories of a record's tasks, up to what it has been told. */
export function historiesOf(record: RunRecord): TaskHistories {
  let histories = known.get(record);
  if (!histories) known.set(record, (histories = new TaskHistories(record)));
  histories.update();
  return histories;
}
