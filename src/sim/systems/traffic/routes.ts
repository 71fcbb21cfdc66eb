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
  const destinations = plan.sources.map(({ loadBalancers, workloads }): Destination[] => [
    ...loadBalancers.map((balancer) => ({
      forwards: forwardsOf(
        plan.targetGroups.filter((group) => group.loadBalancer === balancer),
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

/** Whether a rule lets nothing through to the rules after it. */
const takesAll = ({ pathPatterns }: TargetGroup): boolean =>
  pathPatterns.some((pattern) => pattern === '*' || pattern === '/*');

/** The shares of a load balancer's target groups: rules are tried by priority, and one that takes all ends it. */
function forwardsOf(groups: readonly TargetGroup[], weightOfDefault: number): Forward[] {
  const inOrder = groups.toSorted((a, b) => a.priority - b.priority || a.index - b.index);
  const lastTried = inOrder.find(takesAll)?.priority ?? Infinity;
  const isAlone = inOrder.every(({ priority }) => priority >= defaultPriority);
  return inOrder.map(({ index, priority }) => {
    if (priority > lastTried) return { entry: index, weight: 0 };
    return { entry: index, weight: priority < defaultPriority || isAlone ? 1 : weightOfDefault };
  });
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
