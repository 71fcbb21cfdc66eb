import { mulDiv } from '../../kernel/whole-numbers.ts';
import type { Parameter } from '../../parameters.ts';
import { timer } from '../../system.ts';
import { failedRequestsTotal } from '../../totals.ts';
import { never } from '../../world/tables.ts';
import type { World } from '../../world/world.ts';
import { allocate } from './allocation.ts';
import { causesCount } from './causes.ts';
import { latencyMs } from './latency.ts';
import { failingTickMs, trafficTickMs } from './parameters.ts';
import { behaviourOfPool, dropEmptyPools, poolsOf } from './pools.ts';
import { errorsBegan, errorsEnded, eventNumber, overloaded, overloadEnded } from './reasons.ts';
import { isReached, routesOf } from './routes.ts';
import { backlog, errorRates, latency, requestRate, utilisation } from './series.ts';
import { backlogMax, settle, trimBacklog } from './settle.ts';
import { Tally, tallied, trafficState } from './state.ts';

// A look at the traffic of a workload: what came of its requests so far, and what is to come of them from now on.

/** Something about a workload has changed: it is looked at after all that is due now. */
export function markDirty(world: World, workload: number): void {
  const { flows } = trafficState.of(world);
  if (!isReached(world, workload) || flows.dirty[workload] === 1) return;
  flows.dirty[workload] = 1;
  world.after(0, evaluationDue, workload);
}

const evaluationDue = timer(
  (world, workload) => {
    trafficState.of(world).flows.dirty[workload] = 0;
    evaluate(world, workload);
  },
  { background: true },
);

export function evaluate(world: World, workload: number): void {
  settle(world, workload);
  allocate(world, workload);
  const entries = routesOf(world).entries[workload]!;
  const pools =
    entries.length === 1 ? poolsOf(world, entries[0]!) : entries.flatMap((entry) => poolsOf(world, entry));
  for (const pool of pools) trimBacklog(world, workload, pool);
  const survey = surveyOf(world, workload, pools);
  for (const entry of entries) dropEmptyPools(world, entry);
  show(world, workload, survey);
  tellOverload(world, workload, survey);
  tellErrors(world, workload, survey.errorRates);
  const fails = survey.errorRates.some((rate) => rate > 0);
  if (survey.changes || fails) lookAgain(world, workload, survey.changes ? trafficTickMs : failingTickMs);
}

function lookAgain(world: World, workload: number, after: Parameter<number>): void {
  const { flows } = trafficState.of(world);
  const atMs = world.nowMs + world.parameters.get(after);
  if (flows.tickAt[workload]! <= atMs && flows.tickAt[workload]! > world.nowMs) return;
  flows.tickAt[workload] = atMs;
  world.at(atMs, tickDue, workload, atMs | 0);
}

const tickDue = timer(
  (world, workload, atMs) => {
    const { flows } = trafficState.of(world);
    if ((flows.tickAt[workload]! | 0) !== atMs) return;
    flows.tickAt[workload] = never;
    evaluate(world, workload);
  },
  { background: true },
);

interface Survey {
  /** What reaches tasks that answer, what of it they can serve, and what all of them together could. */
  readonly rate: number;
  readonly busy: number;
  readonly capacity: number;
  readonly latencyMs: number;
  /** Millionths of a request. */
  readonly backlog: number;
  readonly errorRates: readonly number[];
  /** Whether it will be otherwise although nothing happens: a queue changes, or targets are in slow start. */
  readonly changes: boolean;
}

function surveyOf(world: World, workload: number, own: readonly number[]): Survey {
  const { pools, flows } = trafficState.of(world);
  let [rate, busy, capacity, waiting, failing, changes] = [0, 0, 0, 0, 0, false];
  for (let i = 0; i < own.length; i++) {
    const pool = own[i]!;
    const [comes, serves] = [pools.rate[pool]!, pools.capacity[pool]!];
    rate += comes;
    busy += busyOf(world, pool);
    capacity += serves;
    waiting += pools.backlog[pool]!;
    const isFull = pools.backlog[pool]! >= backlogMax(world, pool);
    // Once no more may wait, what is too much fails at once.
    if (isFull) failing += Math.max(0, comes - serves);
    changes ||= isChanging(world, pool, isFull);
    if (comes > 0) pools.servedAt[pool] = world.nowMs;
  }
  let latencySum = 0;
  for (let i = 0; i < own.length; i++)
    latencySum += mulDiv(poolLatency(world, own[i]!), busyOf(world, own[i]!), Math.max(1, busy));
  const rates: number[] = [];
  for (let cause = 0; cause < causesCount; cause++)
    rates.push(flows.errorRate[workload * causesCount + cause]! + (cause === causesCount - 1 ? failing : 0));
  return { rate, busy, capacity, latencyMs: latencySum, backlog: waiting, errorRates: rates, changes };
}

