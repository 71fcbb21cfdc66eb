import type { DeploymentSummary } from '#model/run.ts';
import { fingerprint } from '#sim/fingerprint.ts';
import { Rehearsal } from '#sim/rehearsal.ts';
import { failedRequests, spentMicroUsd } from '#sim/totals.ts';
import type { World } from '#sim/world/world.ts';
import { BufferPool } from './buffer-pool.ts';
import { seriesCurves, taskCurves, thinned } from './pool-curves.ts';
import type { Curve, JobRequest, RunOutcome, RunStream, WorkloadOutcome } from './pool-outcome.ts';
import { steadinessOf } from './pool-steadiness.ts';
import { aboutOf } from './run-about.ts';
import type { RunAbout } from './run-batch.ts';
import { defaultBounds, type RunBounds, type RunEnd } from './run-bounds.ts';
import { RunTeller } from './run-teller.ts';

/** So many events are done between two looks at the bounds. */
const eventsAtOnce = 1000;
/** What is to come of users that change their rate is waited for as long as this. */
const usersMsMax = 3_600_000;
/** After the last thing done to a run something may still come of it, even if nothing is due. */
const afterwardsMs = 60_000;
const rowBytes = 12;
/** Steps of a curve that are kept of a run that is one among many, and of one that is looked at. */
const stepsMax = { outcome: 1000, stream: 20_000 };

/**
 * One run from its start until nothing more is to come, or a bound. Plain and synchronous, a stretch at a time: runs
 * in Node as in the workers of the pool. Throws `BadScript` for interventions that cannot be done to the design.
 */
export class PoolJob {
  readonly #request: JobRequest;
  readonly #bounds: RunBounds;
  readonly #rehearsal: Rehearsal;
  readonly #leastMs: number;
  readonly #mostMs: number;
  #events = 0;
  #end: RunEnd | undefined;

  constructor(request: JobRequest) {
    this.#request = request;
    this.#bounds = { ...defaultBounds, ...request.bounds };
    this.#rehearsal = new Rehearsal(request.spec);
    const lastMs = Math.max(0, ...request.spec.interventions.map(({ atMs }) => atMs));
    const { sources } = this.#rehearsal.simulation.world.plan;
    const busy = sources.filter(({ pattern }) => pattern !== 'constant');
    const usersMs = Math.max(0, ...busy.map(({ startMs, durationMs }) => startMs + durationMs));
    this.#leastMs = Math.max(lastMs + afterwardsMs, Math.min(usersMs, usersMsMax));
    this.#mostMs = this.#leastMs + this.#bounds.quietMs;
  }

  get nowMs(): number {
    return this.#rehearsal.simulation.nowMs;
  }

