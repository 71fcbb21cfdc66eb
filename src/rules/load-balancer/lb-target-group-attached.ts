import { service } from '#model/build.ts';
import { fargateTask } from '../examples.ts';
import { targetGroupRule } from './target-group-rule.ts';

export const lbTargetGroupAttached = targetGroupRule({
  id: 'lb-target-group-attached',
  title: 'Target group that no listener forwards to',
  why: 'ECS creates a service only when its target group already belongs to a load balancer, which means that a listener forwards to it.',
  *check({ link, balancer, balancerId, props, names }) {
    const listeners = balancer.listeners ?? [];
    if (balancer.type === 'classic') return;
    const forwarding = listeners.filter(({ redirectToHttps }) => redirectToHttps !== true);
    const found =
      props.listener?.port === undefined
        ? forwarding[0]
        : forwarding.find(({ port }) => port === props.listener?.port);
    if (found) return;
    const port = props.listener?.port;
    const protocol = balancer.type === 'network' ? 'TCP' : 'HTTP';
    yield {
      field: ['listener'],
      message:
        port === undefined || forwarding.length === 0
          ? `${names.balancer} has no listener that could forward to ${names.service}.`
          : `${names.balancer} has no listener on port ${port} to forward to ${names.service}.`,
      fix:
        forwarding.length === 0
          ? {
              label: `Add a listener on port ${port ?? 80}`,
              edits: [
                {
                  do: 'set',
                  id: balancerId,
                  path: ['listeners', listeners.length],
                  value: { port: port ?? 80, protocol },
                },
              ],
            }
          : {
              label: `Use the listener on port ${forwarding[0]!.port}`,
              edits: [
                { do: 'set', id: link, path: ['listener'], value: { port: forwarding[0]!.port ?? 80 } },
              ],
            },
    };
  },
  good: [
    () =>
      service({
        behind: { listeners: [{ port: 8443, protocol: 'HTTP' }] },
        targetGroup: { listener: { port: 8443 } },
        runs: fargateTask(),
      }),
  ],
  bad: [
    () => service({ behind: { listeners: [] }, targetGroup: { listener: undefined }, runs: fargateTask() }),
    () =>
      service({
        behind: { listeners: [{ port: 80, protocol: 'HTTP' }] },
        targetGroup: { listener: { port: 8443 } },
        runs: fargateTask(),
      }),
  ],
});
