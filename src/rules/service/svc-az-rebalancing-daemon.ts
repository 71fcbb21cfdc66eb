import { daemonService, groupService } from '../service-examples.ts';
import { serviceName } from '../service-rules.ts';
import { rebalanced, rebalancingRule, turnRebalancingOff } from './rebalancing.ts';

export const svcAzRebalancingDaemon = rebalancingRule({
  id: 'svc-az-rebalancing-daemon',
  title: 'Zone rebalancing of a daemon',
  why: 'A daemon runs on every instance, so there is nothing to move. AWS refuses the two together.',
  *check(view, q) {
    if (view.props.schedulingStrategy !== 'DAEMON') return;
    yield {
      message: `${serviceName(view, q)} is a daemon and rebalances its zones.`,
      fix: turnRebalancingOff(view),
    };
  },
  good: [() => groupService(rebalanced), () => daemonService()],
  bad: [() => daemonService(rebalanced)],
});
