import { z } from '#model/zod.ts';
import { defineIntervention } from '../intervention.ts';
import { forTasks, refuseTasks, taskArguments } from '../selectors/tasks.ts';
import { protect, unprotect } from '../systems/faults/protection.ts';
import { isAlive } from '../world/tasks.ts';
import type { World } from '../world/world.ts';

export const protectTasks = defineIntervention({
  do: 'protect-tasks',
  label: 'Protect tasks from scale-in',
  says: 'Turns scale-in protection of tasks on or off: protected tasks are stopped neither by scale-in nor by a deployment.',
  schema: z.strictObject({
    ...taskArguments,
    protectionEnabled: z.boolean().default(true).describe('Whether they are protected from now on.'),
    expiresInMinutes: z.int().min(1).max(2880).default(120).describe('When the protection ends by itself.'),
  }),
  refuse: (plan, args) => refuseTasks(plan, args),
  apply(world, args) {
    const forMs = args.expiresInMinutes * 60_000;
    forTasks(world, args, { what: 'a task to protect', is: isWanted }, (task) => {
      if (args.protectionEnabled) protect(world, task, forMs);
      else unprotect(world, task);
    });
  },
});

const isWanted = (world: World, task: number): boolean =>
  world.tasks.desired[task] === 1 && isAlive(world, task);
