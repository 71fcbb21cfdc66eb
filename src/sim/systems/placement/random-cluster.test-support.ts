import { Random, type Stream } from '../../kernel/random.ts';
import { addHost, moveHost, setAgent } from '../../world/hosts.ts';
import { HostState, none, TaskFlag, TaskState } from '../../world/tables.ts';
import { moveTask } from '../../world/tasks.ts';
import type { PlacementStrategyRule } from '../ecs-service/spec.ts';
import {
  binpack,
  Cluster,
  distinctInstance,
  memberOf,
  random,
  spread,
  zoneSpread,
  type GroupSketch,
  type ServiceSketch,
} from './cluster.test-support.ts';
import type { PlainHost, PlainRequest, PlainTask } from './oracle.test-support.ts';
import { place } from './placer.ts';
import { taskGroupOf } from './task-group.ts';

// Random clusters as the engine has them, and beside each the same as plain objects.

const types = ['t2.small', 't2.large', 'm5.large', 'c5.xlarge'];
const rules = [
  zoneSpread,
  spread('instanceId'),
  spread('attribute:rack'),
  spread('attribute:ecs.instance-type'),
  binpack('cpu'),
  binpack('memory'),
  random,
];

/** Expressions, and what they mean, written down independently. */
const expressions: readonly (readonly [string, (host: PlainHost, cluster: RandomCluster) => boolean])[] = [
  [
    'attribute:ecs.instance-type =~ t2.*',
    ({ attributes }) => attributes['ecs.instance-type']!.startsWith('t2.'),
  ],
  ['attribute:rack exists', ({ attributes }) => 'rack' in attributes],
  ['attribute:rack != r1', ({ attributes }) => attributes['rack'] !== 'r1'],
  [
    'not(attribute:ecs.availability-zone == a)',
    ({ attributes }) => attributes['ecs.availability-zone'] !== 'us-east-1a',
  ],
  ['runningTasksCount < 3', ({ tasks }) => tasks.filter(({ wanted }) => wanted).length < 3],
  [
    '!(task:group == service:service-0)',
    ({ tasks }) => !tasks.some(({ service, wanted }) => wanted && service === 0),
  ],
  [
    'task:group == service:service-1 or runningTasksCount == 0',
    ({ tasks }) =>
      tasks.every(({ wanted }) => !wanted) || tasks.some(({ service, wanted }) => wanted && service === 1),
  ],
  [
    'attribute:ecs.instance-type in [m5.large, c5.xlarge] && agentConnected == true',
    ({ attributes, connected }) =>
      connected && ['m5.large', 'c5.xlarge'].includes(attributes['ecs.instance-type']!),
  ],
  ['ec2InstanceId in [i-00000000000000001, i-00000000000000003]', ({ host }) => host === 0 || host === 2],
];

const pick = <T>(chance: Stream, from: readonly T[]): T => from[chance.below(from.length)]!;

function randomGroup(chance: Stream): GroupSketch {
  const even = chance.below(2) === 0;
  return {
    zones: pick(chance, [['a'], ['a', 'b'], ['a', 'b', 'c']]),
    count: chance.below(5),
    type: pick(chance, types),
    cpuUnits: even ? 2048 : 1024 * (1 + chance.below(4)),
    memoryMib: even ? 4096 : 1000 * (1 + chance.below(6)),
    gpus: chance.below(3),
    interfaces: 1 + chance.below(3),
    reservedTcpPorts: chance.below(4) === 0 ? [81] : [],
    attributes: chance.below(2) === 0 ? {} : { rack: pick(chance, ['r1', 'r2']) },
  };
}

function randomService(chance: Stream, groups: number): ServiceSketch & { readonly wheres: number[] } {
  const onFargate = chance.below(8) === 0;
  const wheres = Array.from({ length: chance.below(3) }, () => chance.below(expressions.length));
  const needs = () => ({
    cpuUnits: 128 * chance.below(6),
    memoryMib: 128 + 256 * chance.below(4),
    gpus: chance.below(5) === 0 ? 1 : 0,
    hostPorts: chance.below(5) === 0 ? [chance.below(2)] : [],
  });
  return {
    revisions: [needs(), needs()],
    sort: onFargate ? 'fargate' : 'ec2',
    strategy: onFargate ? [] : Array.from({ length: chance.below(5) }, () => pick(chance, rules)),
    constraints: [
      ...(chance.below(5) === 0 ? [distinctInstance] : []),
      ...wheres.slice(0, 1).map((at) => memberOf(expressions[at]![0])),
    ],
    memberOf: wheres.slice(1).map((at) => expressions[at]![0]),
    networkMode: pick(chance, ['bridge', 'bridge', 'awsvpc']),
    zones: chance.below(3) === 0 ? [0] : [],
    groups: chance.below(3) === 0 ? [0] : Array.from({ length: groups }, (_, i) => i),
    wheres,
  };
}

/** Packing services that fit nowhere; with so many, the placer goes another way. */
const crowd: readonly ServiceSketch[] = Array.from({ length: 20 }, () => ({
  revisions: [{ memoryMib: 1e6 }],
  strategy: [binpack('memory')],
}));

/** An engine's cluster and the plain one, kept alike by doing everything to both. */
export class RandomCluster {
  readonly engine: Cluster;
  readonly services: readonly (ServiceSketch & { readonly wheres: number[] })[];
  readonly groups: readonly GroupSketch[];
  readonly byLoad: boolean;
  hosts: PlainHost[] = [];
  /** Zones of Fargate, one for each zone that the plan has. */
  fargate: PlainHost[] = [];

