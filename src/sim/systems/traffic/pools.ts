import type { Behaviour } from '../../plan.ts';
import { none } from '../../world/tables.ts';
import type { World } from '../../world/world.ts';
import { outcomesCount, standingsCount, trafficState } from './state.ts';

/** What the tasks of a pool have in common. */
export interface PoolKey {
  readonly entry: number;
  readonly deployment: number;
  /** The zone, where a load balancer keeps requests in theirs; else -1. */
  readonly zone: number;
  readonly ramps: boolean;
}

/** The pools of an entry, newest first. */
export function poolsOf(world: World, entry: number): number[] {
  const { entries, pools } = trafficState.of(world);
  const found: number[] = [];
  for (let pool = entries.firstPool[entry]!; pool !== none; pool = pools.next[pool]!) found.push(pool);
  return found;
}

/** The pool of that key, which is opened if there is none. */
export function poolOf(world: World, { entry, deployment, zone, ramps }: PoolKey): number {
  const { pools, entries } = trafficState.of(world);
  const isRamping = Number(ramps);
  for (let pool = entries.firstPool[entry]!; pool !== none; pool = pools.next[pool]!) {
    const isSame = pools.deployment[pool] === deployment && pools.zone[pool] === zone;
    if (isSame && pools.isRamping[pool] === isRamping) return pool;
  }
  const pool = pools.add();
  pools.entry[pool] = entry;
  pools.deployment[pool] = deployment;
  pools.zone[pool] = zone;
  pools.isRamping[pool] = isRamping;
  pools.next[pool] = entries.firstPool[entry]!;
  entries.firstPool[entry] = pool;
  return pool;
}

/** Takes the pools of an entry off its list that have no tasks. */
export function dropEmptyPools(world: World, entry: number): void {
  const { pools, entries } = trafficState.of(world);
  let kept = none;
  for (const pool of poolsOf(world, entry)) {
    if (!isEmpty(world, pool)) kept = pool;
    else if (kept === none) entries.firstPool[entry] = pools.next[pool]!;
    else pools.next[kept] = pools.next[pool]!;
  }
}

function isEmpty(world: World, pool: number): boolean {
  for (let standing = 0; standing < standingsCount; standing++)
    if (membersOf(world, pool, standing) > 0) return false;
  return true;
}

/** How the application in the tasks of a pool behaves: they are of one deployment, and so of one revision. */
export function behaviourOfPool(world: World, pool: number): Behaviour {
  const deployment = trafficState.of(world).pools.deployment[pool]!;
  return world.revisions[world.deployments.revision[deployment]!]!.behaviour;
}

/** How many tasks of a pool a load balancer regards so, whatever comes of their requests. */
export function membersOf(world: World, pool: number, standing: number): number {
  let sum = 0;
  for (let outcome = 0; outcome < outcomesCount; outcome++) sum += membersBy(world, pool, standing, outcome);
  return sum;
}

export const membersBy = (world: World, pool: number, standing: number, outcome: number): number =>
  trafficState.of(world).pools.members[cell(pool, standing, outcome)]!;

/** One more, or one fewer, of them. */
export function changeMembers(
  world: World,
  pool: number,
  standing: number,
  outcome: number,
  by: 1 | -1,
): void {
  trafficState.of(world).pools.members[cell(pool, standing, outcome)]! += by;
}

const cell = (pool: number, standing: number, outcome: number): number =>
  (pool * standingsCount + standing) * outcomesCount + outcome;
