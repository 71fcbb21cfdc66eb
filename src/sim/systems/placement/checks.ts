import { HostState, portWords } from '../../world/tables.ts';
import type { World } from '../../world/world.ts';
import { attributesOf, zoneInFull } from './attributes.ts';
import { readExpression, verdictOf } from './cluster-query.ts';
import { legacyEniRace } from './parameters.ts';
import { peersOn } from './peers.ts';
import type { Request } from './request.ts';

// Every filter of a placement, host by host and in full: what the index decides, with the numbers that decided it.

/** https://docs.aws.amazon.com/AmazonECS/latest/developerguide/api_failures_messages.html */
export type FailureReason =
  | 'AGENT'
  | 'LOCATION'
  | 'RESOURCE:CPU'
  | 'RESOURCE:MEMORY'
  | 'RESOURCE:GPU'
  | 'RESOURCE:ENI'
  | 'RESOURCE:PORTS'
  | 'MemberOf placement constraint unsatisfied.'
  | 'DistinctInstance placement constraint unsatisfied.';

/** The verdict of one filter on one host. */
export interface Check {
  /** What ECS says when it fails. */
  readonly reason: FailureReason;
  readonly passes: boolean;
  /** Where it is a matter of numbers. */
  readonly needs?: number;
  readonly has?: number;
  /** 'needs 1024 CPU units, has 512'. */
  readonly words: string;
}

/** The filters in the order in which ECS applies them. */
export function checksOf(world: World, request: Request, host: number): readonly Check[] {
  return [
    ...standing(world, request, host),
    ...resources(world, request, host),
    ...constraints(world, request, host),
  ];
}

/** Instances that are ACTIVE are tried at all; the others are not so much as refused. */
export const isTried = (world: World, { lane }: Request, host: number): boolean =>
  world.hosts.state[host] === HostState.ACTIVE && lane.groups.includes(world.hosts.group[host]!);

function standing(world: World, { zones }: Request, host: number): Check[] {
  const { hosts, plan } = world;
  const connected = hosts.agent[host] === 1;
  const zone = hosts.zone[host]!;
  const named = (each: number): string => zoneInFull(plan.zones[each] ?? '');
  const subnets = zones.map(named).join(', ');
  return [
    { reason: 'AGENT', passes: connected, words: `its agent is ${connected ? '' : 'not '}connected` },
    {
      reason: 'LOCATION',
      passes: zones.length === 0 || zones.includes(zone),
      words:
        zones.length === 0
          ? 'any zone will do'
          : `the subnets are in ${subnets}, the instance in ${named(zone)}`,
    },
  ];
}

function resources(world: World, request: Request, host: number): Check[] {
  const { hosts, parameters } = world;
  const { demand } = world.revisions[request.revision]!;
  const interfaces = demand.takesInterface && parameters.get(legacyEniRace) === 'off' ? 1 : 0;
  return [
    amount('RESOURCE:CPU', 'CPU units', demand.cpuUnits, hosts.cpuUnits[host]!),
    amount('RESOURCE:MEMORY', 'MiB of memory', demand.memoryMib, hosts.memoryMib[host]!),
    ...(demand.gpus > 0 ? [amount('RESOURCE:GPU', 'GPUs', demand.gpus, hosts.gpus[host]!)] : []),
    ...(interfaces > 0
      ? [amount('RESOURCE:ENI', 'network interfaces', interfaces, hosts.interfaces[host]!)]
      : []),
    ...demand.hostPorts.map((port) => portCheck(world, host, port)),
  ];
}

const amount = (reason: FailureReason, unit: string, needs: number, has: number): Check => ({
  reason,
  passes: has >= needs,
  needs,
  has,
  words: `needs ${needs} ${unit}, has ${has}`,
});

function portCheck(world: World, host: number, port: number): Check {
  const taken = (world.hosts.hostPorts[host * portWords + (port >> 5)]! & (1 << (port & 31))) !== 0;
  const name = world.plan.hostPorts[port] ?? '?';
  return {
    reason: 'RESOURCE:PORTS',
    passes: !taken,
    words: `host port ${name} is ${taken ? 'taken' : 'free'}`,
  };
}

function constraints(world: World, request: Request, host: number): Check[] {
  return request.constraints.map(({ type, expression }) =>
    type === 'memberOf' ? memberOf(world, expression, host) : distinct(world, request, host),
  );
}

function distinct(world: World, { workload }: Request, host: number): Check {
  const tasks = peersOn(world, workload)[host]!;
  return {
    reason: 'DistinctInstance placement constraint unsatisfied.',
    passes: tasks === 0,
    needs: 0,
    has: tasks,
    words: tasks === 0 ? 'has no task of the service' : `has ${tasks} of the service already`,
  };
}

function memberOf(world: World, expression: string, host: number): Check {
  const reason = 'MemberOf placement constraint unsatisfied.';
  const read = readExpression(expression);
  if ('fault' in read) return { reason, passes: false, words: `${expression} cannot be read: ${read.fault}` };
  const { group, zone } = world.hosts;
  const verdict = verdictOf(read.query, attributesOf(world, group[host]!, zone[host]!));
  const passes = typeof verdict === 'boolean' ? verdict : verdict(world, host);
  return { reason, passes, words: `${expression} is ${passes ? 'true' : 'false'}` };
}
