import type { NodeId } from '../design.ts';
import { ancestor, type Query } from '../query.ts';
import { hostsOf, type Hosts } from './hosts.ts';
import { launchOf } from './launch.ts';

/** An Auto Scaling group on which a service or standalone task may be placed. */
export interface HostGroup {
  readonly id: NodeId;
  readonly hosts: Hosts;
  /** How many instances it may come to have: more than now where managed scaling adds them for these tasks. */
  readonly most: number;
}

/**
 * The groups of instances a runner's tasks may be placed on: those its capacity links name, else, for the launch type
 * EC2, all of its cluster. Empty when none is drawn.
 */
export function hostGroupsOf(q: Query, runner: NodeId): readonly HostGroup[] {
  return q.memo('host-groups', runner, (inner) => compute(inner, runner));
}

function compute(q: Query, runner: NodeId): HostGroup[] {
  const linked = q
    .linksFrom(runner, 'capacity')
    .map((link) => q.link(link)!.to)
    .filter((node) => q.node(node)?.kind === 'ec2-capacity');
  if (linked.length > 0) return [...new Set(linked)].map((id) => group(q, id, true));
  const cluster = launchOf(q, runner) === 'EC2' ? ancestor(q, runner, 'cluster') : undefined;
  return cluster === undefined ? [] : groupsInCluster(q, cluster).map((id) => group(q, id, false));
}

/** The Auto Scaling groups that are drawn inside a cluster. */
export function groupsInCluster(q: Query, cluster: NodeId): readonly NodeId[] {
  return q.memo('groups-in-cluster', cluster, (inner) =>
    inner.ofKind('ec2-capacity').filter((id) => ancestor(inner, id, 'cluster') === cluster),
  );
}

/** Cluster auto scaling reacts only to tasks that were started through the capacity provider. */
function group(q: Query, id: NodeId, throughProvider: boolean): HostGroup {
  const hosts = hostsOf(q, id);
  const { capacityProvider, maxSize = 0 } = q.props('ec2-capacity', id);
  const scales =
    throughProvider &&
    capacityProvider?.managedScaling !== undefined &&
    capacityProvider.managedScaling.status !== 'DISABLED';
  return { id, hosts, most: scales ? Math.max(hosts.count, maxSize) : hosts.count };
}
