import { columnsOf, type RevisionAbout, type RunBatch, type RunLengths } from '#worker/run-batch.ts';
import { countUpTo, double, RunColumn, signed, unsigned } from './run-column.ts';
import type { Steps } from './steps.ts';

type ReceivedRows = Pick<RunBatch, 'keep' | 'lengths' | 'buffer' | 'revisions' | 'texts'>;

/** What the page knows of a run: the columns of all batches, one after the other. */
export class RunRecord {
  /** Changes of tasks and of hosts, as `RunStates` reads them. */
  readonly tasks = { at: new RunColumn(unsigned), change: new RunColumn(signed) };
  readonly hosts = { at: new RunColumn(unsigned), change: new RunColumn(signed) };
  readonly workload = new RunColumn(signed);
  readonly revision = new RunColumn(signed);
  readonly deployment = new RunColumn(signed);
  /** Which of its workload's lanes it runs on. */
  readonly lane = new RunColumn(signed);
  /** Host and zone by task, once it was put there; -1 until then, and for a host on Fargate. */
  readonly host = new RunColumn(signed);
  readonly zone = new RunColumn(signed);
  /** Why a task stops, by task: a number of AWS's stop codes (0: nobody has told it to) and of `texts`. */
  readonly stopCode = new RunColumn(signed);
  readonly stopText = new RunColumn(signed);
  readonly hostGroup = new RunColumn(signed);
  readonly hostZone = new RunColumn(signed);
  readonly revisions: RevisionAbout[] = [];
  /** Stopped reasons in AWS's words. */
  readonly texts: string[] = [];
  readonly eventAt = new RunColumn(unsigned);
  readonly eventReason = new RunColumn(signed);
  /** How often rows were forgotten: what somebody made of them does not hold any more. */
  cuts = 0;
  readonly #stepAt = new RunColumn(unsigned);
  readonly #stepValue = new RunColumn(double);
  /** The steps of each series, as rows of the two columns. */
  readonly #rows: RunColumn<Int32Array>[] = [];
  readonly #steps: Steps[] = [];

  /** Takes in what a batch tells, and forgets what it declares void. */
  receive({ keep, lengths, buffer, revisions, texts }: ReceivedRows): void {
    if (keep) this.#keep(keep);
    const columns = columnsOf(buffer, lengths);
    this.tasks.at.append(columns.changeAt);
    this.tasks.change.append(columns.change);
    this.workload.append(columns.birthWorkload);
    this.revision.append(columns.birthRevision);
    this.deployment.append(columns.birthDeployment);
    this.lane.append(columns.birthLane);
    for (let i = 0; i < lengths.births; i++) {
      this.host.push(-1);
      this.zone.push(-1);
      this.stopCode.push(0);
      this.stopText.push(-1);
    }
    for (let i = 0; i < lengths.placements; i++) {
      const task = columns.placedTask[i]!;
      this.host.set(task, columns.placedHost[i]!);
      this.zone.set(task, columns.placedZone[i]!);
    }
    for (let i = 0; i < lengths.endings; i++) {
      const task = columns.endedTask[i]!;
      this.stopCode.set(task, columns.endedCode[i]!);
      this.stopText.set(task, columns.endedText[i]!);
    }
    this.hostGroup.append(columns.hostGroup);
    this.hostZone.append(columns.hostZone);
    this.hosts.at.append(columns.hostChangeAt);
    this.hosts.change.append(columns.hostChange);
    if (revisions) this.revisions.splice(revisions.from, Infinity, ...revisions.items);
    if (texts) this.texts.splice(texts.from, Infinity, ...texts.items);
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

  /** The steps of a series: always the same object, which follows what is told. */
  stepsOf(series: number): Steps {
    return (this.#steps[series] ??= this.#readSteps(this.#rowsOf(series)));
  }

  /** How many events have happened by a moment, that moment included. */
  eventsBy(atMs: number): number {
    return countUpTo(this.eventAt.data, this.eventAt.length, atMs);
  }

  #readSteps(rows: RunColumn<Int32Array>): Steps {
    const [at, value] = [this.#stepAt, this.#stepValue];
    const cuts = (): number => this.cuts;
    return {
      get length() {
        return rows.length;
      },
      get cuts() {
        return cuts();
      },
      atMs: (step) => at.data[rows.data[step]!]!,
      value: (step) => value.data[rows.data[step]!]!,
    };
  }

  #keep(keep: RunLengths): void {
    this.cuts++;
    this.tasks.at.truncate(keep.changes);
    this.tasks.change.truncate(keep.changes);
    const { workload, revision, deployment, lane, host, zone, stopCode, stopText } = this;
    for (const column of [workload, revision, deployment, lane, host, zone, stopCode, stopText])
      column.truncate(keep.births);
    this.hostGroup.truncate(keep.hostBirths);
    this.hostZone.truncate(keep.hostBirths);
    this.hosts.at.truncate(keep.hostChanges);
    this.hosts.change.truncate(keep.hostChanges);
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
