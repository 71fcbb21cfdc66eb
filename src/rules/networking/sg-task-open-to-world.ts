import { service, type Props } from '#model/build.ts';
import type { NodeId } from '#model/design.ts';
import type { Query } from '#model/query.ts';
import { titleOf } from '#model/registry.ts';
import type { ServiceView } from '#model/view/service.ts';
import { fargateTask } from '../examples.ts';
import { newId } from '../new-id.ts';
import type { Fix } from '../rule.ts';
import { serviceRule } from '../service-rules.ts';
import { groupsOf } from './reach.ts';

const world = ['0.0.0.0/0', '::/0'];
const drawn = (cidr: string, behind?: Props) => () =>
  service({
    runs: fargateTask(),
    securityGroup: { ingress: [{ protocol: 'tcp', fromPort: 8080, toPort: 8080, cidr }] },
    ...(behind ? { behind } : {}),
  });

export const sgTaskOpenToWorld = serviceRule({
  id: 'sg-task-open-to-world',
  title: 'Tasks open to the internet beside their load balancer',
  why: 'Whoever reaches the tasks directly goes round the load balancer, its TLS and its rules. Only the load balancer’s security group needs to get in.',
  *check(view, q) {
    const { targetGroups, securityGroups } = view;
    // Clients keep their address behind a Network Load Balancer, so its tasks may have to admit the world.
    if (!targetGroups.some(({ balancer }) => (balancer.type ?? 'application') === 'application')) return;
    for (const group of securityGroups) {
      const { ingress = [] } = q.props('security-group', group);
      const open = ingress.findIndex(({ cidr }) => world.includes(cidr ?? ''));
      if (open < 0) continue;
      yield {
        at: group,
        field: ['ingress', open],
        message: `${titleOf(q, group)} lets the whole internet reach the tasks, although a load balancer stands in front of them.`,
        fix: narrowed(q, view, group, open),
      };
    }
  },
  good: [drawn('10.0.0.0/16', {}), drawn('0.0.0.0/0')],
  bad: [drawn('0.0.0.0/0', {}), drawn('::/0', {})],
});

/** Lets in the load balancer's group, or the addresses of the VPC where it has none, in place of everyone. */
function narrowed(q: Query, { targetGroups, vpc }: ServiceView, group: NodeId, index: number): Fix {
  const { protocol = 'tcp', fromPort, toPort } = q.props('security-group', group).ingress?.[index] ?? {};
  const source = targetGroups.flatMap(({ loadBalancer }) => groupsOf(q, loadBalancer))[0];
  if (source === undefined) {
    const { cidrBlock = '10.0.0.0/16' } = vpc === undefined ? {} : q.props('vpc', vpc);
    return {
      label: `Allow ${cidrBlock} alone`,
      edits: [{ do: 'set', id: group, path: ['ingress', index, 'cidr'], value: cidrBlock }],
    };
  }
  const ports = {
    ...(fromPort === undefined ? {} : { fromPort }),
    ...(toPort === undefined ? {} : { toPort }),
  };
  return {
    label: `Allow ${titleOf(q, source)} alone`,
    edits: [
      { do: 'set', id: group, path: ['ingress', index] },
      {
        do: 'add-link',
        id: newId('admits'),
        link: { kind: 'admits', from: source, to: group, props: { protocol, ...ports } },
      },
    ],
  };
}
