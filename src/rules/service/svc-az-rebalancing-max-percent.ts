import { setProp } from '../prop-edits.ts';
import { fargateService, rolling } from '../service-examples.ts';
import { serviceName } from '../service-rules.ts';
import { rebalanced, rebalancingRule } from './rebalancing.ts';

export const svcAzRebalancingMaxPercent = rebalancingRule({
  id: 'svc-az-rebalancing-max-percent',
  title: 'No room to rebalance zones',
  why: 'To move a task to another zone ECS starts it there first and stops the old one then. That needs a maximum above 100 %.',
  *check(view, q) {
    const { maximumPercent: max } = view.props.deploymentConfiguration ?? {};
    if (view.props.schedulingStrategy === 'DAEMON' || max === undefined || max > 100) return;
    yield {
      message: `${serviceName(view, q)} rebalances its zones, but may not have more than ${max} % of its tasks.`,
      fix: {
        label: 'Allow 200 %',
        edits: [setProp(view.id, ['deploymentConfiguration', 'maximumPercent'], 200)],
      },
    };
  },
  good: [
    () => fargateService(rebalanced),
    () => fargateService({ deploymentConfiguration: rolling(50, 100) }),
  ],
  bad: [() => fargateService({ ...rebalanced, deploymentConfiguration: rolling(50, 100) })],
});
