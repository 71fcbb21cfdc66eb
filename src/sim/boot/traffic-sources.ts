import type { NodeId } from '#model/design.ts';
import { targets, type IndexedDesign } from '#model/query.ts';
import { titleOf } from '#model/registry.ts';
import type { TargetGroup, TrafficSource, Workload } from '../plan.ts';
import { msOfSeconds } from './bounds.ts';

/** The users that are drawn, and where their requests go: a workload may bring its load balancer along. */
export function trafficSourcesIn(
  q: IndexedDesign,
  workloads: readonly Workload[],
  targetGroups: readonly TargetGroup[],
): TrafficSource[] {
  const balancers = new Set(targetGroups.map(({ loadBalancer }) => loadBalancer));
  const isBalancer = (node: NodeId): boolean => balancers.has(node) || q.node(node)?.kind === 'load-balancer';
  return q.ofKind('users').map((node, index): TrafficSource => {
    const {
      protocol,
      pattern,
      ratePerSecond = 100,
      peakRatePerSecond,
      startSeconds,
      durationSeconds,
    } = q.props('users', node);
    const reached = targets(q, node, 'traffic');
    return {
      index,
      node,
      name: titleOf(q, node),
      protocol: protocol ?? 'HTTPS',
      pattern: pattern ?? 'constant',
      ratePerSecondMilli: milli(ratePerSecond),
      peakPerSecondMilli: milli(peakRatePerSecond ?? ratePerSecond),
      startMs: msOfSeconds(startSeconds ?? 60),
      durationMs: msOfSeconds(durationSeconds ?? 300),
      loadBalancers: reached.filter(isBalancer),
      workloads: workloads
        .filter((each) => reached.includes(each.node) && !isBalancer(each.node))
        .map((each) => each.index),
    };
  });
}

const milli = (perSecond: number): number => Math.max(0, Math.round(perSecond * 1000));
