import { f64, i32, table, u32, type AnyTable } from './table.ts';

/**
 * What a run writes down as it goes: rows that are appended and never changed. Because a run is deterministic, going
 * back to a checkpoint and on again writes the same rows once more; so only the length is part of a checkpoint, and
 * `known` rows stay readable while an earlier moment is looked at.
 */
// Rows are added here by hand: `add`, which all tables share, has to find out each time which of them it is about.
class Journal<T extends AnyTable> {
  readonly rows: T;
  /** Rows there have ever been on this branch: at least `rows.count`. */
  #known = 0;

  constructor(rows: T) {
    this.rows = rows;
  }

  get known(): number {
    return Math.max(this.#known, this.rows.count);
  }

  save(): number {
    return this.rows.count;
  }

  restore(length: number): void {
    this.#known = this.known;
    this.rows.count = length;
  }

  /** Forgets what lies ahead: another future begins here. */
  fork(): void {
    this.#known = this.rows.count;
  }
}

/** Events: when, why (a reason's number) and up to four numbers whose meaning the reason knows. */
export class EventLog extends Journal<ReturnType<typeof eventRows>> {
  constructor(capacity = 1024) {
    super(eventRows(capacity));
  }

  append(atMs: number, reason: number, a: number, b: number, c: number, d: number): void {
    const { rows } = this;
    const row = rows.count;
    if (row === rows.at.length) rows.makeRoom();
    rows.count = row + 1;
    rows.at[row] = atMs;
    rows.reason[row] = reason;
    rows.a[row] = a;
    rows.b[row] = b;
    rows.c[row] = c;
    rows.d[row] = d;
  }
}

const eventRows = (capacity: number) =>
  table({ at: u32(), reason: i32(), a: i32(), b: i32(), c: i32(), d: i32() }, capacity);

/** Changes of things that are drawn: when, which one, and its new state. */
export class ChangeLog extends Journal<ReturnType<typeof changeRows>> {
  constructor(capacity = 1024) {
    super(changeRows(capacity));
  }

  append(atMs: number, subject: number, state: number): void {
    const { rows } = this;
    const row = rows.count;
    if (row === rows.at.length) rows.makeRoom();
    rows.count = row + 1;
    rows.at[row] = atMs;
    rows.subject[row] = subject;
    rows.state[row] = state;
  }
}

const changeRows = (capacity: number) => table({ at: u32(), subject: i32(), state: i32() }, capacity);

/** Steps of series: when, which series, and its value from then on. Values are whole numbers. */
export class StepLog extends Journal<ReturnType<typeof stepRows>> {
  constructor() {
    super(stepRows());
  }

  append(atMs: number, series: number, value: number): void {
    const { rows } = this;
    const row = rows.count;
    if (row === rows.at.length) rows.makeRoom();
    rows.count = row + 1;
    rows.at[row] = atMs;
    rows.series[row] = series;
    rows.value[row] = value;
  }
}

const stepRows = () => table({ at: u32(), series: i32(), value: f64() }, 1024);
