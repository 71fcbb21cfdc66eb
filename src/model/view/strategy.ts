import type { LinkId, NodeId } from '../design.ts';
import type { JsonPath } from '../json.ts';
import type { Query } from '../query.ts';
import { titleOf } from '../registry.ts';

/** One item of a capacity provider strategy, drawn as a link or written out in the props. */
export interface StrategyItem {
  /** The capacity provider as strategies name it. */
  name: string;
  /** fargate: FARGATE or FARGATE_SPOT; group: a drawn Auto Scaling group; other: a name that says neither. */
  sort: 'fargate' | 'group' | 'other';
  base: number;
  weight: number;
  /** The link, or the service or task that writes it out, and the path to the item from there. */
  at: LinkId | NodeId;
  path: JsonPath;
  /** The capacity, where it is drawn. */
  node?: NodeId;
}

/** The capacity provider strategy of a service or standalone task: its capacity links, then what its props say. */
export function strategyOf(q: Query, runner: NodeId): readonly StrategyItem[] {
  return q.memo('strategy', runner, (inner) => compute(inner, runner));
}

function compute(q: Query, runner: NodeId): StrategyItem[] {
  const written =
    q.props('service', runner).capacityProviderStrategy ??
    q.props('standalone-task', runner).capacityProviderStrategy;
  return [
    ...q.linksFrom(runner, 'capacity').map((link) => drawnItem(q, link)),
    ...(written ?? []).map(({ capacityProvider = '', base = 0, weight = 0 }, index): StrategyItem => ({
      name: capacityProvider,
      sort: /^FARGATE(_SPOT)?$/.test(capacityProvider) ? 'fargate' : 'other',
      base,
      weight,
      at: runner,
      path: ['capacityProviderStrategy', index],
    })),
  ];
}

function drawnItem(q: Query, link: LinkId): StrategyItem {
  const node = q.link(link)!.to;
  const { capacityProvider = 'FARGATE', base = 0, weight = 0 } = q.linkProps('capacity', link);
  const isFargate = q.node(node)?.kind === 'fargate-capacity';
  return {
    name: isFargate ? capacityProvider : providerName(q, node),
    sort: isFargate ? 'fargate' : 'group',
    base,
    weight,
    at: link,
    path: [],
    node,
  };
}

/** What strategies call the capacity provider of an Auto Scaling group. */
export function providerName(q: Query, group: NodeId): string {
  return q.props('ec2-capacity', group).capacityProvider?.name ?? titleOf(q, group);
}
