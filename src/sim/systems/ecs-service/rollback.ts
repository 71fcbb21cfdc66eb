import { none, Rollout } from '../../world/tables.ts';
import type { World } from '../../world/world.ts';
import { end } from './deployments.ts';
import { deploymentStopped, nothingToRollBackTo, rollbackStarted } from './reasons.ts';
import { isOver, Mode, schedulerState, sourcesOf } from './state.ts';
import { wake } from './wake.ts';

/** Traffic has moved for good and the old tasks are being stopped: only another deployment leads back. */
export const isPastReturn = (world: World, deployment: number): boolean =>
  schedulerState.of(world).rollouts.mode[deployment] === Mode.RELEASED;

/**
 * Goes back from a deployment that has just ended. Where its tasks ran beside the old ones, those are the primary
 * ones again and the new ones stop; else the deployment that completed last is rolled out again. A second failure
 * right after has nothing to go back to.
 */
export function rollBack(world: World, deployment: number): void {
  const { services, rollouts } = schedulerState.of(world);
  const workload = world.deployments.workload[deployment]!;
  const beside = rollouts.mode[deployment] === Mode.BESIDE;
  const before = (beside ? keptBeside(world, workload) : undefined) ?? services.lastCompleted[workload]!;
  if (before === none || before === deployment) {
    world.say(nothingToRollBackTo, workload, deployment);
    return;
  }
  rollBackTo(world, before, deployment, beside ? Mode.RELEASED : Mode.ROLLING);
}

/** The deployment whose tasks have been kept while those of the primary one came up beside them. */
const keptBeside = (world: World, workload: number): number | undefined =>
  sourcesOf(world, workload).find(
    (each) => !isOver(world, each) && schedulerState.of(world).rollouts.dismissed[each] === 0,
  );

function rollBackTo(world: World, before: number, failed: number, mode: number): void {
  const { deployments, workloads } = world;
  const { rollouts, services } = schedulerState.of(world);
  const workload = deployments.workload[before]!;
  services.lastCompleted[workload] = none;
  deployments.rollout[before] = Rollout.IN_PROGRESS;
  deployments.rollsBack[before] = failed;
  rollouts.mode[before] = mode;
  rollouts.saidStuck[before] = 0;
  rollouts.failures[before] = 0;
  workloads.primary[workload] = before;
  services.failedStarts[workload] = 0;
  services.throttledUntil[workload] = 0;
  world.say(rollbackStarted, workload, before, deployments.revision[before]);
  world.signal.deploymentMoved(world, before);
  wake(world, workload, true);
}

/**
 * Ends a deployment as STOPPED because somebody asked for it, `rollback`: and goes back. Nothing happens to one that
 * is over, or past its return. Returns whether it was stopped.
 * https://docs.aws.amazon.com/AmazonECS/latest/developerguide/stop-service-deployment.html
 */
export function stopDeployment(world: World, deployment: number, rollback: boolean): boolean {
  const { deployments } = world;
  if (deployments.rollout[deployment] !== Rollout.IN_PROGRESS || isPastReturn(world, deployment))
    return false;
  schedulerState.of(world).rollouts.why[deployment] = world.text('it was stopped by a user');
  end(world, deployment, Rollout.STOPPED);
  world.say(deploymentStopped, deployments.workload[deployment], deployment);
  if (rollback) rollBack(world, deployment);
  return true;
}
