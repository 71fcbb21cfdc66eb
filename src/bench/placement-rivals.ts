import { Random } from '#sim/kernel/random.ts';
import type { Plan } from '#sim/plan.ts';
import { addHost } from '#sim/world/hosts.ts';
import { HostState } from '#sim/world/tables.ts';
import { addTask, putOnHost } from '#sim/world/tasks.ts';
import { World } from '#sim/world/world.ts';
import { place, requestOf, type Request } from '#sim/systems/placement/placer.ts';
import { placementSystem } from '#sim/systems/placement/system.ts';
import { instanceSizes, zoneNames, type Load } from './placement-load.ts';

// Three ways to place by the same rule: spread over zones by the tasks of the service, then the instance with the least
// memory left that can take the task, then the one with the fewest tasks of the service, then chance.

export interface Rival {
  /** Places a task of a service and returns its instance, or -1. */
  place(service: number): number;
}

/** A rival that can also be told where another placed a task, and go on from there. */
export interface Follower extends Rival {
  follow(service: number, instance: number): void;
}

/** The simulator's own index, with all that a task leaves behind in the world. */
export function indexed(load: Load): Rival {
  const world = new World(planOf(load), [placementSystem], load.seed);
  placementSystem.begin!(world);
  load.sizes.forEach((size, i) => addHost(world, size, load.zones[i]!, HostState.ACTIVE));
  const lane = {
    name: 'EC2',
    sort: 'ec2',
    groups: instanceSizes.map((_, i) => i),
    base: 0,
    weight: 1,
  } as const;
  const requests: Request[] = load.shapes.map((_, service) => {
    const spec = world.plan.workloads[service]!.spec as { lanes: readonly (typeof lane)[] };
    world.deployments.add();
    return requestOf(world, service, service, spec.lanes[0]!);
  });
  return {
    place(service) {
      const host = place(world, requests[service]!);
      if (host < 0) return host;
      const task = addTask(world, { workload: service, revision: service, deployment: service, lane: 0 });
      putOnHost(world, task, host);
      return host;
    },
  };
}

function planOf({ shapes, distinct }: Load): Plan {
  const groups = instanceSizes.map((size, index) => ({
    index,
    name: `size-${index}`,
    instanceType: `size-${index}`,
    room: { ...size, gpus: 0, awsvpcTasks: 0, arch: 'x86_64', reservedTcpPorts: [] },
    attributes: {},
  }));
  const spec = {
    lanes: [{ name: 'EC2', sort: 'ec2', groups: groups.map(({ index }) => index), base: 0, weight: 1 }],
    placementStrategy: [
      { type: 'spread', field: 'attribute:ecs.availability-zone' },
      { type: 'binpack', field: 'memory' },
    ],
    placementConstraints: distinct ? [{ type: 'distinctInstance', expression: '' }] : [],
  };
  return {
    zones: zoneNames,
    hostPorts: [],
    groups,
    workloads: shapes.map((_, index) => ({
      index,
      name: `service-${index}`,
      controller: 'ecs-service',
      spec,
      desired: 0,
    })),
    revisions: shapes.map((shape, index) => ({
      index,
      workload: index,
      demand: { ...shape, gpus: 0, takesInterface: false, hostPorts: [] },
      memberOf: [],
    })),
    images: [],
  } as unknown as Plan;
}

interface Instance {
  readonly instance: number;
  readonly zone: number;
  cpuUnits: number;
  memoryMib: number;
  /** Tasks by service. */
  readonly tasks: number[];
}

const instancesOf = ({ sizes, zones, shapes }: Load): Instance[] =>
  sizes.map((size, instance) => ({
    instance,
    zone: zones[instance]!,
    ...instanceSizes[size]!,
    tasks: shapes.map(() => 0),
  }));

/** The first of those that are equal to the last, by zone and then by number, as chance has it. */
function drawn(ties: readonly Instance[], chance: { below(n: number): number }): Instance {
  if (ties.length === 1) return ties[0]!;
  let at = chance.below(ties.length);
  for (let zone = 0; ; zone++) for (const each of ties) if (each.zone === zone && at-- === 0) return each;
}