  constructor(seed: number, chance: Stream = new Random(seed).stream('cluster')) {
    this.groups = Array.from({ length: 1 + chance.below(3) }, () => randomGroup(chance));
    this.services = Array.from({ length: 3 }, () => randomService(chance, this.groups.length));
    this.byLoad = chance.below(3) > 0;
    this.engine = new Cluster({
      groups: this.groups,
      services: [...this.services, ...crowd],
      hostPorts: ['80/tcp', '81/tcp'],
      seed,
      parameters: { scaleInWithinAz: this.byLoad ? 'mostLoaded' : 'random' },
    });
    const { world } = this.engine;
    if (chance.below(2) === 0)
      crowd.forEach((_, i) => place(world, this.engine.request(this.services.length + i)));
    for (let host = 0; host < world.hosts.count; host++) this.#copy(host);
    this.fargate = world.plan.zones.map((_, zone) => this.#plain(none, 0, zone, []));
  }

  #copy(host: number): void {
    const { group, zone } = this.engine.world.hosts;
    const { reservedTcpPorts = [] } = this.groups[group[host]!]!;
    this.hosts.push(this.#plain(host, group[host]!, zone[host]!, reservedTcpPorts));
  }

  #plain(host: number, group: number, zone: number, reserved: readonly number[]): PlainHost {
    const {
      cpuUnits = 0,
      memoryMib = 0,
      gpus = 0,
      interfaces = 0,
      type = '',
      attributes = {},
    } = this.groups[group]!;
    const name = this.engine.world.plan.zones[zone]!;
    return {
      host,
      group,
      zone,
      attributes: { ...attributes, 'ecs.instance-type': type, 'ecs.availability-zone': `us-east-1${name}` },
      active: true,
      connected: true,
      cpuUnits,
      memoryMib,
      gpus,
      interfaces,
      ports: new Set(reserved.includes(81) ? [1] : []),
      tasks: [],
    };
  }

  onFargate(service: number): boolean {
    return this.services[service]!.sort === 'fargate';
  }

  rulesOf(service: number): readonly PlacementStrategyRule[] {
    return this.services[service]!.strategy ?? [];
  }

  demandOf(service: number, revision: number) {
    return {
      cpuUnits: 0,
      memoryMib: 0,
      gpus: 0,
      hostPorts: [],
      ...this.services[service]!.revisions![revision],
    };
  }

  requestOf(service: number, revision: number): PlainRequest {
    const { constraints = [], groups = [], networkMode, zones = [], wheres } = this.services[service]!;
    const takesInterface = networkMode === 'awsvpc';
    return {
      service,
      ...this.demandOf(service, revision),
      takesInterface,
      groups,
      zones: takesInterface ? zones : [],
      distinct: constraints.some(({ type }) => type === 'distinctInstance'),
      wheres: wheres.map((at) => (host: PlainHost) => expressions[at]![1](host, this)),
      rules: this.rulesOf(service),
    };
  }

  put(host: PlainHost, service: number, revision: number): void {
    const { engine } = this;
    const task =
      host.host === none
        ? engine.putInZone(host.zone, service, revision)
        : engine.put(host.host, service, revision);
    const plain = { task, service, revision, wanted: true, healthy: false, isProtected: false };
    host.tasks.unshift({ ...plain, ...this.demandOf(service, revision) });
    if (host.host !== none) this.#reserve(host, service, revision, 1);
  }

  #reserve(host: PlainHost, service: number, revision: number, sign: number): void {
    const { cpuUnits, memoryMib, gpus, hostPorts } = this.demandOf(service, revision);
    host.cpuUnits -= sign * cpuUnits;
    host.memoryMib -= sign * memoryMib;
    host.gpus -= sign * gpus;
    if (this.services[service]!.networkMode === 'awsvpc') host.interfaces -= sign;
    for (const port of hostPorts) {
      if (sign > 0) host.ports.add(port);
      else host.ports.delete(port);
    }
  }

  get tasks(): PlainTask[] {
    return [...this.hosts, ...this.fargate].flatMap(({ tasks }) => tasks);
  }

  heal(task: PlainTask): void {
    if (task.wanted) task.healthy = true;
    this.engine.heal(task.task);
  }

  protect(task: PlainTask): void {
    task.isProtected = true;
    this.engine.world.tasks.flags[task.task]! |= TaskFlag.PROTECTED;
  }

  doom(task: PlainTask): void {
    task.wanted = false;
    task.healthy = false;
    this.engine.doom(task.task);
  }

  /** A task that was doomed is STOPPED now and gives its room back. */
  finish(task: PlainTask): void {
    const host = [...this.hosts, ...this.fargate].find(({ tasks }) => tasks.includes(task))!;
    host.tasks = host.tasks.filter((each) => each !== task);
    if (host.host !== none) this.#reserve(host, task.service, task.revision, -1);
    moveTask(this.engine.world, task.task, TaskState.STOPPED);
  }

  toggle(host: PlainHost): void {
    host.active = !host.active;
    moveHost(this.engine.world, host.host, host.active ? HostState.ACTIVE : HostState.DRAINING);
  }

  toggleAgent(host: PlainHost): void {
    host.connected = !host.connected;
    setAgent(this.engine.world, host.host, host.connected);
  }

  addHost(group: number): void {
    const zones = this.engine.world.plan.groups[group]!.zones;
    this.#copy(addHost(this.engine.world, group, zones[this.hosts.length % zones.length]!, HostState.ACTIVE));
  }

  /** What the engine calls a task group, which expressions name. */
  groupName(service: number): string {
    return taskGroupOf(this.engine.world, service);
  }
}
