import { none, TargetState, TaskFlag, TaskState } from '../../world/tables.ts';
import { moveTask, putOnHost, setHealth, setHealthy } from '../../world/tasks.ts';
import type { World } from '../../world/world.ts';
import { moveTarget, targetsOf } from '../target-health/registration.ts';
import { hasContainerCheck } from './container-health.ts';
import { keepImages } from './timing.ts';

/** Makes a task one that has been running and in service for long; `host` is -1 on Fargate. */
export function warmTask(world: World, task: number, host: number, zone: number): void {
  const { tasks } = world;
  tasks.zone[task] = zone;
  tasks.flags[task]! |= TaskFlag.WARM | TaskFlag.RAN;
  if (host !== none) putOnHost(world, task, host);
  keepImages(world, task);
  moveTask(world, task, TaskState.RUNNING);
  for (const target of targetsOf(world, task)) moveTarget(world, target, TargetState.healthy);
  if (hasContainerCheck(world.revisions[tasks.revision[task]!]!)) setHealth(world, task, 1);
  setHealthy(world, task, true);
}
