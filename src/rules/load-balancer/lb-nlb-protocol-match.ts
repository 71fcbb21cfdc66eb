import { service } from '#model/build.ts';
import { fargateTask } from '../examples.ts';
import { mappingOf, targetGroupRule } from './target-group-rule.ts';

const dns = { type: 'network', listeners: [{ port: 53, protocol: 'UDP' }] };
const udpPort = { container: { portMappings: [{ containerPort: 8080, protocol: 'udp' }] } };

export const lbNlbProtocolMatch = targetGroupRule({
  id: 'lb-nlb-protocol-match',
  severity: 'warning',
  title: 'Network Load Balancer and container speak different protocols',
  why: 'A Network Load Balancer passes on what it gets: datagrams of a UDP target group do not reach a port that is mapped for TCP, nor the other way round.',
  *check(subject) {
    const { balancer, props, link, names } = subject;
    const mapping = mappingOf(subject);
    if (balancer.type !== 'network' || !mapping || props.protocol === undefined) return;
    const port = mapping.protocol === 'udp' ? 'UDP' : 'TCP';
    const fits =
      port === 'UDP'
        ? ['UDP', 'TCP_UDP', 'QUIC', 'TCP_QUIC'].includes(props.protocol)
        : !['UDP', 'QUIC'].includes(props.protocol);
    if (fits) return;
    yield {
      field: ['protocol'],
      message: `The target group of ${names.service} is ${props.protocol}, but port ${props.containerPort} is mapped for ${port}.`,
      fix: { label: `Use ${port}`, edits: [{ do: 'set', id: link, path: ['protocol'], value: port }] },
    };
  },
  good: [
    () => service({ behind: dns, targetGroup: { protocol: 'UDP' }, runs: fargateTask(udpPort) }),
    () => service({ behind: dns, targetGroup: { protocol: 'TCP_UDP' }, runs: fargateTask() }),
  ],
  bad: [
    () => service({ behind: dns, targetGroup: { protocol: 'UDP' }, runs: fargateTask() }),
    () => service({ behind: dns, targetGroup: { protocol: 'TCP' }, runs: fargateTask(udpPort) }),
  ],
});
