import { service } from '#model/build.ts';
import { fargateTask } from '../examples.ts';
import { targetGroupRule } from './target-group-rule.ts';

const udp = {
  behind: { type: 'network', listeners: [{ port: 53, protocol: 'UDP' }] },
  targetGroup: { protocol: 'UDP' },
};

export const lbNlbUdpHealthCheck = targetGroupRule({
  id: 'lb-nlb-udp-health-check',
  title: 'UDP service that nothing can check',
  why: 'UDP has no answer to wait for, so a Network Load Balancer checks UDP targets over TCP, HTTP or HTTPS. A container without such a port is never healthy.',
  *check({ balancer, props, service: { taskDefinition }, names }) {
    if (balancer.type !== 'network' || props.protocol !== 'UDP' || !taskDefinition) return;
    const servesTcp = taskDefinition.containers.some(({ doc }) =>
      doc.portMappings?.some(({ protocol = 'tcp' }) => protocol === 'tcp'),
    );
    if (servesTcp) return;
    yield {
      field: ['healthCheck'],
      message: `${names.service} serves UDP alone, but the health check of ${names.balancer} needs a TCP port to ask.`,
    };
  },
  good: [
    () =>
      service({
        ...udp,
        runs: fargateTask({
          container: { portMappings: [{ containerPort: 8080, protocol: 'udp' }, { containerPort: 8081 }] },
        }),
      }),
  ],
  bad: [
    () =>
      service({
        ...udp,
        runs: fargateTask({ container: { portMappings: [{ containerPort: 8080, protocol: 'udp' }] } }),
      }),
  ],
});
