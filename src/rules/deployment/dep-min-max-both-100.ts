import { serviceName } from '../service-rules.ts';
import { setProp } from '../prop-edits.ts';
import { daemonService, fargateService, rolling } from '../service-examples.ts';
import { deploymentRule } from './bounds.ts';

export const depMinMaxBoth100 = deploymentRule({
  id: 'dep-min-max-both-100',
  title: 'No room to replace a task',
  why: 'The minimum says how many tasks must stay, the maximum how many there may be. With both at 100 % ECS may neither stop a task nor start one, and refuses the service.',
  *check({ minimumHealthyPercent, maximumPercent, isDaemon, controller }, view, q) {
    if (isDaemon || controller !== 'ECS' || minimumHealthyPercent !== 100 || maximumPercent !== 100) return;
    yield {
      field: ['deploymentConfiguration', 'maximumPercent'],
      message: `${serviceName(view, q)} must keep 100 % of its tasks and may have no more than 100 %, so none can be replaced.`,
      fix: {
        label: 'Allow 200 %',
        edits: [setProp(view.id, ['deploymentConfiguration', 'maximumPercent'], 200)],
      },
    };
  },
  good: [
    () => fargateService({ deploymentConfiguration: rolling(100, 200) }),
    () => fargateService({ deploymentConfiguration: rolling(50, 100) }),
    () => daemonService(),
  ],
  bad: [() => fargateService({ deploymentConfiguration: rolling(100, 100) })],
});
