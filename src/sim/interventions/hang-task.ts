import { z } from '#model/zod.ts';
import { defineIntervention } from '../intervention.ts';
import { forTasks, isRunning, refuseTasks, taskArguments } from '../selectors/tasks.ts';
import { hang } from '../systems/faults/hang.ts';
import { taskHangs } from '../systems/faults/reasons.ts';
import { watchContainerHealth } from '../systems/task-lifecycle/container-health.ts';

export const hangTask = defineIntervention({
  do: 'hang-task',
  label: 'Hang a task',
  says: 'Lets running tasks accept connections and answer none: only health checks find out.',
  schema: z.strictObject(taskArguments),
  refuse: refuseTasks,
  apply(world, args) {
    forTasks(world, args, { what: 'a running task', is: isRunning }, (task) => {
      world.say(taskHangs, task);
      hang(world, task);
      watchContainerHealth(world, task);
    });
  },
});
