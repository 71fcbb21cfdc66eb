import { StepLog } from './journal.ts';
import { f64, i32, table, type SavedTable } from './table.ts';

export interface SavedSeries {
  readonly now: SavedTable;
  readonly steps: number;
}

/**
 * Step series: values that hold until they change. Several changes of one series within a millisecond are one step.
 * Series are opened at the start of a run, in a fixed order, and known by number.
 */
export class SeriesSet {
  readonly log = new StepLog();
  readonly #now = table({ value: f64(), written: f64(), dirty: i32() });
  /** Those that may have changed in this moment, in the order in which they did: the first `#dirtyCount`. */
  readonly #dirty: number[] = [];
  #dirtyCount = 0;

  /** Opens a series at 0 and returns its number. */
  open(): number {
    return this.#now.add();
  }

  set(series: number, value: number): void {
    this.#now.value[series] = value;
    if (this.#now.dirty[series] !== 0) return;
    this.#now.dirty[series] = 1;
    this.#dirty[this.#dirtyCount++] = series;
  }

  add(series: number, by: number): void {
    this.set(series, this.#now.value[series]! + by);
  }

  value(series: number): number {
    return this.#now.value[series]!;
  }

  /** Writes the steps of the moment that ends now; the run calls it before its clock moves. */
  flush(atMs: number): void {
    for (let i = 0; i < this.#dirtyCount; i++) {
      const series = this.#dirty[i]!;
      this.#now.dirty[series] = 0;
      const value = this.#now.value[series]!;
      if (value === this.#now.written[series]) continue;
      this.#now.written[series] = value;
      this.log.append(atMs, series, value);
    }
    this.#dirtyCount = 0;
  }

  save(): SavedSeries {
    return { now: this.#now.save(), steps: this.log.save() };
  }

  restore({ now, steps }: SavedSeries): void {
    this.#now.restore(now);
    this.#dirtyCount = 0;
    this.log.restore(steps);
  }
}
