import { Names } from '../../names.ts';
import { HostState, none } from '../../world/tables.ts';
import type { World } from '../../world/world.ts';
import { checksOf, isTried, type Check, type FailureReason } from './checks.ts';
import type { Request } from './request.ts';

/** Why a task found no host: what ECS says of each instance, summed up, and the event that it writes. */
export interface Refusal {
  /** The reason of the closest instance, or of there being none. */
  readonly code: FailureReason | 'EMPTY CAPACITY PROVIDER' | 'NO ACTIVE INSTANCES';
  /** How many instances fail for which reason first. */
  readonly counts: Readonly<Partial<Record<FailureReason, number>>>;
  /** The instance that lacks least, or -1. */
  readonly closest: number;
  /** The service event, in ECS's words. */
  readonly text: string;
}

const remembered = new WeakMap<Request, { world: World; version: number; refusal: Refusal }>();

/** Why no host can take a task of the request; asked again before anything changed, the same answer. */
export function refusal(world: World, request: Request): Refusal {
  const { version } = world.hostChanges;
  const before = remembered.get(request);
  if (before && before.world === world && before.version === version) return before.refusal;
  const fresh = refuse(world, request);
  remembered.set(request, { world, version, refusal: fresh });
  return fresh;
}

function refuse(world: World, request: Request): Refusal {
  const counts: Partial<Record<FailureReason, number>> = {};
  let closest: Near | undefined;
  for (let host = 0; host < world.hosts.count; host++) {
    if (!isTried(world, request, host)) continue;
    const failed = checksOf(world, request, host).filter(({ passes }) => !passes);
    const [first] = failed;
    if (!first) continue;
    counts[first.reason] = (counts[first.reason] ?? 0) + 1;
    const near = { host, first, failures: failed.length, lack: lackOf(first) };
    if (!closest || isNearer(near, closest)) closest = near;
  }
  const begins = `service ${new Names(world).workload(request.workload)} was unable to`;
  if (!closest) return noneAtAll(world, request, counts, begins);
  const what = `${new Names(world).host(closest.host)} ${complaint(closest.first)}`;
  return {
    code: closest.first.reason,
    counts,
    closest: closest.host,
    text: `${begins} place a task because no container instance met all of its requirements. The closest matching container-instance ${what}.`,
  };
}

interface Near {
  readonly host: number;
  readonly first: Check;
  readonly failures: number;
  readonly lack: number;
}

/** Fewest failing filters, then the smallest part of its need lacking, in thousandths, then the first to register. */
const isNearer = (a: Near, b: Near): boolean =>
  a.failures !== b.failures ? a.failures < b.failures : a.lack < b.lack;

const lackOf = ({ needs, has }: Check): number =>
  needs === undefined || has === undefined || needs === 0 ? 1000 : Math.floor(((needs - has) * 1000) / needs);

/** https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service-event-messages-list.html */
function complaint({ reason }: Check): string {
  switch (reason) {
    case 'RESOURCE:CPU':
      return 'has insufficient CPU units available';
    case 'RESOURCE:MEMORY':
      return 'has insufficient memory available';
    case 'RESOURCE:PORTS':
      return 'is already using a port required by your task';
    default:
      return `encountered error "${reason}"`;
  }
}

function noneAtAll(world: World, { lane }: Request, counts: Refusal['counts'], begins: string): Refusal {
  const isEmpty = hostsOf(world, lane.groups).length === 0;
  const throughProvider = lane.sort === 'group';
  return {
    code: isEmpty && throughProvider ? 'EMPTY CAPACITY PROVIDER' : 'NO ACTIVE INSTANCES',
    counts,
    closest: none,
    text: throughProvider
      ? `${begins} reach steady state. Reason: No Container Instances were found in your capacity provider.`
      : `${begins} place a task because no container instance met all of its requirements. Reason: No Container Instances were found in your cluster.`,
  };
}

/** Hosts of these groups that exist, whatever their state. */
function hostsOf(world: World, groups: readonly number[]): number[] {
  const found: number[] = [];
  for (let host = 0; host < world.hosts.count; host++) {
    const exists = world.hosts.state[host] !== HostState.TERMINATED;
    if (exists && groups.includes(world.hosts.group[host]!)) found.push(host);
  }
  return found;
}
