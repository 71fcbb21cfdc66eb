import { i32, table } from '../../kernel/table.ts';
import { state } from '../../system.ts';
import { none } from '../../world/tables.ts';
import type { World } from '../../world/world.ts';

/** How the requests to a workload are split among its deployments; rows as in `world.deployments`. */
export const trafficWeights = state(() => ({ weights: table({ permille: i32(none) }) }));

export interface TrafficWeight {
  readonly deployment: number;
  /** Its share of the requests in thousandths. */
  readonly permille: number;
}

/** Splits the requests to a workload among its deployments; those that are not named keep what they have. */
export function setTrafficWeights(world: World, workload: number, split: readonly TrafficWeight[]): void {
  const { weights } = trafficWeights.of(world);
  for (const { deployment, permille } of split) {
    while (weights.count <= deployment) weights.add();
    weights.permille[deployment] = permille;
  }
  world.signal.trafficShifted(world, workload);
}

/** The share of a deployment in thousandths; -1 when nobody has set one, and its tasks get theirs one by one. */
export function trafficWeightOf(world: World, deployment: number): number {
  const { weights } = trafficWeights.of(world);
  return deployment < weights.count ? weights.permille[deployment]! : none;
}
