import { mulDiv, partition } from '../../kernel/whole-numbers.ts';
import { none } from '../../world/tables.ts';
import type { World } from '../../world/world.ts';
import { isDeniedAccess } from '../iam/roles.ts';
import { Cause, causesCount } from './causes.ts';
import { behaviourOfPool, membersBy, membersOf, poolsOf } from './pools.ts';
import { routesOf, workloadOf } from './routes.ts';
import { Outcome, Standing, trafficState } from './state.ts';
import { trafficWeightOf } from './weights.ts';

// Where the requests to a workload go from now on. Each split leaves nothing over.

/** Sets the rates of all pools of a workload, and of its errors, from what arrives and which tasks there are. */
export function allocate(world: World, workload: number): void {
  const { entries, flows, pools } = trafficState.of(world);
  const own = routesOf(world).entries[workload]!;
  flows.errorRate.fill(0, workload * causesCount, (workload + 1) * causesCount);
  const rates = own.map((entry) => entries.rate[entry]!);
  const total = rates.reduce((sum, each) => sum + each, 0);
  own.forEach((entry, i) => {
    for (const pool of poolsOf(world, entry)) {
      const answering = answeringIn(world, pool);
      // A task behind several target groups serves each of them with a part of itself.
      const share = total === 0 ? 1 : rates[i]!;
      const each = behaviourOfPool(world, pool).capacityPerSecondMilli;
      pools.answering[pool] = answering;
      pools.capacity[pool] = mulDiv(answering * each, share, total === 0 ? 1 : total);
      pools.rate[pool] = 0;
    }
    toDeployments(world, entry, rates[i]!);
  });
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
  const all = [...poolsOf(world, entry)];
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

/** Zones that have something in service get the same, where a load balancer keeps requests in their zone. */
function toZones(world: World, entry: number, pools: readonly number[], rate: number): void {
  const having = (...standings: readonly number[]): number[] =>
    pools.filter((pool) => standings.some((standing) => membersOf(world, pool, standing) > 0));
  const serving = having(Standing.IN_SERVICE);
  // With nothing but unhealthy targets, a load balancer sends requests to all of them: it fails open.
  const failsOpen = serving.length === 0 && having(Standing.UNHEALTHY).length > 0;
  const open = failsOpen ? having(Standing.INITIAL, Standing.UNHEALTHY) : serving;
  if (open.length === 0) return fail(world, entry, Cause.noTarget, rate);
  const zoneOf = (pool: number): number => trafficState.of(world).pools.zone[pool]!;
  const zones = [...new Set(open.map(zoneOf))].toSorted((a, b) => a - b);
  const parts = partition(
    rate,
    zones.map(() => 1),
  );
  zones.forEach((zone, i) => {
    const inZone = open.filter((pool) => zoneOf(pool) === zone);
    toTasks(world, entry, inZone, parts[i]!, failsOpen);
  });
}

function toTasks(
  world: World,
  entry: number,
  pools: readonly number[],
  rate: number,
  failsOpen: boolean,
): void {
  const standings = failsOpen ? [Standing.INITIAL, Standing.UNHEALTHY] : [Standing.IN_SERVICE];
  const members = pools.map((pool) =>
    standings.reduce((sum, standing) => sum + membersOf(world, pool, standing), 0),
  );
  const weights = pools.map((pool, i) => weightNow(world, pool, members[i]!));
  const parts = partition(rate, weights.some((each) => each > 0) ? weights : members);
  pools.forEach((pool, i) => {
    const outcomes = [Outcome.ANSWERS, Outcome.HANGS, Outcome.REFUSES, Outcome.ERRS].map((outcome) =>
      standings.reduce((sum, standing) => sum + membersBy(world, pool, standing, outcome), 0),
    );
    const [answers = 0, hangs = 0, refuses = 0, errs = 0] = partition(parts[i]!, outcomes);
    const denied = isDeniedAccess(world, workloadOf(world.plan, entry));
    trafficState.of(world).pools.rate[pool] = denied ? 0 : answers;
    fail(world, entry, Cause.notAnswering, hangs);
    fail(world, entry, Cause.refused, refuses);
    fail(world, entry, Cause.applicationError, denied ? answers + errs : errs);
  });
}

/** What the tasks of a pool weigh: a thousand each, in slow start as much of it as has passed of that. */
function weightNow(world: World, pool: number, members: number): number {
  const { pools } = trafficState.of(world);
  if (pools.isRamping[pool] === 0) return members * 1000;
  const { slowStartMs } = world.plan.targetGroups[pools.entry[pool]!]!;
  return mulDiv(members * world.nowMs - pools.sinceSum[pool]!, 1000, slowStartMs);
}
