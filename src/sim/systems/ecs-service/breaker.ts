import { none, Rollout } from '../../world/tables.ts';
import type { World } from '../../world/world.ts';
import { breakerThreshold } from './circuit-breaker-count.ts';
import { end } from './deployments.ts';
import { breakerCounts, deploymentFailed, nothingToRollBackTo, rollbackStarted } from './reasons.ts';
import { serviceSpec } from './spec.ts';
import { Mode, schedulerState } from './state.ts';
import { wake } from './wake.ts';

/** A task of a deployment failed to start, or is replaced because its checks fail: the circuit breaker counts it. */
export function breakerCountsFailure(world: World, deployment: number): void {
  const { deployments } = world;
  const workload = deployments.workload[deployment]!;
  const { circuitBreaker, controller, strategy } = serviceSpec(world, workload);
  if (!circuitBreaker.enable || controller !== 'ECS' || strategy.type !== 'ROLLING') return;
  if (deployment !== world.workloads.primary[workload]) return;
  if (deployments.rollout[deployment] !== Rollout.IN_PROGRESS) return;
  const { rollouts } = schedulerState.of(world);
  const threshold = breakerThreshold(circuitBreaker, world.workloads.desired[workload]!);
  const failures = ++rollouts.failures[deployment]!;
  world.say(breakerCounts, workload, deployment, failures, threshold);
  if (failures < threshold) return;
  failDeployment(world, deployment, 'tasks failed to start', circuitBreaker.rollback);
}

/** A task became healthy: only failures in a row count, unless the breaker is told otherwise. */
export function breakerCountsHealthy(world: World, deployment: number): void {
  const { circuitBreaker } = serviceSpec(world, world.deployments.workload[deployment]!);
  if (circuitBreaker.resetOnHealthyTask) schedulerState.of(world).rollouts.failures[deployment] = 0;
}

/**
 * Ends a deployment as FAILED: it launches nothing more. With `rollback`, the deployment that completed last becomes
 * the primary one again; where none did, or it is the one that fails, the service stalls.
 */
export function failDeployment(world: World, deployment: number, why: string, rollback: boolean): void {
  const { deployments, workloads } = world;
  const { rollouts, services } = schedulerState.of(world);
  const workload = deployments.workload[deployment]!;
  if (deployments.rollout[deployment] !== Rollout.IN_PROGRESS) return;
  rollouts.why[deployment] = world.text(why);
  end(world, deployment, Rollout.FAILED);
  world.say(deploymentFailed, workload, deployment, rollouts.why[deployment]);
  if (!rollback) return;
  const before = services.lastCompleted[workload]!;
  if (before === none || before === deployment) {
    world.say(nothingToRollBackTo, workload, deployment);
    return;
  }
  rollBackTo(world, workload, before, deployment);
}

/** Makes an earlier deployment the primary one again; a second failure right after has nothing to go back to. */
export function rollBackTo(world: World, workload: number, before: number, failed: number): void {
  const { deployments, workloads } = world;
  const { rollouts, services } = schedulerState.of(world);
  services.lastCompleted[workload] = none;
  deployments.rollout[before] = Rollout.IN_PROGRESS;
  deployments.rollsBack[before] = failed;
  rollouts.mode[before] = Mode.ROLLING;
  rollouts.saidStuck[before] = 0;
  rollouts.failures[before] = 0;
  workloads.primary[workload] = before;
  services.failedStarts[workload] = 0;
  services.throttledUntil[workload] = 0;
  world.say(rollbackStarted, workload, before, deployments.revision[before]);
  world.signal.deploymentMoved(world, before);
  wake(world, workload, true);
}
