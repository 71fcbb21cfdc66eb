import type { SimEvent } from '#model/run.ts';
import type { InterventionForm } from './intervention-forms.ts';

// What the page is told of a run: rows of columns in one buffer, which is handed over and handed back.

/** How many rows of each sort. */
export interface RunLengths {
  readonly changes: number;
  readonly births: number;
  readonly placements: number;
  readonly endings: number;
  readonly hostBirths: number;
  readonly hostChanges: number;
  readonly steps: number;
  readonly events: number;
}

export const noRows: RunLengths = {
  changes: 0,
  births: 0,
  placements: 0,
  endings: 0,
  hostBirths: 0,
  hostChanges: 0,
  steps: 0,
  events: 0,
};

/** Something that keeps tasks running: a service or a standalone task. */
export interface WorkloadAbout {
  readonly node: string;
  readonly name: string;
  /** What its tasks may run on: the providers of its strategy, or its launch type. */
  readonly lanes: ReadonlyArray<{
    /** 'FARGATE', 'FARGATE_SPOT', a provider's name, or 'EC2'. */
    readonly name: string;
    readonly sort: 'fargate' | 'fargate-spot' | 'group' | 'ec2';
  }>;
  /** Zones that they may run in, by number. */
  readonly zones: readonly number[];
}

/** Instances that are alike. */
export interface GroupAbout {
  readonly node: string;
  readonly name: string;
  readonly instanceType: string;
  /** What one instance has for tasks. */
  readonly cpuUnits: number;
  readonly memoryMib: number;
  readonly maxSize: number;
  /** Numbers in `zones`. */
  readonly zones: readonly number[];
}

export interface TargetGroupAbout {
  readonly link: string;
  readonly loadBalancer: string;
  /** Number in `workloads`. */
  readonly workload: number;
}

/** Users, and where their requests go first. */
export interface SourceAbout {
  readonly node: string;
  readonly loadBalancers: readonly string[];
  readonly workloads: readonly number[];
  /**
   * Where its requests go: it sends evenly to all of these. What one of them gets is dealt out by the weights, to
   * target groups (numbers of `targetGroups`) or to a service without a load balancer.
   */
  readonly routes: ReadonlyArray<{
    /** The load balancer or service. */
    readonly node: string;
    readonly forwards: ReadonlyArray<{
      readonly targetGroup?: number;
      readonly workload: number;
      readonly weight: number;
    }>;
  }>;
}

/** A revision as far as it is drawn. */
export interface RevisionAbout {
  readonly workload: number;
  /** 1, 2, 3 … of its workload. */
  readonly number: number;
  /** What one task of it takes. */
  readonly cpuUnits: number;
  readonly memoryMib: number;
  readonly containers: ReadonlyArray<{
    readonly name: string;
    readonly essential: boolean;
    readonly hasHealthCheck: boolean;
    /** Numbers of the containers it waits for. */
    readonly dependsOn: ReadonlyArray<{ readonly container: number; readonly condition: string }>;
  }>;
}

/** What the numbers of a run stand for. None of it changes while it goes on. */
export interface RunAbout {
  readonly seed: number;
  readonly workloads: readonly WorkloadAbout[];
  readonly zones: readonly string[];
  readonly groups: readonly GroupAbout[];
  readonly targetGroups: readonly TargetGroupAbout[];
  readonly sources: readonly SourceAbout[];
  /** Series are numbered; those of a sort follow each other, one for each workload, group or source, from `first` on. */
  readonly series: ReadonlyArray<{
    readonly id: string;
    readonly per: 'workload' | 'group' | 'source' | 'run';
    readonly says: string;
    readonly first: number;
  }>;
  readonly reasons: ReadonlyArray<{
    readonly id: string;
    readonly level: SimEvent['level'];
    /** It was a decision among candidates. */
    readonly explained: boolean;
  }>;
  readonly interventions: readonly InterventionForm[];
  /** What each intervention is called, by its `do`; those that menus do not offer are among them. */
  readonly deeds: Readonly<Record<string, string>>;
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
  /** Revisions that are new, from number `from` on. */
  readonly revisions?: { readonly from: number; readonly items: readonly RevisionAbout[] };
  /** Texts that endings refer to and that are new, from number `from` on. */
  readonly texts?: { readonly from: number; readonly items: readonly string[] };
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
  /** A change of a task: when, and `task << 9 | state`, where state is what the change log keeps. */
  readonly changeAt: Uint32Array;
  readonly change: Int32Array;
  /** Tasks in the order of their numbers. */
  readonly birthWorkload: Int32Array;
  readonly birthRevision: Int32Array;
  readonly birthDeployment: Int32Array;
  /** Which of its workload's lanes a task runs on; -1 where there is no telling. */
  readonly birthLane: Int32Array;
  /** Where a task was put; -1: on no instance. It holds from the task's first state after PROVISIONING on. */
  readonly placedTask: Int32Array;
  readonly placedHost: Int32Array;
  readonly placedZone: Int32Array;
  /** Tasks that have been told to stop: why (a number of `stopCodes`), and the text of the stopped reason, or -1. */
  readonly endedTask: Int32Array;
  readonly endedCode: Int32Array;
  readonly endedText: Int32Array;
  /** Hosts in the order of their numbers. */
  readonly hostGroup: Int32Array;
  readonly hostZone: Int32Array;
  /** A change of a host: when, and `host << 4 | state`, where state is its own in bits 0 to 2, agent connected in 3. */
  readonly hostChangeAt: Uint32Array;
  readonly hostChange: Int32Array;
  readonly stepAt: Uint32Array;
  readonly stepSeries: Int32Array;
  readonly stepValue: Float64Array;
  readonly eventAt: Uint32Array;
  readonly eventReason: Int32Array;
}

/**
 * Bits of a packed change that are the task's state: lifecycle state (0 to 2), counted as healthy (3), `healthStatus`
 * (4 and 5), lamp of its targets (6 to 8). What is left numbers four million tasks.
 */
export const stateBits = 9;
export const hostStateBits = 4;

/** How many bytes the rows of a batch take. */
export const bytesOf = (rows: RunLengths): number =>
  4 *
  (2 * (rows.changes + rows.events + rows.hostBirths + rows.hostChanges) +
    3 * (rows.placements + rows.endings) +
    4 * (rows.births + rows.steps));

/** The columns that a buffer is divided into by these lengths; it may be longer. */
export function columnsOf(buffer: ArrayBuffer, lengths: RunLengths): RunColumns {
  const { changes, births, placements, endings, hostBirths, hostChanges, steps, events } = lengths;
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
    birthLane: i32(births),
    placedTask: i32(placements),
    placedHost: i32(placements),
    placedZone: i32(placements),
    endedTask: i32(endings),
    endedCode: i32(endings),
    endedText: i32(endings),
    hostGroup: i32(hostBirths),
    hostZone: i32(hostBirths),
    hostChangeAt: u32(hostChanges),
    hostChange: i32(hostChanges),
    eventAt: u32(events),
    eventReason: i32(events),
  };
}
