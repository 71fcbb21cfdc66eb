import { titleOf } from '#model/registry.ts';
import { setProp } from '../prop-edits.ts';
import { fargateService, rolling } from '../service-examples.ts';
import { deploymentRule, isRollingReplica } from './bounds.ts';

export const depRoundingDeadlock = deploymentRule({
  id: 'dep-rounding-deadlock',
  title: 'Rounding leaves no room to replace a task',
  why: 'ECS rounds the minimum up and the maximum down to whole tasks. When both arrive at the desired count, it may neither stop a task nor start one, and the deployment waits until it times out.',
  *check(bounds, view, q) {
    const { desired, floor, ceiling, minimumHealthyPercent: min, maximumPercent: max } = bounds;
    if (
      !isRollingReplica(bounds) ||
      desired < 2 ||
      floor < desired ||
      ceiling > desired ||
      (min === 100 && max === 100)
    )
      return;
    const enough = Math.ceil(((desired + 1) / desired) * 100);
    yield {
      field: ['deploymentConfiguration', 'maximumPercent'],
      message: `Of ${desired} tasks, ${min} % is ${floor} and ${max} % is ${ceiling}: ${titleOf(q, view.id)} can neither stop a task nor start another one.`,
      fix: {
        label: `Allow ${enough} %, one task more`,
        edits: [setProp(view.id, ['deploymentConfiguration', 'maximumPercent'], enough)],
      },
    };
  },
  good: [
    () => fargateService({ desiredCount: 10, deploymentConfiguration: rolling(95, 110) }),
    () => fargateService({ desiredCount: 3, deploymentConfiguration: rolling(66, 110) }),
    () => fargateService({ desiredCount: 3, deploymentConfiguration: rolling(90, 134) }),
  ],
  bad: [
    () => fargateService({ desiredCount: 3, deploymentConfiguration: rolling(90, 110) }),
    () => fargateService({ desiredCount: 2, deploymentConfiguration: rolling(100, 149) }),
  ],
});
