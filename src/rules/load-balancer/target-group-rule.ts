import type { LinkId, NodeId } from '#model/design.ts';
import type { Query } from '#model/query.ts';
import { titleOf, type LinkProps, type NodeProps } from '#model/registry.ts';
import { serviceView, type ServiceView } from '#model/view/service.ts';
import type { Complaint, Rule } from '../rule.ts';

/** A target group with its two ends. */
export interface TargetGroupSubject {
  readonly link: LinkId;
  readonly props: LinkProps<'target-group'>;
  readonly balancer: NodeProps<'load-balancer'>;
  readonly balancerId: NodeId;
  readonly service: ServiceView;
  /** How messages call the two. */
  readonly names: { readonly balancer: string; readonly service: string };
}

type Described = Omit<Rule, 'on' | 'check'>;

/** A rule about the connection between a load balancer and a service; fields are those of the target group. */
export function targetGroupRule(
  rule: Described & { check(subject: TargetGroupSubject, q: Query): Iterable<Complaint> },
): Rule {
  return {
    ...rule,
    on: 'target-group',
    check(q, id) {
      const { from, to } = q.link(id)!;
      return rule.check(
        {
          link: id,
          props: q.linkProps('target-group', id),
          balancer: q.props('load-balancer', from),
          balancerId: from,
          service: serviceView(q, to),
          names: { balancer: titleOf(q, from), service: titleOf(q, to) },
        },
        q,
      );
    },
  };
}

/** The port mapping of the service's task definition that the target group forwards to. */
export function mappingOf({ props, service }: TargetGroupSubject) {
  const container = service.taskDefinition?.containers.find(({ doc }) => doc.name === props.containerName);
  return container?.doc.portMappings?.find(({ containerPort }) => containerPort === props.containerPort);
}
