import { serviceName } from '../service-rules.ts';
import { dropProp } from '../prop-edits.ts';
import { groupService } from '../service-examples.ts';
import { deploymentRule } from './bounds.ts';

const percent = (type: string, min: number, max: number) => ({
  deploymentController: { type },
  deploymentConfiguration: {
    minimumHealthyPercent: min,
    maximumPercent: max,
    deploymentCircuitBreaker:
      type === 'ECS' ? { enable: true, rollback: true } : { enable: false, rollback: false },
  },
});

export const depCodedeployExternalPercent = deploymentRule({
  id: 'dep-codedeploy-external-percent',
  title: 'Percentages that nobody reads',
  why: 'CodeDeploy and external controllers replace all tasks at once, beside the old ones. On EC2 AWS refuses other percentages than 100 and 200 for them; on Fargate they are not used.',
  *check({ controller, minimumHealthyPercent: min, maximumPercent: max }, view, q) {
    if (controller === 'ECS' || view.launch !== 'EC2' || (min === 100 && max === 200)) return;
    yield {
      field: ['deploymentConfiguration', min === 100 ? 'maximumPercent' : 'minimumHealthyPercent'],
      message: `${serviceName(view, q)} asks for ${min} to ${max} %, but ${controller} runs its deployments.`,
      fix: {
        label: 'Remove both percentages',
        edits: [
          dropProp(view.id, ['deploymentConfiguration', 'minimumHealthyPercent']),
          dropProp(view.id, ['deploymentConfiguration', 'maximumPercent']),
        ],
      },
    };
  },
  good: [
    () => groupService(percent('ECS', 50, 150), { behind: {} }),
    () => groupService(percent('CODE_DEPLOY', 100, 200), { behind: {} }),
  ],
  bad: [() => groupService(percent('CODE_DEPLOY', 50, 150), { behind: {} })],
});
