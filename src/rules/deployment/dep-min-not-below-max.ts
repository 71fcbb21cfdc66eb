import { serviceName } from '../service-rules.ts';
import { setProp } from '../prop-edits.ts';
import { daemonService, fargateService, rolling } from '../service-examples.ts';
import { deploymentRule } from './bounds.ts';

export const depMinNotBelowMax = deploymentRule({
  id: 'dep-min-not-below-max',
  title: 'Minimum not below the maximum',
  why: 'A deployment moves between the two percentages. Without a gap between them no task can be stopped or started. A daemon starts nothing beside the old task, so it must be allowed to stop that one.',
  *check({ minimumHealthyPercent: min, maximumPercent: max, isDaemon, controller }, view, q) {
    // For replicas with 100 and 100 there is a rule of its own.
    if (controller !== 'ECS' || min < max || (!isDaemon && min === 100 && max === 100)) return;
    yield {
      field: ['deploymentConfiguration', 'minimumHealthyPercent'],
      message: `${serviceName(view, q)} must keep ${min} % of its tasks and may have no more than ${max} %.`,
      fix: isDaemon
        ? {
            label: 'Require 0 %',
            edits: [setProp(view.id, ['deploymentConfiguration', 'minimumHealthyPercent'], 0)],
          }
        : {
            label: 'Allow 200 %',
            edits: [setProp(view.id, ['deploymentConfiguration', 'maximumPercent'], 200)],
          },
    };
  },
  good: [() => fargateService({ deploymentConfiguration: rolling(99, 100) }), () => daemonService()],
  bad: [
    () => daemonService({ deploymentConfiguration: rolling(100, 100) }),
    () => fargateService({ deploymentConfiguration: rolling(80, 50) }),
  ],
});
