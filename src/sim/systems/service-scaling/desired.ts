import { none, Rollout } from '../../world/tables.ts';
import type { World } from '../../world/world.ts';
import { serviceSpec } from '../ecs-service/spec.ts';
import { schedulerState, sourcesOf } from '../ecs-service/state.ts';
import { bothRevisionsGrow } from './reasons.ts';
import { scalingState } from './state.ts';

/** Between which numbers of tasks a service is scaled now: as it is drawn, or as a scheduled action has set it. */
export function boundsOf(world: World, workload: number): { minCapacity: number; maxCapacity: number } {
  const { minCapacity, maxCapacity } = serviceSpec(world, workload).scaling!;
  const { services } = scalingState.of(world);
  const [least, most] = [services.minCapacity[workload]!, services.maxCapacity[workload]!];
  return {
    minCapacity: least === none ? minCapacity : least,
    maxCapacity: most === none ? maxCapacity : most,
  };
}

export const isUnderWay = (world: World, workload: number): boolean =>
  world.deployments.rollout[world.workloads.primary[workload]!] === Rollout.IN_PROGRESS ||
  sourcesOf(world, workload).length > 0;

/** Sets desiredCount; where it rises during a deployment, the old revision grows as well, which still serves. */
export function setDesired(world: World, workload: number, count: number): void {
  const more = count - world.workloads.desired[workload]!;
  if (more > 0) growOldRevision(world, workload, more);
  world.workloads.desired[workload] = count;
  world.signal.desiredChanged(world, workload);
}

/** https://aws.amazon.com/about-aws/whats-new/2025/11/amazon-ecs-service-availability-rolling-deployments */
function growOldRevision(world: World, workload: number, count: number): void {
  const { rollouts } = schedulerState.of(world);
  const [old] = sourcesOf(world, workload);
  if (old === undefined || !isUnderWay(world, workload)) return;
  rollouts.expected[old]! += count;
  world.say(bothRevisionsGrow, workload, world.deployments.revision[old], count);
}
