import { tasksOn } from '../../world/tasks.ts';
import type { World } from '../../world/world.ts';
import { isDaemon } from '../ecs-service/spec.ts';

/** Whether a task other than those of daemon services is on an instance. */
export function isBusy(world: World, host: number): boolean {
  for (const task of tasksOn(world, host))
    if (!isDaemon(world.plan.workloads[world.tasks.workload[task]!]!)) return true;
  return false;
}
