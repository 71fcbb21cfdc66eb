import type { Demand } from '../plan.ts';
import { constraintsAt, expressionsOf, isDistinct } from '../systems/placement/constraints.ts';
import { legacyEniRace } from '../systems/placement/parameters.ts';
import { peersOn } from '../systems/placement/peers.ts';
import type { Request } from '../systems/placement/placer.ts';
import { portWords } from '../world/tables.ts';
import { takesTasks } from '../world/hosts.ts';
import type { World } from '../world/world.ts';

/** How many tasks of one request instances hold, those that are there already included. */
export interface Room {
  readonly running: number;
  readonly most: number;
}

/** Constraints whose truth changes with the tasks on an instance. */
const changing = /task:group|runningTasksCount/;

/** Whether what a request asks of instances changes while tasks come and go. */
export const asksOfTasks = (request: Request): boolean =>
  expressionsOf(request).some((expression) => changing.test(expression));

/**
 * The room for tasks of a request on the instances there are, everything else staying where it is. Tasks of one request
 * are all alike, so that on each instance there are so many places, whichever of its tasks take them.
 */
export function roomFor(world: World, request: Request): Room {
  const { hosts } = world;
  const peers = peersOn(world, request.workload);
  const { demand } = world.revisions[request.revision]!;
  const mostEach = isDistinct(request) ? 1 : Infinity;
  const eligible = eligibility(world, request);
  let running = 0;
  let most = 0;
  for (let host = 0; host < hosts.count; host++) {
    if (!request.lane.groups.includes(hosts.group[host]!)) continue;
    const here = peers[host]!;
    running += here;
    if (eligible(host)) most += Math.min(mostEach, here + copiesIn(world, host, demand, here));
  }
  return { running, most };
}

/** Whether a request's zones and constraints, and the state of an instance, allow it at all. */
export function eligibility(world: World, request: Request): (host: number) => boolean {
  const { hosts, plan } = world;
  const { lane, zones } = request;
  const expressions = expressionsOf(request);
  const sites = new Map<number, ReturnType<typeof constraintsAt>>();
  return (host) => {
    const group = hosts.group[host]!;
    const zone = hosts.zone[host]!;
    if (!lane.groups.includes(group) || !takesTasks(world, host)) return false;
    if (zones.length > 0 && !zones.includes(zone)) return false;
    const number = group * plan.zones.length + zone;
    let site = sites.get(number);
    if (!site) sites.set(number, (site = constraintsAt(world, expressions, group, zone)));
    return site.possible && site.tests.every((test) => test(world, host));
  };
}

/**
 * Further tasks of a demand that what is left of an instance holds, `own` being of the same demand already there: they
 * hold its fixed ports, which therefore are not taken by others.
 */
function copiesIn(world: World, host: number, demand: Demand, own: number): number {
  const { hosts, parameters } = world;
  const amounts: (readonly [has: number, needs: number])[] = [
    [hosts.cpuUnits[host]!, demand.cpuUnits],
    [hosts.memoryMib[host]!, demand.memoryMib],
    [hosts.gpus[host]!, demand.gpus],
    [hosts.interfaces[host]!, demand.takesInterface && parameters.get(legacyEniRace) === 'off' ? 1 : 0],
  ];
  let copies = Infinity;
  for (const [has, needs] of amounts) if (needs > 0) copies = Math.min(copies, Math.floor(has / needs));
  if (demand.hostPorts.length === 0) return Math.max(0, copies);
  const isFree = demand.hostPorts.every(
    (port) => (hosts.hostPorts[host * portWords + (port >> 5)]! & (1 << (port & 31))) === 0,
  );
  return own === 0 && isFree ? Math.max(0, Math.min(1, copies)) : 0;
}
