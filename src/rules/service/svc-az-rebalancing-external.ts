import { externalService } from '../service-examples.ts';
import { serviceName } from '../service-rules.ts';
import { rebalanced, rebalancingRule, turnRebalancingOff } from './rebalancing.ts';

export const svcAzRebalancingExternal = rebalancingRule({
  id: 'svc-az-rebalancing-external',
  title: 'Zone rebalancing of external instances',
  why: 'Servers of your own stand in no Availability Zone.',
  *check(view, q) {
    if (view.launch !== 'EXTERNAL') return;
    yield {
      message: `${serviceName(view, q)} rebalances zones, but runs on external instances.`,
      fix: turnRebalancingOff(view),
    };
  },
  good: [() => externalService()],
  bad: [() => externalService(rebalanced)],
});
