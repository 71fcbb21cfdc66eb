import type { NodeId } from '#model/design.ts';
import { ancestor, type Query } from '#model/query.ts';
import { launchOf, type Launch } from '#model/view/launch.ts';
import { providerName, strategyOf } from '#model/view/strategy.ts';
import type { Lane } from '../plan.ts';

/** A lane before Auto Scaling groups have numbers. */
export interface CapacityItem extends Omit<Lane, 'groups'> {
  readonly groups: readonly NodeId[];
}

/** What the tasks of a service or standalone task run on. */
export interface Capacity {
  readonly items: readonly CapacityItem[];
  /** Whether a strategy of capacity providers decides, or a launch type. */
  readonly throughProvider: boolean;
  /** A launch type of which no capacity can be drawn. */
  readonly beyond: Launch | undefined;
}

/**
 * Its capacity links and the strategy it writes out; without either its launch type; without that its cluster's
 * default strategy, and where there is none the launch type EC2.
 * https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_CreateService.html (launchType)
 */
export function capacityOf(q: Query, runner: NodeId): Capacity {
  return q.memo('sim-capacity', runner, (inner) => compute(inner, runner));
}

function compute(q: Query, runner: NodeId): Capacity {
  const cluster = ancestor(q, runner, 'cluster');
  const launch = launchOf(q, runner);
  const own = strategyOf(q, runner).map(({ name, base, weight, node, sort }) =>
    sort === 'group' && node !== undefined
      ? { name, base, weight, sort: 'group' as const, groups: [node] }
      : named(q, cluster, name, base, weight),
  );
  const ofCluster = (cluster === undefined ? {} : q.props('cluster', cluster))
    .defaultCapacityProviderStrategy;
  const items =
    own.length > 0 || launch !== undefined
      ? own
      : (ofCluster ?? []).map(({ capacityProvider = '', base = 0, weight = 0 }) =>
          named(q, cluster, capacityProvider, base, weight),
        );
  if (items.length > 0) return { items, throughProvider: true, beyond: undefined };
  const only = { base: 0, weight: 1 };
  if (launch === 'FARGATE') return ofLaunchType({ ...only, name: 'FARGATE', sort: 'fargate', groups: [] });
  if (launch === undefined || launch === 'EC2')
    return ofLaunchType({ ...only, name: 'EC2', sort: 'ec2', groups: groupsOf(q, cluster) });
  return { items: [], throughProvider: false, beyond: launch };
}

const ofLaunchType = (item: CapacityItem): Capacity => ({
  items: [item],
  throughProvider: false,
  beyond: undefined,
});

/** An item that a strategy names: Fargate, a drawn group by its provider, or a provider that nobody drew. */
function named(
  q: Query,
  cluster: NodeId | undefined,
  name: string,
  base: number,
  weight: number,
): CapacityItem {
  if (name === 'FARGATE') return { name, base, weight, sort: 'fargate', groups: [] };
  if (name === 'FARGATE_SPOT') return { name, base, weight, sort: 'fargate-spot', groups: [] };
  const drawn = groupsOf(q, cluster).filter((group) => providerName(q, group) === name);
  return { name, base, weight, sort: 'group', groups: drawn.slice(0, 1) };
}

/** The Auto Scaling groups of a cluster; those outside every cluster belong to the one that nobody drew. */
const groupsOf = (q: Query, cluster: NodeId | undefined): NodeId[] =>
  q.ofKind('ec2-capacity').filter((group) => ancestor(q, group, 'cluster') === cluster);
