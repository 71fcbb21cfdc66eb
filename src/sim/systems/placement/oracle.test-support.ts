import type { Stream } from '../../kernel/random.ts';
import type { PlacementStrategyRule } from '../ecs-service/spec.ts';

// Placement as one would write it down at first: filter, group, compare, over plain objects. Slow, and so simple that
// it is plainly right; the index is held against it.

export interface PlainTask {
  readonly task: number;
  readonly service: number;
  readonly revision: number;
  readonly cpuUnits: number;
  readonly memoryMib: number;
  /** Not told to stop. */
  wanted: boolean;
  healthy: boolean;
  isProtected: boolean;
}

export interface PlainHost {
  readonly host: number;
  readonly group: number;
  /** Undefined for what stands for a zone of Fargate. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly zone: number;
  active: boolean;
  connected: boolean;
  cpuUnits: number;
  memoryMib: number;
  gpus: number;
  interfaces: number;
  readonly ports: Set<number>;
  /** Newest first. */
  tasks: PlainTask[];
}

export interface PlainRequest {
  readonly service: number;
  readonly cpuUnits: number;
  readonly memoryMib: number;
  readonly gpus: number;
  readonly takesInterface: boolean;
  readonly hostPorts: readonly number[];
  readonly groups: readonly number[];
  readonly zones: readonly number[];
  readonly distinct: boolean;
  readonly wheres: readonly ((host: PlainHost) => boolean)[];
  readonly rules: readonly PlacementStrategyRule[];
}

const az = 'attribute:ecs.availability-zone';
const peersOn = (host: PlainHost, service: number): number =>
  host.tasks.filter((task) => task.service === service && task.wanted).length;

function fits(host: PlainHost, request: PlainRequest): boolean {
  return (
    host.active &&
    host.connected &&
    request.groups.includes(host.group) &&
    (request.zones.length === 0 || request.zones.includes(host.zone)) &&
    host.cpuUnits >= request.cpuUnits &&
    host.memoryMib >= request.memoryMib &&
    host.gpus >= request.gpus &&
    (!request.takesInterface || host.interfaces >= 1) &&
    request.hostPorts.every((port) => !host.ports.has(port)) &&
    (!request.distinct || peersOn(host, request.service) === 0) &&
    request.wheres.every((where) => where(host))
  );
}

/** Keeps those whose measure is least. */
function least<T>(candidates: readonly T[], measure: (candidate: T) => number): T[] {
  const best = Math.min(...candidates.map(measure));
  return candidates.filter((candidate) => measure(candidate) === best);
}

const attributesIn = (rules: readonly PlacementStrategyRule[]): string[] => {
  const names: string[] = [];
  for (const { type, field } of rules) {
    if (type === 'random') break;
    const name = field.replace('attribute:', '');
    if (type === 'spread' && field !== 'instanceId' && !names.includes(name)) names.push(name);
  }
  return names;
};

const valuesOf = (host: PlainHost, names: readonly string[]): string =>
  names.map((name) => `${JSON.stringify(host.attributes[name] ?? null)} `).join('');

const serviceDefault: readonly PlacementStrategyRule[] = [{ type: 'spread', field: az }];

/** The host for a task, or -1. */
export function plainPlace(hosts: readonly PlainHost[], request: PlainRequest, chance: Stream): number {
  let left = hosts.filter((host) => fits(host, request));
  if (left.length === 0) return -1;
  const rules = request.rules.length > 0 ? request.rules : serviceDefault;
  left = narrowed(
    left,
    rules,
    (names) => (host) => {
      const values = valuesOf(host, names);
      return hosts
        .filter((each) => valuesOf(each, names) === values)
        .reduce((sum, each) => sum + peersOn(each, request.service), 0);
    },
    {
      cpu: (host) => host.cpuUnits,
      memory: (host) => host.memoryMib,
      onHost: (host) => peersOn(host, request.service),
      byLoad: true,
    },
  );
  const names = attributesIn(rules);
  left.sort((a, b) => compareTexts(valuesOf(a, names), valuesOf(b, names)) || a.host - b.host);
  return left[left.length > 1 ? chance.below(left.length) : 0]!.host;
}

