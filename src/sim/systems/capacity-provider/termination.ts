import { timer } from '../../system.ts';
import { moveHost } from '../../world/hosts.ts';
import { HostState, never } from '../../world/tables.ts';
import type { World } from '../../world/world.ts';
import { isBusy } from '../daemon/busy.ts';
import { drainTimeoutMs } from './parameters.ts';
import { drainTimedOut, instanceDrains, instanceTerminated } from './reasons.ts';
import { capacityState } from './state.ts';

// How an instance leaves its group. With managed termination protection, scale-in takes none that runs a task; with
// managed draining, whatever ends an instance waits for its tasks. Without either it ends with all that runs on it.

/** Whether scale-in may take an instance of that group. */
export const mayBeTaken = (world: World, host: number): boolean =>
  world.hosts.state[host] === HostState.ACTIVE &&
  !(
    world.plan.groups[world.hosts.group[host]!]!.provider?.managedTerminationProtection && isBusy(world, host)
  );

/** Ends an instance as its group does: after draining where that is managed, otherwise at once. */
export function terminate(world: World, host: number): void {
  const { hosts, plan } = world;
  const { instances } = capacityState.of(world);
  if (instances.leavingAt[host] !== never) return;
  instances.leavingAt[host] = world.nowMs;
  if (!plan.groups[hosts.group[host]!]!.provider?.managedDraining || hosts.tasks[host] === 0) {
    end(world, host);
    return;
  }
  world.say(instanceDrains, host, hosts.tasks[host]);
  world.after(world.parameters.get(drainTimeoutMs), drainTimeout, host);
  moveHost(world, host, HostState.DRAINING);
}

function end(world: World, host: number): void {
  world.say(instanceTerminated, host, world.hosts.tasks[host]);
  moveHost(world, host, HostState.TERMINATED);
}

/** A task has left an instance: if it was the last one and the instance is leaving, that ends too. */
export function endIfDrained(world: World, host: number): void {
  const { instances } = capacityState.of(world);
  if (instances.leavingAt[host] === never || world.hosts.tasks[host] !== 0) return;
  if (world.hosts.state[host] === HostState.DRAINING) world.after(0, drained, host);
}

const drained = timer((world, host) => {
  if (world.hosts.state[host] === HostState.DRAINING && world.hosts.tasks[host] === 0) end(world, host);
});

// In the background: what keeps tasks on an instance for two days is not something a rehearsal waits for.
const drainTimeout = timer(
  (world, host) => {
    if (world.hosts.state[host] !== HostState.DRAINING) return;
    world.say(drainTimedOut, host, world.hosts.tasks[host]);
    moveHost(world, host, HostState.TERMINATED);
  },
  { background: true },
);
