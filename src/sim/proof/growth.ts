import type { HostGroup } from '../plan.ts';
import { isDaemon, serviceSpec } from '../systems/ecs-service/spec.ts';
import { constraintsAt, expressionsOf, isDistinct } from '../systems/placement/constraints.ts';
import type { Request } from '../systems/placement/placer.ts';
import type { World } from '../world/world.ts';
import { mayShrinkWithin } from './scaling-of-others.ts';

/**
 * Further tasks of a request that instances hold which managed scaling would launch for tasks that wait: up to the
 * maximum size of the groups, each instance in the zone that has the fewest.
 */
export function growthFor(world: World, request: Request): number {
  let more = 0;
  for (const number of request.lane.groups) {
    const group = world.plan.groups[number]!;
    if (!group.provider?.managedScaling) continue;
    const copies = Math.min(isDistinct(request) ? 1 : Infinity, copiesOnNew(world, group, request));
    if (copies > 0)
      more += copies * newZones(group).filter((zone) => mayBeIn(world, request, number, zone)).length;
  }
  return more;
}

/** The zones of the instances that a group would launch up to its maximum size, in their order. */
function newZones({ zones, startCount, maxSize }: HostGroup): number[] {
  const first = zones[0];
  if (first === undefined) return [];
  const counts = new Map(zones.map((zone) => [zone, 0]));
  const add = (zone: number): number => {
    counts.set(zone, counts.get(zone)! + 1);
    return zone;
  };
  for (let i = 0; i < startCount; i++) add(zones[i % zones.length]!);
  const emptiest = (): number =>
    zones.reduce((best, zone) => (counts.get(zone)! < counts.get(best)! ? zone : best), first);
  return Array.from({ length: Math.max(0, maxSize - startCount) }, () => add(emptiest()));
}

/**
 * Whether there may be more than that: instances in zones where no task of a request may be could give way to others in
 * time, and a daemon could be late.
 */
export const mayGrowFurther = (world: World, request: Request): boolean =>
  groupsThatCouldHold(world, request).some((number) => {
    const group = world.plan.groups[number]!;
    if (!group.provider?.managedScaling) return false;
    const comesAndGoes = group.startCount < group.maxSize || mayShrinkWithin(world, [number], Infinity);
    if (comesAndGoes && !group.zones.every((zone) => mayBeIn(world, request, number, zone))) return true;
    return (
      group.startCount < group.maxSize &&
      copiesOnNew(world, group, request, false) > copiesOnNew(world, group, request)
    );
  });

/** Groups of which a new instance could hold a task of a request. */
export const groupsThatCouldHold = (world: World, request: Request): number[] =>
  request.lane.groups.filter((number) => {
    const group = world.plan.groups[number]!;
    return (
      copiesOnNew(world, group, request, false) > 0 &&
      group.zones.some((zone) => mayBeIn(world, request, number, zone))
    );
  });

function mayBeIn(world: World, request: Request, group: number, zone: number): boolean {
  const { zones } = request;
  if (zones.length > 0 && !zones.includes(zone)) return false;
  return constraintsAt(world, expressionsOf(request), group, zone).possible;
}

/** Tasks of a request that a new instance of a group holds beside the daemons that come first, or (`daemons`) alone. */
export function copiesOnNew(world: World, group: HostGroup, request: Request, daemons = true): number {
  const { plan, revisions } = world;
  const { demand } = revisions[request.revision]!;
  const left = {
    cpuUnits: group.room.cpuUnits,
    memoryMib: group.room.memoryMib,
    gpus: group.room.gpus,
    interfaces: group.room.awsvpcTasks,
  };
  const ports = new Set(group.room.reservedTcpPorts.map((port) => `${port}/tcp`));
  for (const { index } of daemons ? plan.workloads.filter(isDaemon) : []) {
    if (index === request.workload || !usesGroup(world, index, group.index)) continue;
    const taken = revisions.find(({ workload }) => workload === index)!.demand;
    left.cpuUnits -= taken.cpuUnits;
    left.memoryMib -= taken.memoryMib;
    left.gpus -= taken.gpus;
    left.interfaces -= Number(taken.takesInterface);
    for (const port of taken.hostPorts) ports.add(plan.hostPorts[port]!);
  }
  if (demand.hostPorts.some((port) => ports.has(plan.hostPorts[port]!))) return 0;
  const copies = Math.min(
    share(left.cpuUnits, demand.cpuUnits),
    share(left.memoryMib, demand.memoryMib),
    share(left.gpus, demand.gpus),
    share(left.interfaces, Number(demand.takesInterface)),
  );
  return Math.max(0, demand.hostPorts.length > 0 ? Math.min(1, copies) : copies);
}

const usesGroup = (world: World, workload: number, group: number): boolean =>
  serviceSpec(world, workload).lanes.some(({ groups }) => groups.includes(group));

const share = (has: number, needs: number): number => (needs > 0 ? Math.floor(has / needs) : Infinity);
