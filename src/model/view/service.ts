import type { LinkId, NodeId } from '../design.ts';
import { ancestor, targets, type Query } from '../query.ts';
import type { LinkProps, NodeProps } from '../registry.ts';
import { launchOf, type Launch } from './launch.ts';
import { taskDefinitionView, type TaskDefinitionView } from './task-definition.ts';

export interface TargetGroupView {
  link: LinkId;
  props: LinkProps<'target-group'>;
  loadBalancer: NodeId;
  balancer: NodeProps<'load-balancer'>;
}

export interface CapacityView {
  link: LinkId;
  props: LinkProps<'capacity'>;
  node: NodeId;
  kind: 'ec2-capacity' | 'fargate-capacity';
}

/** A service with everything its rules ask about: what it runs, on what, behind what. */
export interface ServiceView {
  id: NodeId;
  props: NodeProps<'service'>;
  taskDefinition?: TaskDefinitionView;
  launch?: Launch;
  capacity: readonly CapacityView[];
  targetGroups: readonly TargetGroupView[];
  securityGroups: readonly NodeId[];
  vpc?: NodeId;
  cluster?: NodeId;
}

/** The view of the service `id`; computed once until something it is made of changes. */
export function serviceView(q: Query, id: NodeId): ServiceView {
  return q.memo('service', id, (inner) => compute(inner, id));
}

function compute(q: Query, id: NodeId): ServiceView {
  const runs = targets(q, id, 'runs')[0];
  const launch = launchOf(q, id);
  const vpc = ancestor(q, id, 'vpc');
  const cluster = ancestor(q, id, 'cluster');
  return {
    id,
    props: q.props('service', id),
    ...(runs === undefined ? {} : { taskDefinition: taskDefinitionView(q, runs) }),
    ...(launch === undefined ? {} : { launch }),
    capacity: q.linksFrom(id, 'capacity').map((link) => {
      const node = q.link(link)!.to;
      return {
        link,
        node,
        props: q.linkProps('capacity', link),
        kind: q.node(node)?.kind as CapacityView['kind'],
      };
    }),
    targetGroups: q.linksTo(id, 'target-group').map((link) => {
      const loadBalancer = q.link(link)!.from;
      return {
        link,
        loadBalancer,
        props: q.linkProps('target-group', link),
        balancer: q.props('load-balancer', loadBalancer),
      };
    }),
    securityGroups: targets(q, id, 'attached'),
    ...(vpc === undefined ? {} : { vpc }),
    ...(cluster === undefined ? {} : { cluster }),
  };
}
