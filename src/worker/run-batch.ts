import type { SimEvent } from '#model/run.ts';
import type { InterventionForm } from './intervention-forms.ts';

// What the page is told of a run: rows of columns in one buffer, which is handed over and handed back.

/** How many rows of each sort. */
export interface RunLengths {
  readonly changes: number;
  readonly births: number;
  readonly placements: number;
  readonly steps: number;
  readonly events: number;
}

export const noRows: RunLengths = { changes: 0, births: 0, placements: 0, steps: 0, events: 0 };

/** What the numbers of a run stand for. None of it changes while it goes on. */
export interface RunAbout {
  readonly seed: number;
  readonly workloads: ReadonlyArray<{ readonly node: string; readonly name: string }>;
  readonly zones: readonly string[];
  readonly groups: readonly string[];
  /** Series are numbered; those of a sort follow each other, one for each workload or group, from `first` on. */
  readonly series: ReadonlyArray<{
    readonly id: string;
    readonly per: 'workload' | 'group' | 'run';
    readonly says: string;
    readonly first: number;
  }>;
  readonly reasons: ReadonlyArray<{ readonly id: string; readonly level: SimEvent['level'] }>;
  readonly interventions: readonly InterventionForm[];
  /** What is drawn and takes no part, or not as it is drawn. */
  readonly notes: ReadonlyArray<{ readonly node: string; readonly says: string }>;
}

/** The next rows of a run. They come in order; the first of a run, or of another future of it, says what stays. */
export interface RunBatch {
  /** Grows with every load and every branch. */
  readonly run: number;
  /** The design's. */
  readonly revision: number;
  /** Rows told before that go on to hold; what follows them is forgotten. */
  readonly keep?: RunLengths;
  /** With the first batch after a load. */
  readonly about?: RunAbout;
  /** All that happens up to here has been told. */
  readonly knownMs: number;
  /** Since when nothing more is to come but what keeps an eye on things. */
  readonly settledAtMs?: number;
  /** Why the run cannot go on, where it cannot. */
  readonly failed?: string;
  readonly lengths: RunLengths;
  readonly buffer: ArrayBuffer;
}

/** The columns of a batch, as views of its buffer. */
export interface RunColumns {
  /** A change of a task: when, and `task << 6 | state`, where state is what the change log keeps. */
  readonly changeAt: Uint32Array;
  readonly change: Int32Array;
  /** Tasks in the order of their numbers. */
  readonly birthWorkload: Int32Array;
  readonly birthRevision: Int32Array;
  readonly birthDeployment: Int32Array;
  /** Where a task was put; -1: on no instance. It holds from the task's first state after PROVISIONING on. */
  readonly placedTask: Int32Array;
  readonly placedHost: Int32Array;
  readonly placedZone: Int32Array;
  readonly stepAt: Uint32Array;
  readonly stepSeries: Int32Array;
  readonly stepValue: Float64Array;
  readonly eventAt: Uint32Array;
  readonly eventReason: Int32Array;
}

/** Bits of a packed change that are the task's state: lifecycle state, counted as healthy, `healthStatus`. */
export const stateBits = 6;

/** How many bytes the rows of a batch take. */
export const bytesOf = ({ changes, births, placements, steps, events }: RunLengths): number =>
  4 * (2 * changes + 3 * births + 3 * placements + 4 * steps + 2 * events);

/** The columns that a buffer is divided into by these lengths; it may be longer. */
export function columnsOf(buffer: ArrayBuffer, lengths: RunLengths): RunColumns {
  const { changes, births, placements, steps, events } = lengths;
  // Eight bytes at a time come first, so that they lie where such numbers have to.
  let at = 8 * steps;
  const i32 = (length: number): Int32Array => {
    const column = new Int32Array(buffer, at, length);
    at += 4 * length;
    return column;
  };
  const u32 = (length: number): Uint32Array => {
    const column = new Uint32Array(buffer, at, length);
    at += 4 * length;
    return column;
  };
  return {
    stepValue: new Float64Array(buffer, 0, steps),
    stepAt: u32(steps),
    stepSeries: i32(steps),
    changeAt: u32(changes),
    change: i32(changes),
    birthWorkload: i32(births),
    birthRevision: i32(births),
    birthDeployment: i32(births),
    placedTask: i32(placements),
    placedHost: i32(placements),
    placedZone: i32(placements),
    eventAt: u32(events),
    eventReason: i32(events),
  };
}
