import type { NodeId } from '#model/design.ts';
import { isObject } from '#model/json.ts';
import type { Query } from '#model/query.ts';
import { hostsOf } from '#model/view/hosts.ts';
import { taskSize } from '../task-size.ts';

/** What tasks would take of a host, and what it has; `of` is absent where the instance type is unknown. */
export interface Meter {
  readonly used: number;
  readonly of?: number;
}

export interface HostLoad {
  readonly tasks: number;
  readonly cpu: Meter;
  readonly memory: Meter;
  /** Network interfaces for tasks in awsvpc mode. */
  readonly enis: Meter;
  /** Host ports that task definitions fix, which a second copy on the host could not have. */
  readonly ports: readonly number[];
}

export interface ZoneLoads {
  readonly zone: string;
  readonly hosts: readonly HostLoad[];
}

interface Task {
  readonly cpu: number;
  readonly memory: number;
  readonly awsvpc: boolean;
  readonly ports: readonly number[];
}

/** The hosts of an Auto Scaling group by zone, with the tasks drawn onto it dealt out evenly. Placement is not simulated. */
export function hostLoads(q: Query, capacity: NodeId): readonly ZoneLoads[] {
  const { zones, each } = hostsOf(q, capacity);
  const tasks = tasksOn(q, capacity);
  const total = zones.reduce((sum, { hosts }) => sum + hosts, 0);
  const dealt: Task[][] = Array.from({ length: total }, () => []);
  tasks.forEach((task, i) => total > 0 && dealt[i % total]?.push(task));
  // Dealing goes round the zones, one host of each at a time, as ECS spreads.
  const rounds = Math.max(0, ...zones.map(({ hosts }) => hosts));
  const order = Array.from({ length: rounds }, (_, round) =>
    zones.flatMap(({ hosts }, zone) => (round < hosts ? [`${zone} ${round}`] : [])),
  ).flat();
  return zones.map(({ zone, hosts }, z) => ({
    zone,
    hosts: Array.from({ length: hosts }, (_, h) => load(dealt[order.indexOf(`${z} ${h}`)] ?? [], each)),
  }));
}

function load(tasks: readonly Task[], each: ReturnType<typeof hostsOf>['each']): HostLoad {
  const sum = (of: (task: Task) => number): number => tasks.reduce((total, task) => total + of(task), 0);
  const meter = (used: number, of: number | undefined): Meter => (of === undefined ? { used } : { used, of });
  return {
    tasks: tasks.length,
    cpu: meter(
      sum((task) => task.cpu),
      each?.cpuUnits,
    ),
    memory: meter(
      sum((task) => task.memory),
      each?.memoryMib,
    ),
    enis: meter(
      sum((task) => (task.awsvpc ? 1 : 0)),
      each?.awsvpcTasks,
    ),
    ports: [...new Set(tasks.flatMap((task) => task.ports))],
  };
}

const mostTasks = 2000;

/** Tasks that services and standalone tasks would run here, by the weights of their strategies. */
function tasksOn(q: Query, capacity: NodeId): Task[] {
  return q.linksTo(capacity, 'capacity').flatMap((id) => {
    const link = q.link(id);
    const runner = q.node(link?.from ?? '');
    const runs = q.link(q.linksFrom(link?.from ?? '', 'runs')[0] ?? '')?.to;
    if (!link || !runner || runs === undefined) return [];
    const weights = q
      .linksFrom(link.from, 'capacity')
      .map((other) => weightOf(q.link(other)?.props['weight']));
    const share =
      weightOf(link.props['weight']) /
      Math.max(
        1,
        weights.reduce((sum, weight) => sum + weight, 0),
      );
    const desired = Number(runner.props['desiredCount'] ?? runner.props['count'] ?? 1);
    const count = Math.min(mostTasks, Math.round((Number.isFinite(desired) ? desired : 0) * share));
    return Array.from({ length: Math.max(0, count) }, () => taskOf(q, runs));
  });
}

function weightOf(value: unknown): number {
  return typeof value === 'number' ? value : 1;
}

function taskOf(q: Query, definition: NodeId): Task {
  const mode = q.node(definition)?.props['networkMode'] ?? 'bridge';
  const ports = q.children(definition).flatMap((container) => {
    const mappings = q.node(container)?.props['portMappings'];
    return Array.isArray(mappings) ? mappings.flatMap((mapping) => fixedPort(mapping, mode)) : [];
  });
  return { ...taskSize(q, definition), awsvpc: mode === 'awsvpc', ports };
}

function fixedPort(mapping: unknown, mode: unknown): number[] {
  if (!isObject(mapping) || mode === 'awsvpc') return [];
  const port = mode === 'host' ? (mapping['hostPort'] ?? mapping['containerPort']) : mapping['hostPort'];
  return typeof port === 'number' && port > 0 ? [port] : [];
}
