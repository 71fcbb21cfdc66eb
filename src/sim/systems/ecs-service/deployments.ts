import { none, Rollout } from '../../world/tables.ts';
import type { World } from '../../world/world.ts';
import { beginningExplained } from './explain-start.ts';
import { deploymentStarted } from './reasons.ts';
import { serviceSpec } from './spec.ts';
import { Mode, schedulerState } from './state.ts';
import { wake } from './wake.ts';

/**
 * Starts a deployment of a revision: it becomes the PRIMARY one, and what ran before is replaced. Also what
 * `forceNewDeployment` does, with the revision that runs already.
 */
export function deploy(world: World, workload: number, revision: number): number {
  const { deployments, workloads } = world;
  const { services, rollouts } = schedulerState.of(world);
  const old = workloads.primary[workload]!;
  const deployment = addDeployment(world, workload, revision);
  if (old !== none) {
    rollouts.expected[old] = deployments.wanted[old]! - rollouts.failing[old]!;
    if (deployments.rollout[old] === Rollout.IN_PROGRESS) end(world, old, Rollout.INACTIVE);
  }
  workloads.primary[workload] = deployment;
  const { strategy } = serviceSpec(world, workload);
  rollouts.mode[deployment] = strategy.type === 'ROLLING' || old === none ? Mode.ROLLING : Mode.BESIDE;
  // An update of the service resets the throttle of failed starts.
  services.failedStarts[workload] = 0;
  services.throttledUntil[workload] = 0;
  services.said[workload] = none;
  services.waits[workload] = 0;
  world.explain(() => beginningExplained(world, deployment, old));
  world.say(deploymentStarted, workload, deployment, revision);
  observe(world, workload);
  world.signal.deploymentMoved(world, deployment);
  wake(world, workload, true);
  return deployment;
}

/** Adds the rows of a deployment that has no tasks yet. */
export function addDeployment(world: World, workload: number, revision: number): number {
  const { services, rollouts } = schedulerState.of(world);
  const deployment = world.deployments.add();
  // Deployments of other controllers have rows, too.
  while (rollouts.count <= deployment) rollouts.add();
  world.deployments.workload[deployment] = workload;
  world.deployments.revision[deployment] = revision;
  world.deployments.startedAt[deployment] = world.nowMs;
  rollouts.previous[deployment] = services.newest[workload]!;
  rollouts.spec[deployment] = world.workloads.spec[workload]!;
  services.newest[workload] = deployment;
  return deployment;
}

/** The last other revision that a deployment of a workload completed with; -1 when there is none. */
export function revisionBefore(world: World, workload: number): number {
  const { deployments, workloads } = world;
  const { services, rollouts } = schedulerState.of(world);
  const present = deployments.revision[workloads.primary[workload]!];
  for (let each = services.newest[workload]!; each !== none; each = rollouts.previous[each]!) {
    const completed = deployments.rollout[each] === Rollout.COMPLETED;
    if (completed && deployments.revision[each] !== present) return deployments.revision[each]!;
  }
  return none;
}

/** Ends a deployment in the given way. */
export function end(world: World, deployment: number, rollout: number): void {
  world.deployments.rollout[deployment] = rollout;
  world.deployments.endedAt[deployment] = world.nowMs;
  world.signal.deploymentMoved(world, deployment);
}

/** Keeps the fewest healthy and the most tasks that a service had while its newest deployment was under way. */
export function observe(world: World, workload: number): void {
  const primary = world.workloads.primary[workload]!;
  if (primary === none || world.deployments.rollout[primary] !== Rollout.IN_PROGRESS) return;
  const { rollouts } = schedulerState.of(world);
  const healthy = world.workloads.healthy[workload]!;
  const alive = world.workloads.alive[workload]!;
  const lowest = rollouts.lowestHealthy[primary]!;
  if (lowest === -1 || healthy < lowest) rollouts.lowestHealthy[primary] = healthy;
  if (alive > rollouts.highestTasks[primary]!) rollouts.highestTasks[primary] = alive;
}
