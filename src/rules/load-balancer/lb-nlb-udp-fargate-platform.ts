import { service } from '#model/build.ts';
import { fargateTask } from '../examples.ts';
import { targetGroupRule } from './target-group-rule.ts';

const udp = {
  behind: { type: 'network', listeners: [{ port: 53, protocol: 'UDP' }] },
  targetGroup: { protocol: 'UDP' },
};
const task = () => fargateTask({ container: { portMappings: [{ containerPort: 8080, protocol: 'udp' }] } });
const old = ['1.0.0', '1.1.0', '1.2.0', '1.3.0'];

export const lbNlbUdpFargatePlatform = targetGroupRule({
  id: 'lb-nlb-udp-fargate-platform',
  title: 'UDP on an old Fargate platform',
  why: 'On Linux, Fargate serves UDP behind a Network Load Balancer from platform version 1.4.0 on.',
  *check({ balancer, props, service: { id, props: own, launch, taskDefinition }, names }) {
    if (balancer.type !== 'network' || launch !== 'FARGATE' || taskDefinition?.isWindows) return;
    if (!['UDP', 'TCP_UDP'].includes(props.protocol ?? '') || !old.includes(own.platformVersion ?? ''))
      return;
    yield {
      at: id,
      field: ['platformVersion'],
      message: `${names.service} serves ${props.protocol} on platform version ${own.platformVersion}; it needs 1.4.0.`,
      fix: { label: 'Use LATEST', edits: [{ do: 'set', id, path: ['platformVersion'], value: 'LATEST' }] },
    };
  },
  good: [
    () => service({ ...udp, runs: task(), props: { platformVersion: '1.4.0' } }),
    () => service({ ...udp, runs: task() }),
  ],
  bad: [() => service({ ...udp, runs: task(), props: { platformVersion: '1.3.0' } })],
});
