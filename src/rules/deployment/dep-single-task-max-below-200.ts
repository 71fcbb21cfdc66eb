import { serviceName } from '../service-rules.ts';
import { setProp } from '../prop-edits.ts';
import { fargateService, rolling } from '../service-examples.ts';
import { deploymentRule, isRollingReplica } from './bounds.ts';

export const depSingleTaskMaxBelow200 = deploymentRule({
  id: 'dep-single-task-max-below-200',
  title: 'No second task to replace the only one',
  why: 'Any minimum above 0 % of one task is that one task, which must then stay until a second one runs. Two tasks are 200 %; with less the deployment never ends.',
  *check(bounds, view, q) {
    const { desired, minimumHealthyPercent: min, maximumPercent: max } = bounds;
    if (!isRollingReplica(bounds) || desired !== 1 || min === 0 || max >= 200 || (min === 100 && max === 100))
      return;
    yield {
      field: ['deploymentConfiguration', 'maximumPercent'],
      message: `${serviceName(view, q)} has one task, must keep it (${min} %) and may not start a second one (${max} %).`,
      fix: {
        label: 'Allow 200 %',
        edits: [setProp(view.id, ['deploymentConfiguration', 'maximumPercent'], 200)],
      },
    };
  },
  good: [
    () => fargateService({ desiredCount: 1, deploymentConfiguration: rolling(100, 200) }),
    () => fargateService({ desiredCount: 1, deploymentConfiguration: rolling(0, 100) }),
    () => fargateService({ desiredCount: 2, deploymentConfiguration: rolling(100, 150) }),
  ],
  bad: [() => fargateService({ desiredCount: 1, deploymentConfiguration: rolling(50, 150) })],
});
