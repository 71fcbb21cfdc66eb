import { Rollout } from '../../world/tables.ts';
import { addTask } from '../../world/tasks.ts';
import type { World } from '../../world/world.ts';
import { addDeployment } from '../ecs-service/deployments.ts';
import { lanesMax, schedulerState, zonesMax } from '../ecs-service/state.ts';
import { warmTask } from '../task-lifecycle/warm.ts';
import { missingPlaces } from './places.ts';

/** Lets a daemon service begin as one that has long had a task on each instance that matches it and has room. */
export function beginDaemon(world: World, workload: number, revision: number): void {
  const { rollouts, services } = schedulerState.of(world);
  const { workloads, deployments, hosts } = world;
  const deployment = addDeployment(world, workload, revision);
  const places = missingPlaces(world, workload, revision);
  workloads.primary[workload] = deployment;
  workloads.desired[workload] = places.length;
  rollouts.fromBefore[deployment] = 1;
  if (world.revisions[revision]!.lacks.length > 0) return;
  for (const { host, lane } of places.filter(({ hasRoom }) => hasRoom)) {
    const zone = hosts.zone[host]!;
    warmTask(world, addTask(world, { workload, revision, deployment, lane }), host, zone);
    rollouts.onLane[deployment * lanesMax + lane]!++;
    services.inZone[workload * zonesMax + zone]!++;
  }
  deployments.rollout[deployment] = Rollout.COMPLETED;
  deployments.endedAt[deployment] = world.nowMs;
  services.lastCompleted[workload] = deployment;
}
