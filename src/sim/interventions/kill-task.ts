import { z } from '#model/zod.ts';
import { defineIntervention } from '../intervention.ts';
import { forTasks, refuseTasks, taskArguments } from '../selectors/tasks.ts';
import { stopTask } from '../systems/task-lifecycle/lifecycle.ts';
import { StopCode } from '../world/tables.ts';
import { isAlive } from '../world/tasks.ts';
import type { World } from '../world/world.ts';

export const killTask = defineIntervention({
  do: 'kill-task',
  label: 'Stop a task',
  says: 'Stops tasks by StopTask, as a person would: they drain, get SIGTERM, and their service starts others.',
  schema: z.strictObject({
    ...taskArguments,
    reason: z
      .string()
      .max(1024)
      .default('Task stopped by user')
      .describe('The `reason` that is given to StopTask, which becomes the stopped reason.'),
  }),
  refuse: (plan, args) => refuseTasks(plan, args),
  apply(world, args) {
    const eligible = { what: 'a task to stop', is: isWanted };
    forTasks(world, args, eligible, (task) => stopTask(world, task, StopCode.UserInitiated, args.reason));
  },
});

const isWanted = (world: World, task: number): boolean =>
  world.tasks.desired[task] === 1 && isAlive(world, task);