interface Measures<T> {
  readonly cpu: (candidate: T) => number;
  readonly memory: (candidate: T) => number;
  readonly onHost: (candidate: T) => number;
  readonly byLoad: boolean;
}

function narrowed<T>(
  candidates: readonly T[],
  rules: readonly PlacementStrategyRule[],
  inGroup: (names: readonly string[]) => (candidate: T) => number,
  { cpu, memory, onHost, byLoad }: Measures<T>,
): T[] {
  let left = [...candidates];
  const names: string[] = [];
  for (const { type, field } of rules) {
    if (type === 'random') return left;
    if (type === 'binpack') left = least(left, field === 'cpu' ? cpu : memory);
    else if (field === 'instanceId') left = least(left, onHost);
    else {
      names.push(field.replace('attribute:', ''));
      left = least(left, inGroup([...names]));
    }
  }
  return byLoad ? least(left, onHost) : left;
}

const compareTexts = (a: string, b: string): number => (a < b ? -1 : Number(a > b));

interface Stoppable {
  readonly host: PlainHost;
  readonly task: PlainTask;
}

export interface PlainStop {
  readonly service: number;
  readonly revision: number;
  readonly count: number;
  readonly rules: readonly PlacementStrategyRule[];
  readonly byLoad: boolean;
}

/** The tasks of a revision that are to stop. Hosts that stand for zones of Fargate have `host` -1. */
export function plainStops(hosts: readonly PlainHost[], stop: PlainStop, chance: Stream): number[] {
  const all = hosts.flatMap((host) => host.tasks.map((task): Stoppable => ({ host, task })));
  const own = all.filter(
    ({ task }) => task.wanted && task.service === stop.service && task.revision === stop.revision,
  );
  const broken = own
    .filter(({ task }) => !task.healthy && !task.isProtected)
    .toSorted((a, b) => a.task.task - b.task.task);
  const chosen: Stoppable[] = broken.length <= stop.count ? [...broken] : [];
  const crossedOut = new Set<PlainTask>();
  while (chosen.length < stop.count) {
    const gone = new Set(chosen.map(({ task }) => task));
    const pool = (broken.length > stop.count ? broken : own).filter(
      ({ task }) => !gone.has(task) && !crossedOut.has(task),
    );
    if (pool.length === 0) break;
    const next = plainStop(hosts, pool, gone, stop, chance);
    if (next.task.isProtected) crossedOut.add(next.task);
    else chosen.push(next);
  }
  return chosen.map(({ task }) => task.task);
}

function plainStop(
  hosts: readonly PlainHost[],
  pool: readonly Stoppable[],
  gone: ReadonlySet<PlainTask>,
  { service, rules: given, byLoad }: PlainStop,
  chance: Stream,
): Stoppable {
  const rules = given.length > 0 ? given : serviceDefault;
  const counted = (host: PlainHost): number =>
    host.tasks.filter((task) => task.service === service && task.wanted && !gone.has(task)).length;
  const after = ({ host, task }: Stoppable, of: 'cpuUnits' | 'memoryMib'): number =>
    host[of] +
    task[of] +
    host.tasks.filter((each) => !each.wanted || gone.has(each)).reduce((sum, each) => sum + each[of], 0);
  const left = narrowed(
    pool,
    rules,
    (names) =>
      ({ host }) => {
        const values = valuesOf(host, names);
        return -hosts
          .filter((each) => valuesOf(each, names) === values)
          .reduce((sum, each) => sum + counted(each), 0);
      },
    {
      cpu: (each) => -after(each, 'cpuUnits'),
      memory: (each) => -after(each, 'memoryMib'),
      onHost: ({ host }) => -counted(host),
      byLoad,
    },
  );
  const names = attributesIn(rules);
  const onFargate = left[0]!.host.host === -1;
  left.sort(
    (a, b) =>
      compareTexts(valuesOf(a.host, names), valuesOf(b.host, names)) ||
      a.host.host - b.host.host ||
      // Lists of hosts have the newest first; Fargate's tasks are told apart by their age alone.
      (onFargate ? a.task.task - b.task.task : b.task.task - a.task.task),
  );
  return left[left.length > 1 ? chance.below(left.length) : 0]!;
}
