import type { Demand } from '../plan.ts';
import { isDaemon, isReplica, serviceSpec } from '../systems/ecs-service/spec.ts';
import { missingPlaces } from '../systems/daemon/places.ts';
import { peersOn } from '../systems/placement/peers.ts';
import { requestOf } from '../systems/placement/placer.ts';
import { portWords } from '../world/tables.ts';
import type { World } from '../world/world.ts';
import { tasksToMove } from './rebalancing-of-others.ts';
import { eligibility } from './room.ts';

/** When others may find room: now, once old tasks of the service stop, or also on instances that are yet to come. */
export type When = 'now' | 'afterStops' | 'afterGrowth';

/**
 * Places of a service that others might take while it is deployed: services that lack tasks, or move some to other
 * zones, for which there is room then. At most so many are lost; 0 when nobody competes.
 */
export function placesLostToRivals(
  world: World,
  workload: number,
  groups: readonly number[],
  when: When,
): number {
  let lost = 0;
  for (const other of world.plan.workloads) {
    if (other.index === workload || !(isReplica(other) || isDaemon(other))) continue;
    const shared = serviceSpec(world, other.index).lanes.some((lane) =>
      lane.groups.some((group) => groups.includes(group)),
    );
    if (shared) lost += lostTo(world, workload, other.index, groups, when);
  }
  return lost;
}

function lostTo(
  world: World,
  workload: number,
  rival: number,
  groups: readonly number[],
  when: When,
): number {
  const { deployments, workloads, hosts, revisions } = world;
  const primary = workloads.primary[rival]!;
  const revision = revisions[deployments.revision[primary]!]!;
  // What cannot start gives its room back each time.
  if (revision.lacks.length > 0) return 0;
  const missing = isDaemon(world.plan.workloads[rival]!)
    ? missingPlaces(world, rival, revision.index).length
    : workloads.desired[rival]! - deployments.wanted[primary]! + tasksToMove(world, rival);
  if (missing <= 0) return 0;
  const own = demandOf(world, workload);
  const each = placesEach(own, revision.demand);
  if (when === 'afterGrowth') return missing * each;
  const peers = peersOn(world, workload);
  for (const lane of serviceSpec(world, rival).lanes) {
    const isEligible = eligibility(world, requestOf(world, rival, revision.index, lane));
    for (let host = 0; host < hosts.count; host++)
      if (groups.includes(hosts.group[host]!) && isEligible(host))
        if (fitsWithout(world, host, revision.demand, own, when === 'now' ? 0 : peers[host]!))
          return missing * each;
  }
  return 0;
}

const demandOf = (world: World, workload: number): Demand =>
  world.revisions.findLast((each) => each.workload === workload)!.demand;

/** Places of the one demand that a task of the other takes at most. */
function placesEach(of: Demand, taker: Demand): number {
  const share = (takes: number, needs: number): number => (needs > 0 ? Math.ceil(takes / needs) : 0);
  return Math.max(
    1,
    share(taker.cpuUnits, of.cpuUnits),
    share(taker.memoryMib, of.memoryMib),
    share(taker.gpus, of.gpus),
  );
}

/** Whether a task of a demand fits on an instance once `count` tasks of another demand are gone from it. */
function fitsWithout(world: World, host: number, demand: Demand, gone: Demand, count: number): boolean {
  const { hosts } = world;
  return (
    hosts.cpuUnits[host]! + count * gone.cpuUnits >= demand.cpuUnits &&
    hosts.memoryMib[host]! + count * gone.memoryMib >= demand.memoryMib &&
    hosts.gpus[host]! + count * gone.gpus >= demand.gpus &&
    (!demand.takesInterface || hosts.interfaces[host]! + (gone.takesInterface ? count : 0) > 0) &&
    demand.hostPorts.every(
      (port) =>
        (count > 0 && gone.hostPorts.includes(port)) ||
        (hosts.hostPorts[host * portWords + (port >> 5)]! & (1 << (port & 31))) === 0,
    )
  );
}
