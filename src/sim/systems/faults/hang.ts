import { TaskState } from '../../world/tables.ts';
import type { World } from '../../world/world.ts';
import { targetsOf } from '../target-health/registration.ts';
import { watchTarget } from '../target-health/system.ts';

/** A task answers nothing from now on. Load balancers find out by their checks. */
export function hang(world: World, task: number): void {
  const { tasks } = world;
  if (tasks.hungAt[task]! <= world.nowMs) return;
  tasks.hungAt[task] = world.nowMs;
  for (const target of targetsOf(world, task)) watchTarget(world, target);
  world.signal.answersMoved(world, task);
}

/** What a task ran on is gone without ECS knowing: it does not answer, and does not come further in its life. */
export function strike(world: World, task: number): void {
  hang(world, task);
  if (world.tasks.state[task] !== TaskState.RUNNING) world.tasks.stamp[task]!++;
}
