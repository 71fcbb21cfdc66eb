import { serviceName } from '../service-rules.ts';
import { setProp } from '../prop-edits.ts';
import { fargateService, rolling } from '../service-examples.ts';
import { deploymentRule, isRollingReplica } from './bounds.ts';

export const depMinZeroDowntime = deploymentRule({
  id: 'dep-min-zero-downtime',
  title: 'Every task may stop at once',
  why: 'With a minimum of 0 % ECS may stop all old tasks before a new one is ready, and the load balancer has nobody to send requests to.',
  *check(bounds, view, q) {
    if (!isRollingReplica(bounds) || bounds.minimumHealthyPercent > 0 || view.targetGroups.length === 0)
      return;
    yield {
      field: ['deploymentConfiguration', 'minimumHealthyPercent'],
      message: `${serviceName(view, q)} answers requests, and a deployment may stop every task of it at once.`,
      fix: {
        label: 'Keep 100 %, allow 200 %',
        edits: [
          setProp(view.id, ['deploymentConfiguration', 'minimumHealthyPercent'], 100),
          ...(bounds.maximumPercent < 200
            ? [setProp(view.id, ['deploymentConfiguration', 'maximumPercent'], 200)]
            : []),
        ],
      },
    };
  },
  good: [
    () => fargateService({ deploymentConfiguration: rolling(50, 200) }, { behind: {} }),
    () => fargateService({ deploymentConfiguration: rolling(0, 100) }),
  ],
  bad: [() => fargateService({ deploymentConfiguration: rolling(0, 100) }, { behind: {} })],
});
