import { HostChanges } from '../../world/host-changes.ts';
import { none } from '../../world/tables.ts';
import type { World } from '../../world/world.ts';

// Which tasks without a host began or ended, for the boards of Fargate tasks. Derived, like the changes of hosts.

const feeds = new WeakMap<World, HostChanges>();

export function openTaskFeed(world: World): void {
  feeds.set(world, new HostChanges());
}

/** Undefined where the placement system does not run; then nothing derived can be kept. */
export const taskFeed = (world: World): HostChanges | undefined => feeds.get(world);

export function noteTask(world: World, task: number): void {
  if (world.tasks.host[task] === none) feeds.get(world)?.note(task);
}
