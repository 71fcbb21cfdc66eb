import { HostState } from '../../world/tables.ts';
import { moveHost, setAgent } from '../../world/hosts.ts';
import { tasksOn } from '../../world/tasks.ts';
import type { World } from '../../world/world.ts';
import { strike } from './hang.ts';

/** Whether an instance is there to do something to, as far as EC2 is concerned. */
export const isUp = (world: World, host: number): boolean => {
  const state = world.hosts.state[host]!;
  return state === HostState.ACTIVE || state === HostState.DRAINING;
};

/** An instance is gone while ECS cannot learn of it: it stays registered, and its tasks are taken for running. */
export function severHost(world: World, host: number): void {
  setAgent(world, host, false);
  moveHost(world, host, HostState.LOST);
  for (const task of tasksOn(world, host)) strike(world, task);
}
