import { addHost } from '../../world/hosts.ts';
import type { Demand, Plan, Revision, Workload } from '../../plan.ts';
import { HostState, none, StopCode, TaskState } from '../../world/tables.ts';
import { addTask, doom, moveTask, putOnHost, setHealthy } from '../../world/tasks.ts';
import { World } from '../../world/world.ts';
import type { Lane, PlacementConstraint, PlacementStrategyRule } from '../ecs-service/spec.ts';
import { place, requestOf, type Request } from './placer.ts';
import { placementSystem } from './system.ts';

// Small clusters for tests, in few words, and a driver that starts and stops tasks on them.

export interface GroupSketch {
  readonly zones?: readonly string[];
  readonly count?: number;
  readonly type?: string;
  readonly cpuUnits?: number;
  readonly memoryMib?: number;
  readonly gpus?: number;
  readonly interfaces?: number;
  readonly reservedTcpPorts?: readonly number[];
  readonly attributes?: Readonly<Record<string, string>>;
}

export interface ServiceSketch {
  /** What its revisions need; one that needs 64 MiB when left out. */
  readonly revisions?: readonly Partial<Demand>[];
  readonly strategy?: readonly PlacementStrategyRule[];
  readonly constraints?: readonly PlacementConstraint[];
  /** `memberOf` of its task definitions. */
  readonly memberOf?: readonly string[];
  readonly sort?: Lane['sort'];
  readonly groups?: readonly number[];
  readonly networkMode?: string;
  /** Zones of its subnets, by number. */
  readonly zones?: readonly number[];
  readonly controller?: string;
}

export interface ClusterSketch {
  readonly groups?: readonly GroupSketch[];
  readonly services: readonly ServiceSketch[];
  readonly hostPorts?: readonly string[];
  readonly seed?: number;
  readonly parameters?: Readonly<Record<string, number | string>>;
}

export function clusterOf(sketch: ClusterSketch): Cluster {
  return new Cluster(sketch);
}

export class Cluster {
  readonly world: World;
  /** The deployment of each revision of each service. */
  readonly deployments: number[][] = [];

  constructor({ groups = [{}], services, hostPorts = [], seed = 1, parameters = {} }: ClusterSketch) {
    const zones = [...new Set(groups.flatMap(({ zones = ['a'] }) => zones))].toSorted();
    const plan = {
      zones,
      hostPorts,
      images: [],
      groups: groups.map((group, index) => groupOf(group, index, zones)),
      workloads: services.map((service, index) => workloadOf(service, index, groups.length)),
      revisions: revisionsOf(services),
    } as unknown as Plan;
    this.world = new World(plan, [placementSystem], seed, parameters);
    placementSystem.begin!(this.world);
    for (const { workload, index } of plan.revisions) {
      const deployment = this.world.deployments.add();
      this.world.deployments.workload[deployment] = workload;
      this.world.deployments.revision[deployment] = index;
      (this.deployments[workload] ??= []).push(deployment);
    }
    groups.forEach(({ count = 1 }, group) => {
      const own = plan.groups[group]!.zones;
      for (let i = 0; i < count; i++) addHost(this.world, group, own[i % own.length]!, HostState.ACTIVE);
    });
  }

  request(service = 0, revision = 0): Request {
    const row = this.world.deployments.revision[this.deployments[service]![revision]!]!;
    const { lanes } = this.world.plan.workloads[service]!.spec as { lanes: readonly Lane[] };
    return requestOf(this.world, service, row, lanes[0]!);
  }

  /** Places a task and puts it there; returns its host, or -1. */
  start(service = 0, revision = 0): number {
    const host = place(this.world, this.request(service, revision));
    if (host !== none) this.put(host, service, revision);
    return host;
  }

  startMany(count: number, service = 0): number[] {
    return Array.from({ length: count }, () => this.start(service));
  }

  /** Puts a task on a host, wherever placement would have put it. */
  put(host: number, service = 0, revision = 0): number {
    const task = this.#add(service, revision);
    putOnHost(this.world, task, host);
    moveTask(this.world, task, TaskState.RUNNING);
    return task;
  }

  /** A Fargate task in a zone. */
  putInZone(zone: number, service = 0, revision = 0): number {
    const task = this.#add(service, revision);
    this.world.tasks.zone[task] = zone;
    moveTask(this.world, task, TaskState.RUNNING);
    return task;
  }

  #add(workload: number, revision: number): number {
    const deployment = this.deployments[workload]![revision]!;
    const row = this.world.deployments.revision[deployment]!;
    return addTask(this.world, { workload, revision: row, deployment, lane: 0 });
  }

  heal(task: number): void {
    setHealthy(this.world, task, true);
  }

  doom(task: number): void {
    doom(this.world, task, StopCode.UserInitiated, 'test');
  }

  stop(task: number): void {
    this.doom(task);
    moveTask(this.world, task, TaskState.STOPPED);
  }

  zoneOf(host: number): string {
    return this.world.plan.zones[this.world.hosts.zone[host]!]!;
  }
}

function groupOf(sketch: GroupSketch, index: number, zones: readonly string[]) {
  const { cpuUnits = 2048, memoryMib = 7985, gpus = 0, interfaces = 2, type = 'm5.large' } = sketch;
  const { reservedTcpPorts = [], attributes = {} } = sketch;
  return {
    index,
    name: `group-${index}`,
    instanceType: type,
    room: { cpuUnits, memoryMib, gpus, awsvpcTasks: interfaces, arch: 'x86_64', reservedTcpPorts },
    zones: (sketch.zones ?? ['a']).map((zone) => zones.indexOf(zone)),
    attributes,
  };
}

function workloadOf(sketch: ServiceSketch, index: number, groupCount: number): Workload {
  const { sort = 'ec2', controller = 'ecs-service' } = sketch;
  const groups = sort.startsWith('fargate')
    ? []
    : (sketch.groups ?? Array.from({ length: groupCount }, (_, group) => group));
  const name = `service-${index}`;
  const spec = {
    lanes: [{ name: sort, sort, groups, base: 0, weight: 1 }],
    placementStrategy: sketch.strategy ?? [],
    placementConstraints: sketch.constraints ?? [],
    zones: sketch.zones ?? [],
    taskGroup: `service:${name}`,
  };
  return { index, name, controller, spec, desired: 0 } as unknown as Workload;
}

function revisionsOf(services: readonly ServiceSketch[]): Revision[] {
  const rows: Revision[] = [];
  services.forEach(({ revisions = [{ memoryMib: 64 }], memberOf = [], networkMode = 'bridge' }, workload) => {
    revisions.forEach((part, i) => {
      const demand = {
        cpuUnits: 0,
        memoryMib: 0,
        gpus: 0,
        takesInterface: networkMode === 'awsvpc',
        hostPorts: [],
        ...part,
      };
      rows.push({
        index: rows.length,
        workload,
        number: i + 1,
        demand,
        networkMode,
        memberOf,
      } as unknown as Revision);
    });
  });
  return rows;
}

export const spread = (field: string): PlacementStrategyRule => ({ type: 'spread', field });
export const binpack = (field: 'cpu' | 'memory'): PlacementStrategyRule => ({ type: 'binpack', field });
export const random: PlacementStrategyRule = { type: 'random', field: '' };
export const zoneSpread = spread('attribute:ecs.availability-zone');
export const distinctInstance: PlacementConstraint = { type: 'distinctInstance', expression: '' };
export const memberOf = (expression: string): PlacementConstraint => ({ type: 'memberOf', expression });
