import type { World } from '../../world/world.ts';
import { never } from '../../world/tables.ts';
import { containerStartMs, initContainerMs } from './durations.ts';
import { startOrder } from './start-order.ts';

/** When each container of a task started, by its number; undefined while the task has not come to RUNNING. */
export function containerStarts(world: World, task: number): readonly (number | undefined)[] {
  const { tasks, parameters } = world;
  const { containers, behaviour } = world.revisions[tasks.revision[task]!]!;
  const after = startOrder(containers, {
    containerStartMs: parameters.get(containerStartMs),
    readyMs: behaviour.readyMs,
    completesMs: parameters.get(initContainerMs),
  });
  const runningAt = tasks.runningAt[task]!;
  // The last one to start is what brings a task to RUNNING.
  const imagesAt = runningAt - Math.max(0, ...after);
  return after.map((ms) => (runningAt === never || imagesAt < 0 ? undefined : imagesAt + ms));
}