  /** Does the next stretch; `workedMs`: how long it has been at it. Returns whether it is over. */
  step(workedMs = 0): boolean {
    const { simulation } = this.#rehearsal;
    const isQuiet = simulation.settled && this.nowMs >= this.#leastMs;
    const goalMs = simulation.settled ? Math.max(this.#leastMs, this.nowMs) : this.#mostMs;
    const hasArrived = simulation.advance(goalMs, {
      eventsMax: eventsAtOnce,
      whenSettled: !simulation.settled,
    });
    if (!hasArrived) this.#events += eventsAtOnce;
    if (hasArrived && isQuiet && simulation.settled) this.#end = 'settled';
    else if (hasArrived && this.nowMs >= this.#mostMs) this.#end = 'time';
    else if (this.#events >= this.#bounds.eventsMax) this.#end = 'events';
    else if (workedMs >= this.#bounds.workMsMax) this.#end = 'patience';
    else if (this.#request.wants === 'stream' && this.#bytes() > this.#bounds.bytesMax) this.#end = 'memory';
    return this.#end !== undefined;
  }

  /** How it went; for one that is over. Takes what it hands out with it. */
  outcome(): RunOutcome {
    const { world } = this.#rehearsal.simulation;
    const about = aboutOf(this.#rehearsal);
    const deployments = this.#rehearsal.summaries();
    return {
      seed: this.#request.spec.seed,
      endMs: this.nowMs,
      endedBy: this.#end ?? 'time',
      fingerprint: fingerprint(world),
      deployments,
      workloads: workloadOutcomes(world, about, deployments, stepsMax[this.#request.wants]),
      ...(this.#request.wants === 'stream' ? { stream: streamOf(world, about) } : {}),
    };
  }

  #bytes(): number {
    const { changes, series, events, tasks } = this.#rehearsal.simulation.world;
    return rowBytes * (changes.rows.count + series.log.rows.count + events.rows.count + 4 * tasks.count);
  }
}

/** A run from start to end at once. */
export function runJob(request: JobRequest): RunOutcome {
  const job = new PoolJob(request);
  while (!job.step());
  return job.outcome();
}

function streamOf(world: World, about: RunAbout): RunStream {
  return { about, ...new RunTeller(new BufferPool()).pack(world) };
}

function workloadOutcomes(
  world: World,
  about: RunAbout,
  deployments: readonly DeploymentSummary[],
  steps: number,
): WorkloadOutcome[] {
  const tasks = taskCurves(world);
  const [desired, floor, ceiling] = ['desiredTasks', 'floor', 'ceiling'].map((id) =>
    seriesCurves(world, about, id),
  ) as [Curve[], Curve[], Curve[]];
  return world.plan.workloads.map(({ node, name }, i) => {
    const { healthy, alive } = tasks[i]!;
    const own = deployments.filter(({ service }) => service === name);
    const { extraTaskMs, ...steady } = steadinessOf(healthy, alive, desired[i]!, world.nowMs);
    const times = stability(own, steady);
    return {
      node,
      name,
      ...times,
      lowestHealthy: healthy.value.reduce((least, each) => Math.min(least, each)),
      peakTasks: alive.value.reduce((most, each) => Math.max(most, each)),
      extraTaskMs,
      failedRequests: failedRequests(world, i, 0, world.nowMs),
      costMicroUsd: costOf(world, i, own, times),
      healthy: thinned(healthy, steps),
      alive: thinned(alive, steps),
      desired: thinned(desired[i]!, steps),
      floor: thinned(floor[i]!, steps),
      ceiling: thinned(ceiling[i]!, steps),
    };
  });
}

type Stability = Pick<WorkloadOutcome, 'unsteadyAtMs' | 'stableAtMs'>;

/** A service is stable when it has what is desired for good and no deployment of it goes on. */
function stability(
  own: readonly DeploymentSummary[],
  steady: { unsteadyAtMs: number | undefined; steadyAgainAtMs: number | undefined },
): Stability {
  const starts = own.map(({ startedAtMs }) => startedAtMs);
  const from = Math.min(steady.unsteadyAtMs ?? Infinity, ...starts);
  if (from === Infinity) return {};
  const goesOn = own.some(({ outcome }) => outcome === 'running' || outcome === 'stuck');
  const isSteady = steady.unsteadyAtMs === undefined || steady.steadyAgainAtMs !== undefined;
  if (goesOn || !isSteady) return { unsteadyAtMs: from };
  const ends = own.map(({ completedAtMs }) => completedAtMs ?? 0);
  return { unsteadyAtMs: from, stableAtMs: Math.max(steady.steadyAgainAtMs ?? from, ...ends) };
}

function costOf(world: World, workload: number, own: readonly DeploymentSummary[], times: Stability): number {
  if (own.length > 0) return Math.round(own.reduce((sum, { costUsd }) => sum + costUsd, 0) * 1e6);
  const { unsteadyAtMs, stableAtMs } = times;
  if (unsteadyAtMs === undefined) return 0;
  return spentMicroUsd(world, workload, unsteadyAtMs, stableAtMs ?? world.nowMs);
}
