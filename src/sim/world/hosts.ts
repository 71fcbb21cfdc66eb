import type { Demand } from '../plan.ts';
import { HostState, none, portWords } from './tables.ts';
import type { World } from './world.ts';

// Hosts: the only place that changes what is left of one.

/** Adds an instance of a group that begins in `state`; all its room is free. */
export function addHost(world: World, group: number, zone: number, state: number): number {
  const { hosts } = world;
  const { room } = world.plan.groups[group]!;
  const host = hosts.add();
  hosts.group[host] = group;
  hosts.zone[host] = zone;
  hosts.state[host] = state;
  hosts.cpuUnits[host] = room.cpuUnits;
  hosts.memoryMib[host] = room.memoryMib;
  hosts.gpus[host] = room.gpus;
  hosts.interfaces[host] = room.awsvpcTasks;
  hosts.launchedAt[host] = world.nowMs;
  if (state === HostState.ACTIVE) hosts.registeredAt[host] = world.nowMs;
  for (const port of reservedPorts(world, group))
    hosts.hostPorts[host * portWords + (port >> 5)]! |= 1 << (port & 31);
  world.hostChanges.note(host);
  log(world, host);
  world.signal.hostMoved(world, host, none, state);
  return host;
}

/** Ports of the plan that the agent and the system keep for themselves on every instance of the group. */
function reservedPorts(world: World, group: number): number[] {
  const { plan } = world;
  const reserved = new Set(plan.groups[group]!.room.reservedTcpPorts.map((port) => `${port}/tcp`));
  return plan.hostPorts.flatMap((port, i) => (reserved.has(port) ? [i] : []));
}

export function moveHost(world: World, host: number, to: number): void {
  const { hosts } = world;
  const from = hosts.state[host]!;
  if (from === to) return;
  hosts.state[host] = to;
  if (to === HostState.ACTIVE && from === HostState.LAUNCHING) hosts.registeredAt[host] = world.nowMs;
  world.hostChanges.note(host);
  log(world, host);
  world.signal.hostMoved(world, host, from, to);
  if (to === HostState.ACTIVE) world.signal.roomFreed(world, host);
}

export function setAgent(world: World, host: number, connected: boolean): void {
  const { hosts } = world;
  if (hosts.agent[host] === Number(connected)) return;
  hosts.agent[host] = Number(connected);
  world.hostChanges.note(host);
  log(world, host);
  world.signal.agentMoved(world, host);
  if (connected) world.signal.roomFreed(world, host);
}

/** A change of what is drawn: its state, and whether its agent is connected. */
function log(world: World, host: number): void {
  const { hosts } = world;
  world.hostLog.append(world.nowMs, host, hosts.state[host]! | (hosts.agent[host]! << 3));
}

/**
 * Takes what a task needs from a host, or (`sign` -1) gives it back. Whether it fits is the caller's business, and that
 * the change is noted.
 */
export function reserve(world: World, host: number, demand: Demand, sign: 1 | -1): void {
  const { hosts } = world;
  hosts.cpuUnits[host]! -= sign * demand.cpuUnits;
  hosts.memoryMib[host]! -= sign * demand.memoryMib;
  hosts.gpus[host]! -= sign * demand.gpus;
  if (demand.takesInterface) hosts.interfaces[host]! -= sign;
  for (const port of demand.hostPorts) {
    const word = host * portWords + (port >> 5);
    if (sign === 1) hosts.hostPorts[word]! |= 1 << (port & 31);
    else hosts.hostPorts[word]! &= ~(1 << (port & 31));
  }
  hosts.tasks[host]! += sign;
}

/** Whether it can be given tasks at all. */
export const takesTasks = (world: World, host: number): boolean =>
  world.hosts.state[host] === HostState.ACTIVE && world.hosts.agent[host] === 1;
