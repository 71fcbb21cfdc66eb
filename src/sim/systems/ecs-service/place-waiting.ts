import { timer } from '../../system.ts';
import { none } from '../../world/tables.ts';
import { tasksOf } from '../../world/tasks.ts';
import type { World } from '../../world/world.ts';
import { place, requestOf } from '../placement/placer.ts';
import { settle } from './launch.ts';
import { ecsServiceOf, serviceSpec } from './spec.ts';
import { schedulerState, sourcesOf } from './state.ts';
import { isWaiting } from './waiting.ts';
import { wake } from './wake.ts';

/** Tries again, after all that is due now, to place what could not be placed: there is more room than before. */
export function retryPlacements(world: World): void {
  const { services } = schedulerState.of(world);
  for (const workload of world.plan.workloads) {
    if (!ecsServiceOf(workload) || services.waits[workload.index] !== 1) continue;
    services.waits[workload.index] = 0;
    if (services.waitingTasks[workload.index]! > 0) world.after(0, roomCame, workload.index);
    wake(world, workload.index);
  }
}

const roomCame = timer((world, workload) => {
  const { services } = schedulerState.of(world);
  const { lanes } = serviceSpec(world, workload);
  for (const deployment of [...sourcesOf(world, workload), world.workloads.primary[workload]!]) {
    for (const task of waitingTasks(world, deployment)) {
      const request = requestOf(
        world,
        workload,
        world.tasks.revision[task]!,
        lanes[world.tasks.lane[task]!]!,
      );
      const host = place(world, request);
      if (host === none) {
        services.waits[workload] = 1;
        continue;
      }
      services.waitingTasks[workload]!--;
      settle(world, task, host, request);
    }
  }
});

function waitingTasks(world: World, deployment: number): number[] {
  const found: number[] = [];
  for (const task of tasksOf(world, deployment)) if (isWaiting(world, task)) found.push(task);
  return found;
}
