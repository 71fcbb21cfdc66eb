import { serviceName } from '../service-rules.ts';
import { setProp } from '../prop-edits.ts';
import { fargateService } from '../service-examples.ts';
import { deploymentRule } from './bounds.ts';

const blueGreen = { strategy: 'BLUE_GREEN', bakeTimeInMinutes: 5 };

export const depStrategyController = deploymentRule({
  id: 'dep-strategy-controller',
  title: 'Strategy without the ECS controller',
  why: 'BLUE_GREEN, LINEAR and CANARY are strategies of the ECS controller. CodeDeploy and external controllers have their own ways.',
  *check({ controller, strategy }, view, q) {
    if (controller === 'ECS' || strategy === 'ROLLING') return;
    yield {
      field: ['deploymentConfiguration', 'strategy'],
      message: `${serviceName(view, q)} asks for ${strategy}, but ${controller} runs its deployments.`,
      fix: {
        label: 'Let ECS deploy it',
        edits: [setProp(view.id, ['deploymentController'], { type: 'ECS' })],
      },
    };
  },
  good: [() => fargateService({ deploymentConfiguration: blueGreen })],
  bad: [
    () =>
      fargateService({ deploymentController: { type: 'CODE_DEPLOY' }, deploymentConfiguration: blueGreen }),
  ],
});
