import { missingPlaces } from '../systems/daemon/places.ts';
import { tasksForEarlySuccess } from '../systems/ecs-service/early-success.ts';
import { deploymentLimits } from '../systems/ecs-service/limits.ts';
import type { EcsService } from '../systems/ecs-service/spec.ts';
import type { World } from '../world/world.ts';
import { rollingWords } from './obstacles.ts';
import { placesLostToRivals } from './rivals.ts';
import { rollingObstacle } from './rolling-obstacle.ts';
import { mayGrowByItself, mayShrinkWithin, minuteGoesOn } from './scaling-of-others.ts';
import { shiftObstacle } from './shift-obstacle.ts';
import type { Finding } from './verdict.ts';

/** As for other services, but that a daemon has one place on each instance, and never more tasks than places. */
export function daemonFinding(
  world: World,
  workload: number,
  spec: EcsService,
  lack: Finding | undefined,
): Finding {
  const primary = world.workloads.primary[workload]!;
  const running = world.deployments.wanted[primary]!;
  const revision = world.deployments.revision[primary]!;
  const desired = running + missingPlaces(world, workload, revision).length;
  const { minimumHealthyPercent, maximumPercent, earlySuccess, strategy } = spec;
  const limits = deploymentLimits(desired, minimumHealthyPercent, maximumPercent);
  const isEarly = earlySuccess !== undefined && strategy.type === 'ROLLING';
  const needed = isEarly ? Math.max(1, tasksForEarlySuccess(desired, earlySuccess.healthyPercent)) : desired;
  const groups = spec.lanes.flatMap((lane) => lane.groups);
  // Every instance that comes or goes changes how many tasks there are to be.
  const mayChange = mayGrowByItself(world, workload, groups) || mayShrinkWithin(world, groups, Infinity);
  const isStill = running > 0 && limits.lower >= desired && !minuteGoesOn(world, workload);
  if (mayChange && !isStill) return 'depends';
  if (lack && desired > 0) return lack;
  const deferred = isEarly && earlySuccess.cleanup === 'DEFERRED';
  const code = rollingObstacle({ desired, needed, deferred, ...limits, running, room: running });
  if (code) return rollingWords(world, workload, { code, needed, ...limits, running, room: running });
  if (placesLostToRivals(world, workload, groups, 'afterStops') > 0) return 'depends';
  return (strategy.type === 'ROLLING' ? undefined : shiftObstacle(world, workload)) ?? 'completes';
}
