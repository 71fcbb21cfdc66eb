import { mulDiv, partition } from '../../kernel/whole-numbers.ts';
import { none } from '../../world/tables.ts';
import type { World } from '../../world/world.ts';
import { isDeniedAccess } from '../iam/roles.ts';
import { Cause, causesCount } from './causes.ts';
import { behaviourOfPool, membersBy, membersOf, poolsOf } from './pools.ts';
import { routesOf, workloadOf } from './routes.ts';
import { Outcome, outcomesCount, Standing, trafficState } from './state.ts';
import { trafficWeightOf } from './weights.ts';

// Where the requests to a workload go from now on. Each split leaves nothing over.

/** Sets the rates of all pools of a workload, and of its errors, from what arrives and which tasks there are. */
export function allocate(world: World, workload: number): void {
  const { entries, flows, pools } = trafficState.of(world);
  const own = routesOf(world).entries[workload]!;
  flows.errorRate.fill(0, workload * causesCount, (workload + 1) * causesCount);
  let total = 0;
  for (const entry of own) total += entries.rate[entry]!;
  for (const entry of own) {
    const rate = entries.rate[entry]!;
    for (const pool of poolsOf(world, entry)) {
      const answering = answeringIn(world, pool);
      // A task behind several target groups serves each of them with a part of itself.
      const share = total === 0 ? 1 : rate;
      const each = behaviourOfPool(world, pool).capacityPerSecondMilli;
      pools.answering[pool] = answering;
      pools.capacity[pool] = mulDiv(answering * each, share, total === 0 ? 1 : total);
      pools.rate[pool] = 0;
    }
    toDeployments(world, entry, rate);
  }
}

/** Tasks of a pool that serve requests: in service, or, where nothing is, all that answer. */
const answeringIn = (world: World, pool: number): number =>
  membersBy(world, pool, Standing.IN_SERVICE, Outcome.ANSWERS) +
  membersBy(world, pool, Standing.UNHEALTHY, Outcome.ANSWERS) +
  membersBy(world, pool, Standing.INITIAL, Outcome.ANSWERS);

function fail(world: World, entry: number, cause: number, rate: number): void {
  const { flows } = trafficState.of(world);
  flows.errorRate[workloadOf(world.plan, entry) * causesCount + cause]! += rate;
}

/** Traffic that is being shifted goes by weights of deployments; otherwise all tasks are alike. */
function toDeployments(world: World, entry: number, rate: number): void {
  const all = poolsOf(world, entry);
  const { deployment } = trafficState.of(world).pools;
  const weightOf = (pool: number): number => trafficWeightOf(world, deployment[pool]!);
  if (all.every((pool) => weightOf(pool) === none)) return toZones(world, entry, all, rate);
  const weighted = [...new Set(all.filter((pool) => weightOf(pool) > 0).map((pool) => deployment[pool]!))];
  const weights = weighted.map((each) => trafficWeightOf(world, each));
  const missing = Math.max(0, 1000 - weights.reduce((sum, each) => sum + each, 0));
  const parts = partition(rate, [...weights, missing]);
  weighted.forEach((each, i) => {
    const pools = all.filter((pool) => deployment[pool] === each);
    toZones(world, entry, pools, parts[i]!);
  });
  fail(world, entry, Cause.noTarget, parts.at(-1)!);
}

const inService: readonly number[] = [Standing.IN_SERVICE];
const notInService: readonly number[] = [Standing.INITIAL, Standing.UNHEALTHY];

/** Zones that have something in service get the same, where a load balancer keeps requests in their zone. */
function toZones(world: World, entry: number, pools: readonly number[], rate: number): void {
  const serving = pools.filter((pool) => membersOf(world, pool, Standing.IN_SERVICE) > 0);
  // With nothing but unhealthy targets, a load balancer sends requests to all of them: it fails open.
  const failsOpen =
    serving.length === 0 && pools.some((pool) => membersOf(world, pool, Standing.UNHEALTHY) > 0);
  const open = failsOpen ? pools.filter((pool) => membersIn(world, pool, notInService) > 0) : serving;
  if (open.length === 0) return fail(world, entry, Cause.noTarget, rate);
  const standings = failsOpen ? notInService : inService;
  const { zone: zoneOf } = trafficState.of(world).pools;
  const first = zoneOf[open[0]!]!;
  if (open.every((pool) => zoneOf[pool] === first)) return toTasks(world, entry, open, rate, standings);
  const zones = [...new Set(open.map((pool) => zoneOf[pool]!))].toSorted((a, b) => a - b);
  const parts = partition(
    rate,
    zones.map(() => 1),
  );
  zones.forEach((zone, i) => {
    const inZone = open.filter((pool) => zoneOf[pool] === zone);
    toTasks(world, entry, inZone, parts[i]!, standings);
  });
}

function membersIn(world: World, pool: number, standings: readonly number[]): number {
  let sum = 0;
  for (let i = 0; i < standings.length; i++) sum += membersOf(world, pool, standings[i]!);
  return sum;
}

function toTasks(
  world: World,
  entry: number,
  pools: readonly number[],
  rate: number,
  standings: readonly number[],
): void {
  const members = pools.map((pool) => membersIn(world, pool, standings));
  const weights = pools.map((pool, i) => weightNow(world, pool, members[i]!));
  const parts = partition(rate, weights.some((each) => each > 0) ? weights : members);
  const denied = isDeniedAccess(world, workloadOf(world.plan, entry));
  for (let i = 0; i < pools.length; i++) toOutcomes(world, entry, pools[i]!, parts[i]!, standings, denied);
}

/** What comes of the requests to the tasks of a pool. */
function toOutcomes(
  world: World,
  entry: number,
  pool: number,
  rate: number,
  standings: readonly number[],
  denied: boolean,
): void {
  const outcomes = [0, 0, 0, 0];
  for (let i = 0; i < standings.length; i++)
    for (let outcome = 0; outcome < outcomesCount; outcome++)
      outcomes[outcome]! += membersBy(world, pool, standings[i]!, outcome);
  const [answers = 0, hangs = 0, refuses = 0, errs = 0] = partition(rate, outcomes);
  trafficState.of(world).pools.rate[pool] = denied ? 0 : answers;
  fail(world, entry, Cause.notAnswering, hangs);
  fail(world, entry, Cause.refused, refuses);
  fail(world, entry, Cause.applicationError, denied ? answers + errs : errs);
}

/** What the tasks of a pool weigh: a thousand each, in slow start as much of it as has passed of that. */
function weightNow(world: World, pool: number, members: number): number {
  const { pools } = trafficState.of(world);
  if (pools.isRamping[pool] === 0) return members * 1000;
  const { slowStartMs } = world.plan.targetGroups[pools.entry[pool]!]!;
  return mulDiv(members * world.nowMs - pools.sinceSum[pool]!, 1000, slowStartMs);
}
