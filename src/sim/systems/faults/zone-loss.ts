import { timer } from '../../system.ts';
import { HostState, none, StopCode, TaskState } from '../../world/tables.ts';
import { moveHost } from '../../world/hosts.ts';
import type { World } from '../../world/world.ts';
import { loseTask } from '../task-lifecycle/lifecycle.ts';
import { strike } from './hang.ts';
import { severHost } from './host-loss.ts';
import { lossNoticedMs } from './parameters.ts';
import { zoneLost, zoneNoticed, zoneRestored } from './reasons.ts';
import { zoneState } from './zone-state.ts';

/** Everything in a zone is gone; ECS learns of it a while later. */
export function loseZone(world: World, zone: number): void {
  const { zones } = zoneState.of(world);
  const hosts = hostsIn(world, zone).filter((host) => world.hosts.state[host] !== HostState.LOST);
  const tasks = tasksIn(world, zone);
  zones.lost[zone] = 1;
  zones.lostAt[zone] = world.nowMs;
  world.say(zoneLost, zone, hosts.length, tasks.length);
  for (const host of hosts) severHost(world, host);
  for (const task of tasks) if (world.tasks.host[task] === none) strike(world, task);
  world.after(world.parameters.get(lossNoticedMs), lossNoticed, zone, world.nowMs | 0);
}

const lossNoticed = timer((world, zone, lostAt) => {
  world.say(zoneNoticed, zone);
  for (const host of hostsIn(world, zone))
    if (world.hosts.state[host] === HostState.LOST) moveHost(world, host, HostState.TERMINATED);
  for (const task of tasksIn(world, zone)) {
    const isOlder = world.tasks.createdAt[task]! <= lostAt >>> 0;
    if (isOlder && world.tasks.host[task] === none)
      loseTask(world, task, StopCode.InfrastructureHealth, infrastructureFailed);
  }
});

/** AWS documents the stop code and not the text. */
const infrastructureFailed = 'The infrastructure that the task ran on has failed.';

/** Things may be launched in a zone again. */
export function restoreZone(world: World, zone: number): void {
  zoneState.of(world).zones.lost[zone] = 0;
  world.say(zoneRestored, zone);
  world.signal.capacityCame(world);
  world.signal.zoneRestored(world, zone);
}

function hostsIn(world: World, zone: number): number[] {
  const { hosts } = world;
  return rows(hosts.count).filter(
    (host) => hosts.zone[host] === zone && hosts.state[host] !== HostState.TERMINATED,
  );
}

function tasksIn(world: World, zone: number): number[] {
  const { tasks } = world;
  return rows(tasks.count).filter(
    (task) => tasks.zone[task] === zone && tasks.state[task] !== TaskState.STOPPED,
  );
}

const rows = (count: number): number[] => Array.from({ length: count }, (_, row) => row);
