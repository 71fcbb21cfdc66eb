import { ec2Service } from '../service-examples.ts';
import { serviceName } from '../service-rules.ts';
import { rebalanced, rebalancingRule, turnRebalancingOff } from './rebalancing.ts';

export const svcAzRebalancingClassicLb = rebalancingRule({
  id: 'svc-az-rebalancing-classic-lb',
  title: 'Zone rebalancing behind a Classic Load Balancer',
  why: 'AWS does not rebalance services behind a Classic Load Balancer and refuses the two together.',
  *check(view, q) {
    if (!view.targetGroups.some(({ balancer }) => balancer.type === 'classic')) return;
    yield {
      message: `${serviceName(view, q)} rebalances its zones behind a Classic Load Balancer.`,
      fix: turnRebalancingOff(view),
    };
  },
  good: [() => ec2Service(rebalanced, { behind: {} })],
  bad: [() => ec2Service(rebalanced, { behind: { type: 'classic' } })],
});
