import type { Workload } from '../plan.ts';
import { isReplica, serviceSpec } from '../systems/ecs-service/spec.ts';
import { isBalanced } from '../systems/zone-rebalancing/balance.ts';
import { countsIn, zonesOf } from '../systems/zone-rebalancing/survey.ts';
import type { World } from '../world/world.ts';

// Tasks that other services move to other Availability Zones while a service is deployed.

/** Whether another service may take a task of its own away from the groups: then there is more room than there was. */
export const mayMoveAway = (world: World, workload: number, groups: readonly number[]): boolean =>
  movers(world, workload, groups).some(
    ({ index }) => tasksToMove(world, index) > 0 || comesAndGoes(world, groupsOf(world, index)),
  );

/** Others on the groups whose tasks AWS moves for balance. */
const movers = (world: World, workload: number, groups: readonly number[]): Workload[] =>
  world.plan.workloads.filter(
    (other) =>
      other.index !== workload &&
      isReplica(other) &&
      serviceSpec(world, other.index).zoneRebalancing &&
      groupsOf(world, other.index).some((group) => groups.includes(group)),
  );

const groupsOf = (world: World, workload: number): number[] =>
  serviceSpec(world, workload).lanes.flatMap((lane) => lane.groups);

/** How many tasks of a service may move; 0 where it is balanced or does not move any. */
export function tasksToMove(world: World, workload: number): number {
  if (!serviceSpec(world, workload).zoneRebalancing) return 0;
  const counts = countsIn(world, workload, zonesOf(world, workload));
  return isBalanced(counts) ? 0 : Math.max(...counts) - Math.min(...counts);
}

/** Whether instances of the groups may come or go, and with them zones to be in. */
const comesAndGoes = (world: World, groups: readonly number[]): boolean =>
  world.plan.groups.some(
    ({ index, provider, minSize, startCount, maxSize }) =>
      groups.includes(index) &&
      provider?.managedScaling !== undefined &&
      (startCount < maxSize || startCount > minSize),
  );
