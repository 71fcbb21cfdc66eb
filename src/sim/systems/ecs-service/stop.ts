import type { Explanation } from '#model/explanation.ts';
import { StopCode, TaskFlag } from '../../world/tables.ts';
import type { World } from '../../world/world.ts';
import { stopTask } from '../task-lifecycle/lifecycle.ts';
import { breakerCountsFailure } from './breaker.ts';
import { failingWhy } from './health.ts';

const wordsByDeployment: string[] = [];

// The same text each time, so that finding its number does not begin with reading it.
const scalingWords = (deployment: number): string =>
  (wordsByDeployment[deployment] ??= `Scaling activity initiated by (deployment ecs-svc/${deployment + 1})`);

/** Stops a task for the scheduler, with the stopped reason that ECS gives. `why`: answers why this one. */
export function stopForScheduler(world: World, task: number, why?: () => Explanation): void {
  const { tasks } = world;
  const deployment = tasks.deployment[task]!;
  const isFailing = (tasks.flags[task]! & TaskFlag.FAILING) !== 0;
  const words = isFailing ? failingWhy(world, task).stopped : scalingWords(deployment);
  if (isFailing) breakerCountsFailure(world, deployment);
  if (why) world.explain(why);
  stopTask(world, task, StopCode.ServiceSchedulerInitiated, words);
}
