import { never, TaskFlag } from '../../world/tables.ts';
import type { World } from '../../world/world.ts';
import { answering } from '../task-lifecycle/answering.ts';
import { Outcome } from './state.ts';

/** What comes of requests that reach a task whose containers have started. */
export function outcomeOf(world: World, task: number): number {
  const { tasks } = world;
  if (tasks.hungAt[task]! <= world.nowMs) return Outcome.HANGS;
  if ((tasks.flags[task]! & TaskFlag.EXITED) !== 0) return Outcome.REFUSES;
  if (world.nowMs < readyAt(world, task)) return Outcome.REFUSES;
  const { failsHealthChecks } = world.revisions[tasks.revision[task]!]!.behaviour;
  return failsHealthChecks ? Outcome.ERRS : Outcome.ANSWERS;
}

/** From when the application in a task accepts connections, since its containers have started. */
export function readyAt(world: World, task: number): number {
  const { tasks } = world;
  const { readyMs } = world.revisions[tasks.revision[task]!]!.behaviour;
  const restartedAt = tasks.restartedAt[task]!;
  if (restartedAt !== never) return restartedAt + readyMs;
  const { fromMs } = answering(world, task);
  return fromMs === never ? tasks.runningAt[task]! + readyMs : fromMs;
}
