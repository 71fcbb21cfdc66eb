import { none, Rollout } from '../../world/tables.ts';
import { addTask } from '../../world/tasks.ts';
import type { World } from '../../world/world.ts';
import { nextLane } from '../capacity-provider/strategy-split.ts';
import { place, requestOf } from '../placement/placer.ts';
import { warmTask } from '../task-lifecycle/warm.ts';
import { addDeployment } from './deployments.ts';
import { emptiestZone } from './launch.ts';
import { serviceSpec } from './spec.ts';
import { lanesMax, schedulerState, zonesMax } from './state.ts';

/**
 * Lets a service begin as one that has been running for long: its first revision completed, its tasks placed, healthy
 * and in service. Tasks for which there is no room are missing; the scheduler will start them when it can.
 */
export function beginSteady(world: World, workload: number, revision: number): void {
  const { rollouts, services } = schedulerState.of(world);
  const deployment = addDeployment(world, workload, revision);
  const spec = serviceSpec(world, workload);
  const desired = world.workloads.desired[workload]!;
  world.workloads.primary[workload] = deployment;
  rollouts.fromBefore[deployment] = 1;
  // What cannot start has not been running: its first deployment is still under way, and fails before one's eyes.
  if (world.revisions[revision]!.lacks.length > 0) return;
  for (let count = 0; count < desired; count++) {
    const lane = nextLane(
      spec.lanes,
      spec.lanes.map((_, each) => rollouts.onLane[deployment * lanesMax + each]!),
    );
    const chosen = spec.lanes[lane];
    if (!chosen) break;
    const onFargate = chosen.groups.length === 0 && chosen.sort.startsWith('fargate');
    const host = onFargate ? none : place(world, requestOf(world, workload, revision, chosen));
    if (!onFargate && host === none) break;
    const zone = onFargate ? emptiestZone(world, workload) : world.hosts.zone[host]!;
    if (zone === none) break;
    warmTask(world, addTask(world, { workload, revision, deployment, lane }), host, zone);
    rollouts.onLane[deployment * lanesMax + lane]!++;
    services.inZone[workload * zonesMax + zone]!++;
  }
  world.deployments.rollout[deployment] = Rollout.COMPLETED;
  world.deployments.endedAt[deployment] = world.nowMs;
  services.lastCompleted[workload] = deployment;
}
