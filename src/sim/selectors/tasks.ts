import type { Plan } from '../plan.ts';
import { refuseWorkload, workloadName, workloadNamed } from '../intervention.ts';
import { noEffect } from '../systems/faults/reasons.ts';
import { TaskState } from '../world/tables.ts';
import type { World } from '../world/world.ts';
import { z } from '#model/zod.ts';

/** Arguments by which an intervention says which tasks it means. */
export const taskArguments = {
  service: workloadName,
  task: z
    .union([z.enum(['oldest', 'newest']), z.int().min(1)])
    .default('oldest')
    .describe('Which task: the oldest or newest it can be done to, or the number by which events call it.'),
  count: z
    .int()
    .min(1)
    .max(100_000)
    .default(1)
    .describe('How many tasks: that one, and as many after it in the same order.'),
};

export interface TaskChoice {
  readonly service: string;
  readonly task: 'oldest' | 'newest' | number;
  readonly count: number;
}

export const refuseTasks = (plan: Plan, { service }: TaskChoice): string | undefined =>
  refuseWorkload(plan, service);

/** Tasks that are RUNNING and are to go on. */
export const isRunning = (world: World, task: number): boolean =>
  world.tasks.state[task] === TaskState.RUNNING && world.tasks.desired[task] === 1;

/**
 * Does something to the tasks that are meant; where none is `eligible`, `what` (as in 'a running task') is said to be
 * missing.
 */
export function forTasks(
  world: World,
  choice: TaskChoice,
  eligible: { readonly what: string; readonly is: (world: World, task: number) => boolean },
  act: (task: number) => void,
): void {
  const chosen = tasksMeant(world, choice, eligible.is);
  if (chosen.length === 0) {
    const which =
      typeof choice.task === 'number'
        ? `task ${choice.task} is not ${eligible.what}`
        : `it has not ${eligible.what}`;
    world.say(noEffect, world.text(`Nothing is done to ${choice.service}: ${which}.`));
  }
  for (const task of chosen) act(task);
}

function tasksMeant(world: World, choice: TaskChoice, is: (world: World, task: number) => boolean): number[] {
  const workload = workloadNamed(world.plan, choice.service)!;
  const { tasks } = world;
  const first = typeof choice.task === 'number' ? choice.task - 1 : 0;
  const found: number[] = [];
  for (let task = first; task < tasks.count; task++) {
    if (tasks.workload[task] === workload && is(world, task)) found.push(task);
    else if (task === first && typeof choice.task === 'number') return [];
  }
  return choice.task === 'newest' ? found.toReversed().slice(0, choice.count) : found.slice(0, choice.count);
}
