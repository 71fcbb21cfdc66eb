import { StopCode, TaskFlag } from '../../world/tables.ts';
import type { World } from '../../world/world.ts';
import { stopTask } from '../task-lifecycle/lifecycle.ts';
import { breakerCountsFailure } from './breaker.ts';
import { failingWhy } from './health.ts';

const wordsByDeployment: string[] = [];

// The same text each time, so that finding its number does not begin with reading it.
const scalingWords = (deployment: number): string =>
  (wordsByDeployment[deployment] ??= `Scaling activity initiated by (deployment ecs-svc/${deployment + 1})`);

/** Stops a task for the scheduler, with the stopped reason that ECS gives. `explain`: answers why this one. */
export function stopForScheduler(world: World, task: number, explain?: (task: number) => void): void {
  const { tasks } = world;
  const deployment = tasks.deployment[task]!;
  const isFailing = (tasks.flags[task]! & TaskFlag.FAILING) !== 0;
  const why = isFailing ? failingWhy(world, task).stopped : scalingWords(deployment);
  if (isFailing) breakerCountsFailure(world, deployment);
  // Most runs are not asked anything, and tasks stop often.
  if (world.question) explain?.(task);
  stopTask(world, task, StopCode.ServiceSchedulerInitiated, why);
}
