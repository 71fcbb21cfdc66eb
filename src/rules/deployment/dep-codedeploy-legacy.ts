import { serviceName } from '../service-rules.ts';
import { fargateService } from '../service-examples.ts';
import { deploymentRule } from './bounds.ts';

const by = (type: string) => ({ deploymentController: { type }, deploymentConfiguration: undefined });

export const depCodedeployLegacy = deploymentRule({
  id: 'dep-codedeploy-legacy',
  title: 'Blue/green through CodeDeploy',
  why: 'ECS now does blue/green, linear and canary deployments itself, with lifecycle hooks and Service Connect. CodeDeploy still works; AWS recommends it for nothing new.',
  *check({ controller }, view, q) {
    if (controller !== 'CODE_DEPLOY') return;
    yield {
      field: ['deploymentController', 'type'],
      message: `${serviceName(view, q)} is deployed by CodeDeploy; the ECS controller with strategy BLUE_GREEN does the same without it.`,
    };
  },
  good: [() => fargateService(by('ECS'), { behind: {} })],
  bad: [() => fargateService(by('CODE_DEPLOY'), { behind: {} })],
});
