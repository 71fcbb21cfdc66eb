import { Rollout } from '../../world/tables.ts';
import type { World } from '../../world/world.ts';
import { breakerThreshold } from './circuit-breaker-count.ts';
import { end } from './deployments.ts';
import { breakerAlternatives, breakerExplained } from './explain-breaker.ts';
import { breakerCounts, deploymentFailed } from './reasons.ts';
import { rollBack } from './rollback.ts';
import { serviceSpec } from './spec.ts';
import { schedulerState } from './state.ts';

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
  explainBreaker(world, deployment);
  world.say(breakerCounts, workload, deployment, failures, threshold);
  if (failures < threshold) return;
  failDeployment(world, deployment, 'tasks failed to start', circuitBreaker.rollback, explainBreaker);
}

function explainBreaker(world: World, deployment: number): void {
  world.explain(
    () => breakerExplained(world, deployment),
    () => breakerAlternatives(world, deployment),
  );
}

/** A task became healthy: only failures in a row count, unless the breaker is told otherwise. */
export function breakerCountsHealthy(world: World, deployment: number): void {
  const { circuitBreaker } = serviceSpec(world, world.deployments.workload[deployment]!);
  if (circuitBreaker.resetOnHealthyTask) schedulerState.of(world).rollouts.failures[deployment] = 0;
}

/** Ends a deployment as FAILED: it launches nothing more. With `rollback`, the service goes back to what ran before. */
export function failDeployment(
  world: World,
  deployment: number,
  why: string,
  rollback: boolean,
  explain?: (world: World, deployment: number) => void,
): void {
  const { deployments } = world;
  const { rollouts } = schedulerState.of(world);
  if (deployments.rollout[deployment] !== Rollout.IN_PROGRESS) return;
  rollouts.why[deployment] = world.text(why);
  end(world, deployment, Rollout.FAILED);
  explain?.(world, deployment);
  world.say(deploymentFailed, deployments.workload[deployment], deployment, rollouts.why[deployment]);
  if (rollback) rollBack(world, deployment);
}
