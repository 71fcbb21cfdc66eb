import { never, TaskFlag, TaskState } from '../../world/tables.ts';
import type { World } from '../../world/world.ts';

/**
 * From when to when (exclusive) the application in a RUNNING task answers requests and checks, in milliseconds of the
 * run; `never` for a beginning or an end that does not come.
 */
export function answering(world: World, task: number): { fromMs: number; untilMs: number } {
  const { tasks } = world;
  const { behaviour } = world.revisions[tasks.revision[task]!]!;
  const runningAt = tasks.runningAt[task]!;
  if (runningAt === never || behaviour.failsHealthChecks) return { fromMs: never, untilMs: never };
  const isWarm = (tasks.flags[task]! & TaskFlag.WARM) !== 0;
  return { fromMs: isWarm ? 0 : runningAt + behaviour.readyMs, untilMs: tasks.hungAt[task]! };
}

/** Whether requests that are sent to it now are answered. */
export function answersNow(world: World, task: number): boolean {
  const { fromMs, untilMs } = answering(world, task);
  const state = world.tasks.state[task]!;
  const runs = state === TaskState.RUNNING || state === TaskState.DEACTIVATING;
  return runs && fromMs !== never && world.nowMs >= fromMs && world.nowMs < untilMs;
}
