import type { DeploymentSummary } from '#model/run.ts';
import { failedRequests, spentMicroUsd } from './totals.ts';
import { deploymentLimits } from './systems/ecs-service/limits.ts';
import { serviceSpec } from './systems/ecs-service/spec.ts';
import { schedulerState } from './systems/ecs-service/state.ts';
import { whyNot } from './why-not.ts';
import { never, Rollout } from './world/tables.ts';
import type { World } from './world/world.ts';

/**
 * How each deployment went that began during the run, in the order in which they began. `settled`: nothing more is to
 * come, so that what has not ended never will.
 */
export function summariesOf(world: World, settled: boolean): DeploymentSummary[] {
  const { deployments } = world;
  const all = Array.from({ length: deployments.count }, (_, i) => i);
  const { rollouts } = schedulerState.of(world);
  return all.filter((each) => rollouts.fromBefore[each] === 0).map((each) => summaryOf(world, each, settled));
}

function summaryOf(world: World, deployment: number, settled: boolean): DeploymentSummary {
  const { deployments, plan } = world;
  const { rollouts } = schedulerState.of(world);
  const workload = deployments.workload[deployment]!;
  const spec = serviceSpec(world, workload);
  const desired = world.workloads.desired[workload]!;
  const { lower, upper } = deploymentLimits(desired, spec.minimumHealthyPercent, spec.maximumPercent);
  const { outcome, endedAtMs } = outcomeOf(world, deployment, settled);
  const startedAtMs = deployments.startedAt[deployment]!;
  const toMs = endedAtMs ?? world.nowMs;
  const why = outcome === 'completed' ? undefined : whyNot(world, deployment);
  return {
    service: plan.workloads[workload]!.name,
    revision: world.revisions[deployments.revision[deployment]!]!.number,
    startedAtMs,
    outcome,
    ...(outcome === 'completed' && endedAtMs !== undefined ? { completedAtMs: endedAtMs } : {}),
    ...(why === undefined ? {} : { reason: why }),
    floor: lower,
    ceiling: upper,
    lowestHealthy: rollouts.lowestHealthy[deployment]!,
    highestTasks: rollouts.highestTasks[deployment]!,
    failedRequests: failedRequests(world, workload, startedAtMs, toMs),
    costUsd: spentMicroUsd(world, workload, startedAtMs, toMs) / 1e6,
  };
}

function outcomeOf(
  world: World,
  deployment: number,
  settled: boolean,
): { outcome: DeploymentSummary['outcome']; endedAtMs: number | undefined } {
  const { deployments } = world;
  const endedAt = deployments.endedAt[deployment]!;
  const endedAtMs = endedAt === never ? undefined : endedAt;
  const rollout = deployments.rollout[deployment];
  if (rollout === Rollout.COMPLETED) return { outcome: 'completed', endedAtMs };
  if (rollout === Rollout.IN_PROGRESS) {
    const isStuck = settled || schedulerState.of(world).rollouts.saidStuck[deployment] === 1;
    return { outcome: isStuck ? 'stuck' : 'running', endedAtMs: undefined };
  }
  return { outcome: wasRolledBack(world, deployment) ? 'rolledBack' : 'failed', endedAtMs };
}

/** Whether the deployment that took its place by a rollback has completed again. */
function wasRolledBack(world: World, failed: number): boolean {
  const { deployments } = world;
  for (let each = 0; each < deployments.count; each++)
    if (deployments.rollsBack[each] === failed && deployments.rollout[each] === Rollout.COMPLETED)
      return true;
  return false;
}
