import { mulDiv } from '../../kernel/whole-numbers.ts';
import { StopCode, TaskFlag } from '../../world/tables.ts';
import type { World } from '../../world/world.ts';
import { Cause } from './causes.ts';
import { latencyMs } from './latency.ts';
import { behaviourOfPool } from './pools.ts';
import { requestsLost } from './reasons.ts';
import { settle } from './settle.ts';
import { count, countFailed, Outcome, Tally, tallied, trafficState } from './state.ts';

/** How long a request to a pool takes at present, in milliseconds; without the time that it waits in the queue. */
function inProgressMs(world: World, pool: number): number {
  const { pools } = trafficState.of(world);
  const { serviceTimeMs } = behaviourOfPool(world, pool);
  return latencyMs({ serviceTimeMs, capacity: pools.capacity[pool]!, rate: pools.rate[pool]!, backlog: 0 });
}

/**
 * A task that served stops doing so. When it is gone all at once, or hangs, the requests it was working on fail; they
 * had been counted as served when they came.
 */
export function loseInProgress(world: World, pool: number, task: number, outcome: number): void {
  const hangs = outcome === Outcome.HANGS;
  if (!hangs && outcome !== Outcome.REFUSES && !isGone(world, task)) return;
  const { pools } = trafficState.of(world);
  const members = pools.answering[pool]!;
  if (members === 0) return;
  const workload = world.tasks.workload[task]!;
  settle(world, workload);
  const rate = Math.min(pools.rate[pool]!, pools.capacity[pool]!);
  const inProgress = mulDiv(rate, inProgressMs(world, pool), members);
  const lost = Math.min(inProgress, servedMicro(world, workload));
  if (lost === 0) return;
  count(world, workload, Tally.SERVED, -lost);
  countFailed(world, workload, hangs ? Cause.notAnswering : Cause.refused, lost);
  const requests = Math.floor(lost / 1_000_000);
  if (requests > 0) world.say(requestsLost, task, requests, Number(hangs));
}

/** Whether nothing of a task is left that could finish its requests. */
function isGone(world: World, task: number): boolean {
  const { flags, stopCode } = world.tasks;
  if ((flags[task]! & TaskFlag.EXITED) !== 0) return true;
  return stopCode[task] === StopCode.TerminationNotice || stopCode[task] === StopCode.InfrastructureHealth;
}

/** Requests served so far in millionths, as far as that can be told exactly. */
function servedMicro(world: World, workload: number): number {
  const { requests, micro } = tallied(world, workload, Tally.SERVED);
  return Math.min(requests, 1e9) * 1_000_000 + micro;
}
