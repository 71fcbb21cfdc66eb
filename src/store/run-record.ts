import { columnsOf, type RunBatch, type RunLengths } from '#worker/run-batch.ts';
import { countUpTo, double, RunColumn, signed, unsigned } from './run-column.ts';

/** What the page knows of a run: the columns of all batches, one after the other. */
export class RunRecord {
  readonly changeAt = new RunColumn(unsigned);
  /** `task << 6 | state`. */
  readonly change = new RunColumn(signed);
  readonly workload = new RunColumn(signed);
  readonly revision = new RunColumn(signed);
  readonly deployment = new RunColumn(signed);
  /** Host and zone by task, once it was put there; -1 until then, and for a host on Fargate. */
  readonly host = new RunColumn(signed);
  readonly zone = new RunColumn(signed);
  readonly eventAt = new RunColumn(unsigned);
  readonly eventReason = new RunColumn(signed);
  readonly #stepAt = new RunColumn(unsigned);
  readonly #stepValue = new RunColumn(double);
  /** The steps of each series, as rows of the two columns. */
  readonly #rows: RunColumn<Int32Array>[] = [];

  /** Takes in what a batch tells, and forgets what it declares void. */
  receive({ keep, lengths, buffer }: Pick<RunBatch, 'keep' | 'lengths' | 'buffer'>): void {
    if (keep) this.#keep(keep);
    const columns = columnsOf(buffer, lengths);
    this.changeAt.append(columns.changeAt);
    this.change.append(columns.change);
    this.workload.append(columns.birthWorkload);
    this.revision.append(columns.birthRevision);
    this.deployment.append(columns.birthDeployment);
    for (let i = 0; i < lengths.births; i++) {
      this.host.push(-1);
      this.zone.push(-1);
    }
    for (let i = 0; i < lengths.placements; i++) {
      const task = columns.placedTask[i]!;
      this.host.data[task] = columns.placedHost[i]!;
      this.zone.data[task] = columns.placedZone[i]!;
    }
    for (let i = 0; i < lengths.steps; i++)
      this.#rowsOf(columns.stepSeries[i]!).push(this.#stepAt.length + i);
    this.#stepAt.append(columns.stepAt);
    this.#stepValue.append(columns.stepValue);
    this.eventAt.append(columns.eventAt);
    this.eventReason.append(columns.eventReason);
  }

  /** What a series stands at, at a moment. */
  valueAt(series: number, atMs: number): number {
    const rows = this.#rows[series];
    const steps = countUpTo(this.#stepAt.data, this.#stepAt.length, atMs);
    const row = rows ? countUpTo(rows.data, rows.length, steps - 1) - 1 : -1;
    return row < 0 ? 0 : this.#stepValue.data[rows!.data[row]!]!;
  }

  /** How many events have happened by a moment, that moment included. */
  eventsBy(atMs: number): number {
    return countUpTo(this.eventAt.data, this.eventAt.length, atMs);
  }

  #keep(keep: RunLengths): void {
    this.changeAt.truncate(keep.changes);
    this.change.truncate(keep.changes);
    for (const column of [this.workload, this.revision, this.deployment, this.host, this.zone])
      column.truncate(keep.births);
    this.#stepAt.truncate(keep.steps);
    this.#stepValue.truncate(keep.steps);
    for (const rows of this.#rows) rows.truncate(countUpTo(rows.data, rows.length, keep.steps - 1));
    this.eventAt.truncate(keep.events);
    this.eventReason.truncate(keep.events);
  }

  #rowsOf(series: number): RunColumn<Int32Array> {
    while (this.#rows.length <= series) this.#rows.push(new RunColumn(signed));
    return this.#rows[series]!;
  }
}
