import { service } from '#model/build.ts';
import { fargateTask } from '../examples.ts';
import { targetGroupRule } from './target-group-rule.ts';

const tcp = { type: 'network', listeners: [{ port: 80, protocol: 'TCP' }] };

export const lbNlbPathRouting = targetGroupRule({
  id: 'lb-nlb-path-routing',
  title: 'Routing by path on a Network Load Balancer',
  why: 'A Network Load Balancer forwards connections without reading them, so its listeners have no rules: it cannot tell paths or host names apart.',
  *check({ link, props, balancer, balancerId, names }) {
    const parts = [...(props.rule?.pathPatterns ?? []), ...(props.rule?.hostHeaders ?? [])];
    if (balancer.type !== 'network' || parts.length === 0) return;
    yield {
      field: ['rule'],
      message: `${names.balancer} is a Network Load Balancer and cannot send only ${parts.join(', ')} to ${names.service}.`,
      fix: {
        label: 'Use an Application Load Balancer',
        edits: [
          { do: 'set', id: balancerId, path: ['type'], value: 'application' },
          {
            do: 'set',
            id: balancerId,
            path: ['listeners'],
            value: (balancer.listeners ?? []).map(({ port = 80 }) => ({ port, protocol: 'HTTP' })),
          },
          { do: 'set', id: link, path: ['protocol'], value: 'HTTP' },
        ],
      },
    };
  },
  good: [
    () =>
      service({
        behind: { type: 'application' },
        targetGroup: { rule: { priority: 1, pathPatterns: ['/api/*'] } },
        runs: fargateTask(),
      }),
    () => service({ behind: tcp, targetGroup: { protocol: 'TCP' }, runs: fargateTask() }),
  ],
  bad: [
    () =>
      service({
        behind: tcp,
        targetGroup: { protocol: 'TCP', rule: { priority: 1, pathPatterns: ['/api/*'] } },
        runs: fargateTask(),
      }),
  ],
});