/** What of the requests to a pool its tasks can serve. */
function busyOf(world: World, pool: number): number {
  const { backlog: waiting, rate, capacity } = trafficState.of(world).pools;
  return waiting[pool]! > 0 ? capacity[pool]! : Math.min(rate[pool]!, capacity[pool]!);
}

function isChanging(world: World, pool: number, isFull: boolean): boolean {
  const { pools, entries } = trafficState.of(world);
  const [comes, serves] = [pools.rate[pool]!, pools.capacity[pool]!];
  if (pools.isRamping[pool] === 1 && entries.rate[pools.entry[pool]!]! > 0) return true;
  return (comes > serves && !isFull) || (pools.backlog[pool]! > 0 && comes < serves);
}

function poolLatency(world: World, pool: number): number {
  const { pools } = trafficState.of(world);
  const { serviceTimeMs } = behaviourOfPool(world, pool);
  return latencyMs({
    serviceTimeMs,
    capacity: pools.capacity[pool]!,
    rate: pools.rate[pool]!,
    backlog: pools.backlog[pool]!,
  });
}

function show(world: World, workload: number, survey: Survey): void {
  const { entries } = trafficState.of(world);
  const { series } = world;
  const arriving = routesOf(world).entries[workload]!.reduce((sum, entry) => sum + entries.rate[entry]!, 0);
  series.set(world.seriesOf(requestRate, workload), arriving);
  series.set(world.seriesOf(latency, workload), survey.latencyMs);
  series.set(world.seriesOf(backlog, workload), Math.floor(survey.backlog / 1_000_000));
  series.set(world.seriesOf(utilisation, workload), utilisationNow(world, workload, survey.busy));
  errorRates.forEach((key, cause) => series.set(world.seriesOf(key, workload), survey.errorRates[cause]!));
  showFailed(world, workload);
}

/** Brings the series of failed requests up to what has been counted. */
function showFailed(world: World, workload: number): void {
  const { requests } = tallied(world, workload, Tally.FAILED);
  world.series.set(world.seriesOf(failedRequestsTotal, workload), requests);
}

/** Average over all running tasks, those without traffic included: that is what the metric of ECS is. */
function utilisationNow(world: World, workload: number, busy: number): number {
  const { pools } = trafficState.of(world);
  const deployments: number[] = [];
  for (const entry of routesOf(world).entries[workload]!)
    for (const pool of poolsOf(world, entry)) {
      const deployment = pools.deployment[pool]!;
      if (!deployments.includes(deployment)) deployments.push(deployment);
    }
  let capacity = 0;
  for (const each of deployments) {
    const { behaviour } = world.revisions[world.deployments.revision[each]!]!;
    capacity += world.deployments.running[each]! * behaviour.capacityPerSecondMilli;
  }
  return capacity === 0 ? 0 : Math.min(1000, mulDiv(busy, 1000, capacity));
}

function tellOverload(world: World, workload: number, { rate, capacity, backlog: waiting }: Survey): void {
  const { flows } = trafficState.of(world);
  const isOverloaded = flows.isOverloaded[workload] === 1;
  const begins = !isOverloaded && rate > capacity && capacity > 0;
  const ends = isOverloaded && waiting === 0 && rate <= capacity;
  if (!begins && !ends) return;
  flows.isOverloaded[workload] = Number(begins);
  world.say(begins ? overloaded : overloadEnded, workload, eventNumber(rate), eventNumber(capacity));
}

function tellErrors(world: World, workload: number, rates: readonly number[]): void {
  const { flows } = trafficState.of(world);
  rates.forEach((rate, cause) => {
    const row = workload * causesCount + cause;
    const isFailing = Number(rate > 0);
    if (flows.isFailing[row] === isFailing) return;
    flows.isFailing[row] = isFailing;
    const { requests } = tallied(world, workload, Tally.CAUSES + cause);
    if (isFailing === 1) {
      flows.failedBefore[row] = requests;
      world.say(errorsBegan, workload, cause, eventNumber(rate));
    } else world.say(errorsEnded, workload, cause, eventNumber(requests - flows.failedBefore[row]!));
  });
}
