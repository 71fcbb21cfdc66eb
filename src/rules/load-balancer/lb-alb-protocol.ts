import { service } from '#model/build.ts';
import { fargateTask } from '../examples.ts';
import { mappingOf, targetGroupRule } from './target-group-rule.ts';

const udp = { container: { portMappings: [{ containerPort: 8080, protocol: 'udp' }] } };
const transport: readonly unknown[] = ['TCP', 'TLS', 'UDP', 'TCP_UDP', 'QUIC', 'TCP_QUIC'];

export const lbAlbProtocol = targetGroupRule({
  id: 'lb-alb-protocol',
  title: 'Not HTTP behind an Application Load Balancer',
  why: 'An Application Load Balancer reads requests, so it forwards HTTP, HTTPS and gRPC alone. UDP and plain TCP need a Network Load Balancer.',
  *check(subject) {
    const { balancer, balancerId, props, names } = subject;
    if ((balancer.type ?? 'application') !== 'application') return;
    const isUdp = mappingOf(subject)?.protocol === 'udp';
    if (!isUdp && !transport.includes(props.protocol)) return;
    yield {
      field: ['protocol'],
      message: isUdp
        ? `Port ${props.containerPort} of ${names.service} is UDP, which ${names.balancer}, an Application Load Balancer, does not forward.`
        : `The target group of ${names.service} speaks ${props.protocol}, which ${names.balancer}, an Application Load Balancer, does not.`,
      fix: {
        label: 'Use a Network Load Balancer',
        edits: [
          { do: 'set', id: balancerId, path: ['type'], value: 'network' },
          {
            do: 'set',
            id: balancerId,
            path: ['listeners'],
            value: (balancer.listeners ?? []).map(({ port = 80 }) => ({
              port,
              protocol: isUdp ? 'UDP' : 'TCP',
            })),
          },
          {
            do: 'set',
            id: subject.link,
            path: ['protocol'],
            value: isUdp ? 'UDP' : (props.protocol ?? 'TCP'),
          },
        ],
      },
    };
  },
  good: [
    () => service({ behind: { type: 'application' }, runs: fargateTask() }),
    () =>
      service({
        behind: { type: 'network', listeners: [{ port: 53, protocol: 'UDP' }] },
        targetGroup: { protocol: 'UDP' },
        runs: fargateTask(udp),
      }),
  ],
  bad: [
    () =>
      service({ behind: { type: 'application' }, targetGroup: { protocol: 'HTTP' }, runs: fargateTask(udp) }),
    () => service({ behind: { type: 'application' }, targetGroup: { protocol: 'TCP' }, runs: fargateTask() }),
  ],
});
