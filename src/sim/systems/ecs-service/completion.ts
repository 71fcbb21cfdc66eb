import { none, Rollout } from '../../world/tables.ts';
import type { World } from '../../world/world.ts';
import { hasBaked } from './bake.ts';
import { end } from './deployments.ts';
import { tasksForEarlySuccess } from './early-success.ts';
import { deploymentCompleted, steadyState } from './reasons.ts';
import { serviceSpec } from './spec.ts';
import { Mode, schedulerState } from './state.ts';

/**
 * Completes the primary deployment if it has come to its end: nothing of the old ones is left, and desiredCount tasks
 * are healthy. Early success criteria may complete it before. Returns whether it is over.
 */
export function complete(
  world: World,
  workload: number,
  primary: number,
  sources: readonly number[],
): boolean {
  const { deployments } = world;
  const { rollouts, services } = schedulerState.of(world);
  if (rollouts.mode[primary] === Mode.BESIDE) return false;
  const desired = world.workloads.desired[workload]!;
  const spec = serviceSpec(world, workload);
  const earlySuccess = spec.strategy.type === 'ROLLING' ? spec.earlySuccess : undefined;
  const healthy = deployments.healthy[primary]!;
  const isWhole =
    healthy >= desired && deployments.wanted[primary] === healthy && deployments.wanted[primary]! >= desired;
  if (isWhole && sources.length === 0 && services.unsteady[workload] === 1 && healthy === desired) {
    services.unsteady[workload] = 0;
    if (deployments.rollout[primary] !== Rollout.IN_PROGRESS) world.say(steadyState, workload);
  }
  const enough =
    earlySuccess && desired > 0
      ? healthy >= tasksForEarlySuccess(desired, earlySuccess.healthyPercent) && healthy > 0
      : isWhole;
  if (deployments.rollout[primary] !== Rollout.IN_PROGRESS || !enough) return false;
  // By itself the bake time begins when the old tasks are gone, with early success criteria once those are met.
  if (sources.length > 0 && !earlySuccess) return false;
  if (!hasBaked(world, workload, primary)) return false;
  if (sources.length > 0 && earlySuccess?.cleanup !== 'DEFERRED') return false;
  services.lastCompleted[workload] = primary;
  rollouts.why[primary] = none;
  rollouts.mode[primary] = Mode.ROLLING;
  end(world, primary, Rollout.COMPLETED);
  world.say(deploymentCompleted, workload, primary, deployments.revision[primary]);
  if (isWhole && sources.length === 0) world.say(steadyState, workload);
  return true;
}
