import { TargetState } from '../../world/tables.ts';
import type { World } from '../../world/world.ts';
import { serviceSpec, type ScalingPolicy } from '../ecs-service/spec.ts';
import { trafficMetrics } from '../traffic/metrics.ts';

/** Tasks cannot use more than all of what they have reserved. */
const fullyUsedPermille = 1000;

/**
 * The metric of a policy now, in thousandths of its unit: percent, or requests a minute for each target. Undefined
 * where there is no data: without traffic, and for memory, of which a rehearsal knows nothing.
 * https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service-autoscaling-targettracking.html
 */
export function metricMilli(
  world: World,
  workload: number,
  metric: ScalingPolicy['metric'],
): number | undefined {
  const traffic = trafficMetrics(world, workload);
  if (!traffic) return undefined;
  switch (metric) {
    case 'ECSServiceAverageCPUUtilization':
      return Math.min(fullyUsedPermille, traffic.utilisationPermille) * 100;
    case 'ALBRequestCountPerTarget':
      return requestsPerTarget(world, workload, traffic.requestsPerSecondMilli);
    case 'ECSServiceAverageMemoryUtilization':
      return undefined;
  }
}

/** Whether there can be data of a metric at all in a run. */
export function mayHaveData(world: World, workload: number, metric: ScalingPolicy['metric']): boolean {
  if (!trafficMetrics(world, workload)) return false;
  if (metric === 'ALBRequestCountPerTarget') return isCounted(world, workload);
  return metric === 'ECSServiceAverageCPUUtilization';
}

/** Application Load Balancers alone count it, and a service whose traffic is shifted cannot be scaled by it. */
function isCounted(world: World, workload: number): boolean {
  const { targetGroups, strategy } = serviceSpec(world, workload);
  const isBehind = targetGroups.some(
    (group) => world.plan.targetGroups[group]!.balancerType === 'application',
  );
  return isBehind && strategy.type === 'ROLLING';
}

function requestsPerTarget(world: World, workload: number, perSecondMilli: number): number | undefined {
  const targets = targetsInService(world, serviceSpec(world, workload).targetGroups);
  if (!isCounted(world, workload) || targets === 0) return undefined;
  return Math.floor((perSecondMilli * 60) / targets);
}

function targetsInService(world: World, groups: readonly number[]): number {
  const { targets } = world;
  let count = 0;
  for (let target = 0; target < targets.count; target++)
    if (targets.state[target] === TargetState.healthy && groups.includes(targets.group[target]!)) count++;
  return count;
}

/** '75 %', '2500 requests a minute for each target'. */
export function metricWords(metric: ScalingPolicy['metric'], milli: number): string {
  const value = `${Math.floor(milli / 100) / 10}`;
  return metric === 'ALBRequestCountPerTarget' ? `${value} requests a minute for each target` : `${value} %`;
}
