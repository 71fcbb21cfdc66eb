import { longestStretchMs } from '../../kernel/whole-numbers.ts';
import type { World } from '../../world/world.ts';
import { Cause, causesCount } from './causes.ts';
import { requestPatienceMs } from './parameters.ts';
import { poolsOf } from './pools.ts';
import { routesOf } from './routes.ts';
import { count, countFailed, Tally, trafficState } from './state.ts';

// What came of the requests since a workload was looked at last. Rates have not changed since then, so however the
// time is cut, the sum is the same.

/** Counts the requests to a workload up to now: served, failed, or waiting. */
export function settle(world: World, workload: number): void {
  const { flows } = trafficState.of(world);
  let leftMs = world.nowMs - flows.settledAt[workload]!;
  flows.settledAt[workload] = world.nowMs;
  if (leftMs === 0) return;
  const stretchMs = longestStretchMs(highestRate(world, workload));
  for (; leftMs > 0; leftMs -= stretchMs) flow(world, workload, Math.min(leftMs, stretchMs));
}

function highestRate(world: World, workload: number): number {
  const { entries, pools } = trafficState.of(world);
  let highest = 0;
  for (const entry of routesOf(world).entries[workload]!) {
    highest = Math.max(highest, entries.rate[entry]!);
    for (const pool of poolsOf(world, entry)) highest = Math.max(highest, pools.capacity[pool]!);
  }
  return highest;
}

function flow(world: World, workload: number, forMs: number): void {
  const { entries, flows } = trafficState.of(world);
  for (let cause = 0; cause < causesCount; cause++) {
    const rate = flows.errorRate[workload * causesCount + cause]!;
    if (rate > 0) countFailed(world, workload, cause, rate * forMs);
  }
  for (const entry of routesOf(world).entries[workload]!) {
    count(world, workload, Tally.OFFERED, entries.rate[entry]! * forMs);
    for (const pool of poolsOf(world, entry)) flowThrough(world, workload, pool, forMs);
  }
}

/** Tasks serve what waits and what comes, as much as they can; the rest waits, as long as it would be served in time. */
function flowThrough(world: World, workload: number, pool: number, forMs: number): void {
  const { pools } = trafficState.of(world);
  if (pools.rate[pool]! > 0) pools.servedAt[pool] = world.nowMs;
  const work = pools.backlog[pool]! + pools.rate[pool]! * forMs;
  if (work === 0) return;
  const served = Math.min(work, pools.capacity[pool]! * forMs);
  count(world, workload, Tally.SERVED, served);
  pools.backlog[pool] = work - served;
  trimBacklog(world, workload, pool);
}

/** Fails the requests of a pool that would wait too long for its tasks. */
export function trimBacklog(world: World, workload: number, pool: number): void {
  const { pools } = trafficState.of(world);
  const tooMany = pools.backlog[pool]! - backlogMax(world, pool);
  if (tooMany <= 0) return;
  pools.backlog[pool]! -= tooMany;
  countFailed(world, workload, Cause.overloaded, tooMany);
}

/** How many requests may wait for a pool, in millionths. */
export const backlogMax = (world: World, pool: number): number =>
  trafficState.of(world).pools.capacity[pool]! * world.parameters.get(requestPatienceMs);
