import { i32, table, u32 } from '../../kernel/table.ts';
import { state, timer } from '../../system.ts';
import { TaskFlag, TaskState } from '../../world/tables.ts';
import type { World } from '../../world/world.ts';
import { protectionEnded, taskProtected } from './reasons.ts';

/** Protections that were given, in order; the last one of a task counts. */
export const protectionState = state(() => ({ given: table({ task: i32(), until: u32() }) }));

/** https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_UpdateTaskProtection.html */
export function protect(world: World, task: number, forMs: number): void {
  const { given } = protectionState.of(world);
  const row = given.add();
  given.task[row] = task;
  given.until[row] = world.nowMs + forMs;
  world.tasks.flags[task]! |= TaskFlag.PROTECTED;
  world.say(taskProtected, task, forMs);
  world.after(forMs, protectionOver, row);
}

export function unprotect(world: World, task: number): void {
  const { tasks } = world;
  if ((tasks.flags[task]! & TaskFlag.PROTECTED) === 0) return;
  tasks.flags[task]! &= ~TaskFlag.PROTECTED;
  if (tasks.state[task] === TaskState.STOPPED) return;
  world.say(protectionEnded, task);
  world.signal.protectionEnded(world, task);
}

const protectionOver = timer((world, row) => {
  const { given } = protectionState.of(world);
  const task = given.task[row]!;
  for (let later = row + 1; later < given.count; later++) if (given.task[later] === task) return;
  unprotect(world, task);
});
