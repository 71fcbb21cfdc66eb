import type { NodeId } from '../design.ts';
import type { Query } from '../query.ts';

/** Where tasks run, in the words of `requiresCompatibilities` and `launchType`. */
export type Launch = 'FARGATE' | 'EC2' | 'EXTERNAL' | 'MANAGED_INSTANCES';

/**
 * The launch type a service or standalone task resolves to: its capacity links, else its `launchType`; undefined when
 * it says neither, and AWS would use the cluster's default strategy.
 */
export function launchOf(q: Query, runner: NodeId): Launch | undefined {
  for (const link of q.linksFrom(runner, 'capacity')) {
    return q.node(q.link(link)!.to)?.kind === 'fargate-capacity' ? 'FARGATE' : 'EC2';
  }
  const launchType = q.node(runner)?.props['launchType'];
  return launches.find((launch) => launch === launchType);
}

const launches: readonly Launch[] = ['FARGATE', 'EC2', 'EXTERNAL', 'MANAGED_INSTANCES'];
