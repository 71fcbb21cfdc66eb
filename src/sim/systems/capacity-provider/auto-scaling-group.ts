import { timer } from '../../system.ts';
import { addHost, moveHost } from '../../world/hosts.ts';
import { HostState, never } from '../../world/tables.ts';
import type { World } from '../../world/world.ts';
import { zonesUp } from '../faults/zone-state.ts';
import { canRegister } from '../iam/roles.ts';
import { instanceLaunchMs } from './parameters.ts';
import { instanceActive, instanceLaunched, instanceNotJoining, instanceReplaced, noZone } from './reasons.ts';
import { capacityState } from './state.ts';

// The Auto Scaling group itself: it launches instances in its zones in turn, and keeps as many as are desired.

/** Instances that count towards the desired capacity of a group, in the order of their launch. */
export function membersOf(world: World, group: number): number[] {
  const { hosts } = world;
  const { instances } = capacityState.of(world);
  const found: number[] = [];
  for (let host = 0; host < hosts.count; host++) {
    if (hosts.group[host] !== group || hosts.state[host]! > HostState.DRAINING) continue;
    if (instances.leavingAt[host] === never) found.push(host);
  }
  return found;
}

/** How many of these instances are in each zone of the plan. */
export function byZone(world: World, hosts: readonly number[]): number[] {
  const counts = world.plan.zones.map(() => 0);
  for (const host of hosts) counts[world.hosts.zone[host]!]!++;
  return counts;
}

/**
 * Launches what is missing from the desired capacity of a group, each instance in the zone that has the fewest.
 * https://docs.aws.amazon.com/autoscaling/ec2/userguide/auto-scaling-benefits.html
 */
export function fill(world: World, group: number): void {
  const { groups } = capacityState.of(world);
  const members = membersOf(world, group);
  const counts = byZone(world, members);
  const zones = zonesUp(world, world.plan.groups[group]!.zones);
  for (let have = members.length; have < groups.desired[group]!; have++) {
    const [first] = zones;
    if (first === undefined) {
      if (groups.unfilled[group] === 0) world.say(noZone, group);
      groups.unfilled[group] = 1;
      return;
    }
    const zone = zones.reduce((best, each) => (counts[each]! < counts[best]! ? each : best), first);
    counts[zone]!++;
    const host = addHost(world, group, zone, HostState.LAUNCHING);
    world.say(instanceLaunched, host);
    world.after(world.parameters.get(instanceLaunchMs), launchDone, host);
  }
  groups.unfilled[group] = 0;
}

const launchDone = timer((world, host) => {
  const { hosts } = world;
  if (hosts.state[host] !== HostState.LAUNCHING) return;
  if (!canRegister(world, hosts.group[host]!)) {
    world.say(instanceNotJoining, host);
    return;
  }
  world.say(instanceActive, host, world.nowMs - hosts.launchedAt[host]!);
  moveHost(world, host, HostState.ACTIVE);
});

/** Launches others in place of instances that have ended. */
export const replaceDue = timer((world, group) => {
  const have = membersOf(world, group).length;
  const desired = capacityState.of(world).groups.desired[group]!;
  if (have >= desired) return;
  world.say(instanceReplaced, group, have, desired);
  fill(world, group);
});
