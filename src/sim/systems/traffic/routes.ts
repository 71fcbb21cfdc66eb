import { partition } from '../../kernel/whole-numbers.ts';
import type { Plan, TargetGroup } from '../../plan.ts';
import { derived } from '../../world/derived.ts';
import type { World } from '../../world/world.ts';
import { defaultRuleWeight } from './parameters.ts';

// Where the requests of each source arrive. An entry is a target group or, numbered after those, a workload that
// users reach without a load balancer.

export const directEntry = (plan: Plan, workload: number): number => plan.targetGroups.length + workload;

export const workloadOf = (plan: Plan, entry: number): number =>
  plan.targetGroups[entry]?.workload ?? entry - plan.targetGroups.length;

/** What share of the requests to a load balancer a target group gets. */
interface Forward {
  readonly entry: number;
  readonly weight: number;
}

/** One thing that users are linked to, and where its requests go on to. */
interface Destination {
  readonly forwards: readonly Forward[];
}

interface Routes {
  /** By source: the load balancers and services it is linked to. */
  readonly destinations: ReadonlyArray<readonly Destination[]>;
  /** By workload: the entries that any source reaches. */
  readonly entries: ReadonlyArray<readonly number[]>;
}

/** The ways of a run's requests; they follow from its plan and parameters alone. */
export const routesOf = derived(compute);

function compute(world: World): Routes {
  const { plan, parameters } = world;
  const weight = parameters.get(defaultRuleWeight);
  const destinations = plan.sources.map(({ loadBalancers, workloads, protocol }): Destination[] => [
    ...loadBalancers.map((balancer) => ({
      forwards: forwardsOf(
        plan.targetGroups.filter((group) => group.loadBalancer === balancer),
        protocol,
        weight,
      ),
    })),
    ...workloads.map((workload) => ({ forwards: [{ entry: directEntry(plan, workload), weight: 1 }] })),
  ]);
  const reached = new Set(
    destinations.flat().flatMap(({ forwards }) => forwards.flatMap((f) => (f.weight > 0 ? [f.entry] : []))),
  );
  const entries = plan.workloads.map(({ index }) =>
    [...reached].filter((entry) => workloadOf(plan, entry) === index).toSorted((a, b) => a - b),
  );
  return { destinations, entries };
}

/** https://docs.aws.amazon.com/elasticloadbalancing/latest/application/listener-rules.html (default rule) */
const defaultPriority = 50_001;

const isAny = (pattern: string): boolean => pattern === '*' || pattern === '/*';

/** Whether a rule lets nothing through to the rules after it. */
const takesAll = ({ pathPatterns, hostHeaders = [] }: TargetGroup): boolean =>
  pathPatterns.length + hostHeaders.length > 0 &&
  [pathPatterns, hostHeaders].every((patterns) => patterns.length === 0 || patterns.some(isAny));

const conditionsOf = ({ pathPatterns, hostHeaders = [] }: TargetGroup): string =>
  JSON.stringify([pathPatterns.toSorted(), hostHeaders.toSorted()]);

/**
 * The shares of a load balancer's target groups in the requests of one who speaks a protocol: evenly by listener that
 * hears them, and there by rule.
 */
function forwardsOf(groups: readonly TargetGroup[], protocol: string, weightOfDefault: number): Forward[] {
  const inOrder = groups.toSorted((a, b) => a.priority - b.priority || a.index - b.index);
  const ports = new Set(heard(inOrder, protocol).map(portOf));
  const rules = [...ports].map((port) =>
    sharesOf(
      inOrder.filter((group) => portOf(group) === port),
      weightOfDefault,
    ),
  );
  const totals = rules.map((shares) => [...shares.values()].reduce((sum, each) => sum + each, 0));
  return inOrder.map(({ index }) => {
    const at = rules.findIndex((shares) => shares.has(index));
    const others = totals.reduce((product, total, i) => (i === at ? product : product * total), 1);
    return { entry: index, weight: at === -1 ? 0 : rules[at]!.get(index)! * others };
  });
}

const portOf = ({ listener }: TargetGroup): number => listener?.port ?? 0;

/** Of the target groups those whose listener speaks a protocol; all of them where none does. */
function heard(groups: readonly TargetGroup[], protocol: string): readonly TargetGroup[] {
  const sort = sortOf(protocol);
  const own = groups.filter(({ listener }) => listener !== undefined && sortOf(listener.protocol) === sort);
  return own.length > 0 ? own : groups;
}

/** HTTP/2 and gRPC come over TLS. */
function sortOf(protocol: string): 'secured' | 'plain' | 'datagrams' {
  if (['HTTPS', 'TLS', 'SSL', 'HTTP2', 'GRPC'].includes(protocol)) return 'secured';
  return protocol === 'UDP' || protocol === 'QUIC' ? 'datagrams' : 'plain';
}

/** The shares of the target groups of one listener, by number: its rules are tried in order, and one that takes all ends it. */
function sharesOf(inOrder: readonly TargetGroup[], weightOfDefault: number): Map<number, number> {
  const lastTried = inOrder.find(takesAll)?.priority ?? Infinity;
  const isAlone = inOrder.every(({ priority }) => priority >= defaultPriority);
  const seen = new Set<string>();
  return new Map(
    inOrder.map((group) => {
      const { index, priority } = group;
      const isRule = priority < defaultPriority;
      // A rule with the conditions of one before it is never reached.
      const isReached = priority <= lastTried && !(isRule && seen.has(conditionsOf(group)));
      if (isRule) seen.add(conditionsOf(group));
      if (!isReached) return [index, 0];
      return [index, isRule || isAlone ? 1 : weightOfDefault];
    }),
  );
}

/** What arrives at each entry, given the rate of each source. A source sends evenly to all it is linked to. */
export function arrivals(world: World, rates: readonly number[]): number[] {
  const { plan } = world;
  const all = [...plan.targetGroups, ...plan.workloads].map(() => 0);
  routesOf(world).destinations.forEach((destinations, source) => {
    const parts = partition(
      rates[source]!,
      destinations.map(() => 1),
    );
    destinations.forEach(({ forwards }, i) => {
      const shares = partition(
        parts[i]!,
        forwards.map(({ weight }) => weight),
      );
      forwards.forEach(({ entry }, j) => (all[entry]! += shares[j]!));
    });
  });
  return all;
}

/** Whether the requests of any source reach a workload through an entry. */
export const isRouted = (world: World, workload: number, entry: number): boolean =>
  routesOf(world).entries[workload]!.includes(entry);

/** Whether the requests of any source reach a workload. */
export const isReached = (world: World, workload: number): boolean =>
  routesOf(world).entries[workload]!.length > 0;
