import { service, type Props } from '#model/build.ts';
import { sources } from '#model/query.ts';
import { titleOf } from '#model/registry.ts';
import { fargateTask } from '../examples.ts';
import { defineRule } from '../rule.ts';
import { admitsPort, groupsOf } from './reach.ts';

const anywhere = '0.0.0.0/0';
const drawn = (balancerSecurityGroup: Props) => () =>
  service({
    behind: { listeners: [{ port: 80, protocol: 'HTTP' }] },
    runs: fargateTask(),
    balancerSecurityGroup,
  });

export const sgLbListenerOpen = defineRule({
  id: 'sg-lb-listener-open',
  on: 'load-balancer',
  severity: 'warning',
  title: 'Nobody can reach the listener',
  why: 'Clients come in only through ports that the load balancer’s own security group admits.',
  *check(q, id) {
    const {
      listeners = [],
      name = 'the load balancer',
      scheme = 'internet-facing',
    } = q.props('load-balancer', id);
    const groups = groupsOf(q, id);
    const [group] = groups;
    if (group === undefined) return;
    const clients = sources(q, id, 'traffic').flatMap((client) => groupsOf(q, client));
    for (const { port, protocol = '' } of listeners) {
      const transport = protocol.startsWith('UDP') || protocol === 'QUIC' ? 'udp' : 'tcp';
      // An internal one may be meant for groups that are drawn elsewhere.
      const anyone =
        scheme === 'internal' ? q.linksTo(group, 'admits').map((link) => q.link(link)!.from) : clients;
      if (port === undefined || admitsPort(q, groups, anyone, port, transport)) continue;
      const index = q.props('security-group', group).ingress?.length ?? 0;
      yield {
        field: ['listeners'],
        message: `${titleOf(q, group)} admits nobody on port ${port}, where ${name} listens.`,
        ...(scheme === 'internet-facing'
          ? {
              fix: {
                label: `Allow ${port} from everywhere`,
                edits: [
                  {
                    do: 'set',
                    id: group,
                    path: ['ingress', index],
                    value: { protocol: transport, fromPort: port, toPort: port, cidr: anywhere },
                  },
                ] as const,
              },
            }
          : {}),
      };
    }
  },
  good: [drawn({ ingress: [{ protocol: 'tcp', fromPort: 80, toPort: 80, cidr: anywhere }] })],
  bad: [
    drawn({ ingress: [] }),
    drawn({ ingress: [{ protocol: 'tcp', fromPort: 443, toPort: 443, cidr: anywhere }] }),
  ],
});
