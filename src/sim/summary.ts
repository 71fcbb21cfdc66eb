import type { DeploymentSummary } from '#model/run.ts';
import { controllerOf, type Deployments } from './controller.ts';
import { failedRequests, spentMicroUsd } from './totals.ts';
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
  return all.flatMap((each) => {
    const how = controllerOf(world, deployments.workload[each]!)?.deployments;
    return how && !how.standing(world, each).fromBefore ? [summaryOf(world, each, how, settled)] : [];
  });
}

function summaryOf(world: World, deployment: number, how: Deployments, settled: boolean): DeploymentSummary {
  const { deployments, plan } = world;
  const workload = deployments.workload[deployment]!;
  const { lower, upper } = how.limits(world, workload);
  const { isStuck, lowestHealthy, highestTasks } = how.standing(world, deployment);
  const { outcome, endedAtMs } = outcomeOf(world, deployment, settled || isStuck);
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
    lowestHealthy,
    highestTasks,
    failedRequests: failedRequests(world, workload, startedAtMs, toMs),
    costUsd: spentMicroUsd(world, workload, startedAtMs, toMs) / 1e6,
  };
}

function outcomeOf(
  world: World,
  deployment: number,
  isOver: boolean,
): { outcome: DeploymentSummary['outcome']; endedAtMs: number | undefined } {
  const { deployments } = world;
  const endedAt = deployments.endedAt[deployment]!;
  const endedAtMs = endedAt === never ? undefined : endedAt;
  const rollout = deployments.rollout[deployment];
  if (rollout === Rollout.COMPLETED) return { outcome: 'completed', endedAtMs };
  if (rollout === Rollout.IN_PROGRESS) return { outcome: isOver ? 'stuck' : 'running', endedAtMs: undefined };
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
