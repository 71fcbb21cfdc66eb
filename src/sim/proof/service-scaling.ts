import { ecsServiceOf, serviceSpec } from '../systems/ecs-service/spec.ts';
import { mayHaveData } from '../systems/service-scaling/metrics.ts';
import type { World } from '../world/world.ts';

/**
 * Whether service auto scaling may decide about a deployment: desiredCount of the service goes up while it is under way,
 * or that of others goes up or down which run on the same instances. Its own does not go down meanwhile.
 */
export function scalingMayDecide(world: World, workload: number): boolean {
  if (mayScale(world, workload, 'out')) return true;
  const groups = new Set(serviceSpec(world, workload).lanes.flatMap((lane) => lane.groups));
  return world.plan.workloads.some((other) => {
    const shares = ecsServiceOf(other)?.lanes.some((lane) => lane.groups.some((each) => groups.has(each)));
    return other.index !== workload && shares === true && mayScale(world, other.index, 'either way');
  });
}

function mayScale(world: World, workload: number, direction: 'out' | 'either way'): boolean {
  const { scaling, scheduling } = serviceSpec(world, workload);
  if (!scaling || scheduling === 'DAEMON') return false;
  const desired = world.workloads.desired[workload]!;
  // A scheduled action is taken at times of its own, whatever bounds are drawn.
  if ((scaling.scheduled ?? []).length > 0) return true;
  const hasWay = desired < scaling.maxCapacity || (direction !== 'out' && desired > scaling.minCapacity);
  return hasWay && scaling.policies.some(({ metric }) => mayHaveData(world, workload, metric));
}
