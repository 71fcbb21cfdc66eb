import { serviceName } from '../service-rules.ts';
import { setProp } from '../prop-edits.ts';
import { fargateService } from '../service-examples.ts';
import { deploymentRule } from './bounds.ts';

const codeDeploy = { deploymentController: { type: 'CODE_DEPLOY' }, deploymentConfiguration: undefined };

export const depCodedeployLoadBalancer = deploymentRule({
  id: 'dep-codedeploy-load-balancer',
  title: 'CodeDeploy without its target group',
  why: 'CodeDeploy deploys by moving traffic between two target groups of an Application or Network Load Balancer. The service names one of them; the second is given to CodeDeploy.',
  *check({ controller }, view, q) {
    const [first, ...others] = view.targetGroups;
    if (controller !== 'CODE_DEPLOY' || (first && others.length === 0 && first.balancer.type !== 'classic'))
      return;
    const has = !first
      ? 'no target group'
      : others.length > 0
        ? `${others.length + 1} target groups`
        : 'a Classic Load Balancer';
    yield {
      field: ['deploymentController', 'type'],
      message: `${serviceName(view, q)} is deployed by CodeDeploy and has ${has}; it needs exactly one of an Application or Network Load Balancer.`,
      ...(first
        ? {}
        : {
            fix: {
              label: 'Let ECS deploy it',
              edits: [setProp(view.id, ['deploymentController'], { type: 'ECS' })],
            },
          }),
    };
  },
  good: [
    () => fargateService(codeDeploy, { behind: {} }),
    () => fargateService({ deploymentConfiguration: undefined }),
  ],
  bad: [() => fargateService(codeDeploy), () => fargateService(codeDeploy, { behind: { type: 'classic' } })],
});