/** One pass over plain objects that keeps the best. */
export function objectScan(load: Load): Follower {
  const all = instancesOf(load);
  const inZone = load.shapes.map(() => zoneNames.map(() => 0));
  const chance = new Random(load.seed).stream('placement');
  const take = (service: number, each: Instance): void => {
    each.cpuUnits -= load.shapes[service]!.cpuUnits;
    each.memoryMib -= load.shapes[service]!.memoryMib;
    each.tasks[service]!++;
    inZone[service]![each.zone]!++;
  };
  return {
    place(service) {
      const ties = scanned(all, service, inZone[service]!, load);
      if (ties.length === 0) return -1;
      const each = drawn(ties, chance);
      take(service, each);
      return each.instance;
    },
    follow: (service, instance) => take(service, all[instance]!),
  };
}

/** All that are equal to the last. */
function scanned(
  all: readonly Instance[],
  service: number,
  inZone: readonly number[],
  { shapes, distinct }: Load,
): readonly Instance[] {
  const { cpuUnits, memoryMib } = shapes[service]!;
  let ties: Instance[] = [];
  let bestZone = 0;
  let bestMemory = 0;
  let bestTasks = 0;
  for (const each of all) {
    if (each.cpuUnits < cpuUnits || each.memoryMib < memoryMib) continue;
    const tasks = each.tasks[service]!;
    if (distinct && tasks > 0) continue;
    const difference = inZone[each.zone]! - bestZone || each.memoryMib - bestMemory || tasks - bestTasks;
    if (ties.length > 0 && difference > 0) continue;
    if (ties.length === 0 || difference < 0) {
      ties = [each];
      bestZone = inZone[each.zone]!;
      bestMemory = each.memoryMib;
      bestTasks = tasks;
    } else ties.push(each);
  }
  return ties;
}

/** As one writes it at first: filter, sort by zone, memory and tasks, take those that are equal to the first. */
export function filterAndSort(load: Load): Follower {
  const all = instancesOf(load).map(({ instance, zone, cpuUnits, memoryMib }) => ({
    id: `i-${instance}`,
    instance,
    zone: zoneNames[zone]!,
    cpuUnits,
    memoryMib,
    tasks: new Map<string, number>(),
  }));
  type Host = (typeof all)[number];
  const chance = new Random(load.seed).stream('placement');
  const tasksInZone = new Map<string, number>();
  const inZone = (service: string, zone: string): number => tasksInZone.get(`${service} ${zone}`) ?? 0;
  const take = (service: number, host: Host): void => {
    const name = `service-${service}`;
    host.cpuUnits -= load.shapes[service]!.cpuUnits;
    host.memoryMib -= load.shapes[service]!.memoryMib;
    host.tasks.set(name, (host.tasks.get(name) ?? 0) + 1);
    tasksInZone.set(`${name} ${host.zone}`, inZone(name, host.zone) + 1);
  };
  return {
    place(service) {
      const name = `service-${service}`;
      const { cpuUnits, memoryMib } = load.shapes[service]!;
      const onHost = (host: Host): number => host.tasks.get(name) ?? 0;
      const compare = (a: Host, b: Host): number =>
        inZone(name, a.zone) - inZone(name, b.zone) || a.memoryMib - b.memoryMib || onHost(a) - onHost(b);
      const sorted = all
        .filter((host) => host.cpuUnits >= cpuUnits && host.memoryMib >= memoryMib)
        .filter((host) => !load.distinct || onHost(host) === 0)
        .toSorted(compare);
      if (sorted.length === 0) return -1;
      const ties = sorted
        .filter((host) => compare(host, sorted[0]!) === 0)
        .toSorted((a, b) => a.zone.localeCompare(b.zone) || a.instance - b.instance);
      const host = ties.length > 1 ? ties[chance.below(ties.length)]! : ties[0]!;
      take(service, host);
      return host.instance;
    },
    follow: (service, instance) => take(service, all[instance]!),
  };
}
