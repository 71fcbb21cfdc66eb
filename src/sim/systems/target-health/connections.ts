import { parameter } from '../../parameters.ts';
import { never, none } from '../../world/tables.ts';
import type { World } from '../../world/world.ts';
import { latencyMs } from '../traffic/latency.ts';
import { idleTimeoutMs } from '../traffic/parameters.ts';
import { behaviourOfPool } from '../traffic/pools.ts';
import { trafficState } from '../traffic/state.ts';

export const clientsKeepAlive = parameter({
  name: 'clientsKeepAlive',
  value: 'yes',
  words: ['yes', 'no'],
  basis: 'simplified',
  says: 'Whether clients keep their connections open between requests, as browsers and most SDKs do.',
  source:
    'https://docs.aws.amazon.com/elasticloadbalancing/latest/application/edit-target-group-attributes.html',
});

/**
 * How long connections stay open, in milliseconds, to a target that is about to get no new requests: without end if
 * clients keep theirs, or as long as the last request takes. 0 where no requests came.
 */
export function connectionsOpenMs(world: World, target: number): number {
  const { pools, targetSeats } = trafficState.of(world);
  const pool = target < targetSeats.count ? targetSeats.pool[target]! : none;
  if (pool === none || pools.servedAt[pool] === never) return 0;
  const keeps = world.parameters.get(clientsKeepAlive) === 'yes';
  const { stickiness } = world.plan.targetGroups[world.targets.group[target]!]!;
  const isServing = pools.rate[pool]! > 0;
  if (keeps || stickiness) {
    if (isServing) return Infinity;
    return Math.max(0, pools.servedAt[pool]! + world.parameters.get(idleTimeoutMs) - world.nowMs);
  }
  const { serviceTimeMs } = behaviourOfPool(world, pool);
  const { capacity, rate, backlog } = pools;
  if (!isServing) return 0;
  return latencyMs({ serviceTimeMs, capacity: capacity[pool]!, rate: rate[pool]!, backlog: backlog[pool]! });
}
