import type { DeploymentSummary, RunSpec } from '#model/run.ts';
import type { RunAbout, RunBatch } from './run-batch.ts';
import type { RunBounds, RunEnd } from './run-bounds.ts';

// What the pool is asked for and what it answers: plain data and columns that are handed over.

export interface JobRequest {
  readonly spec: RunSpec;
  /** outcome: how it went. stream: all that happened, too, so that it can be looked at. */
  readonly wants: 'outcome' | 'stream';
  readonly bounds?: Partial<RunBounds>;
}

/** A value that holds until it changes. */
export interface Curve {
  readonly at: Uint32Array;
  readonly value: Int32Array;
}

/** How it went for one service. */
export interface WorkloadOutcome {
  readonly node: string;
  readonly name: string;
  /** When it first had not just what is desired, all of it healthy; undefined where it always had. */
  readonly unsteadyAtMs?: number;
  /** When it had that again for good, and all deployments were over; undefined where it never did. */
  readonly stableAtMs?: number;
  readonly lowestHealthy: number;
  /** The most tasks at a time that were not STOPPED. */
  readonly peakTasks: number;
  /** Tasks beyond the desired count, times how long. */
  readonly extraTaskMs: number;
  readonly failedRequests: number;
  /** What its deployments cost; without any, what was spent while it was not stable. */
  readonly costMicroUsd: number;
  readonly healthy: Curve;
  readonly alive: Curve;
  readonly desired: Curve;
  readonly floor: Curve;
  readonly ceiling: Curve;
}

/** Everything that a run wrote down, as the page takes it in. */
export type RunStream = Pick<RunBatch, 'lengths' | 'buffer' | 'revisions' | 'texts'> & {
  readonly about: RunAbout;
};

/** How a run went. */
export interface RunOutcome {
  readonly seed: number;
  readonly endMs: number;
  readonly endedBy: RunEnd;
  /** Of all that it wrote down: runs that have the same one went the same way. */
  readonly fingerprint: string;
  readonly deployments: readonly DeploymentSummary[];
  readonly workloads: readonly WorkloadOutcome[];
  readonly stream?: RunStream;
}

/** The buffers of an outcome, which are handed over and not copied. */
export function buffersOf({ workloads, stream }: RunOutcome): ArrayBuffer[] {
  const curves = workloads.flatMap((each) => [
    each.healthy,
    each.alive,
    each.desired,
    each.floor,
    each.ceiling,
  ]);
  const columns = curves.flatMap(({ at, value }) => [at.buffer as ArrayBuffer, value.buffer as ArrayBuffer]);
  return [...columns, ...(stream ? [stream.buffer] : [])];
}
