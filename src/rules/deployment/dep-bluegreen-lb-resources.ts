import { serviceName } from '../service-rules.ts';
import { fargateService, rolling } from '../service-examples.ts';
import { deploymentRule } from './bounds.ts';

const needed = ['alternateTargetGroupArn', 'productionListenerRule', 'roleArn'] as const;
const arn = 'arn:aws:elasticloadbalancing:eu-west-1:111122223333';
const complete = {
  alternateTargetGroupArn: `${arn}:targetgroup/green/0123456789abcdef`,
  productionListenerRule: `${arn}:listener-rule/app/web/0123456789abcdef/0123456789abcdef/0123456789abcdef`,
  roleArn: 'arn:aws:iam::111122223333:role/ecsInfrastructureRole',
};
const blueGreen = { deploymentConfiguration: { strategy: 'BLUE_GREEN', bakeTimeInMinutes: 5 } };

export const depBluegreenLbResources = deploymentRule({
  id: 'dep-bluegreen-lb-resources',
  title: 'Nothing to shift traffic with',
  why: 'To move traffic ECS registers new tasks in a second target group and then changes the listener rule, with a role that lets it. All three must be named.',
  *check({ strategy, controller }, view, q) {
    if (strategy === 'ROLLING' || controller !== 'ECS') return;
    const hasRole = q.linksTo(view.id, 'infrastructure-role').length > 0;
    for (const { link, props, balancer } of view.targetGroups) {
      if (balancer.type === 'classic') continue;
      const missing = needed.filter(
        (key) => !props.advancedConfiguration?.[key] && !(key === 'roleArn' && hasRole),
      );
      if (missing.length === 0) continue;
      yield {
        at: link,
        field: ['advancedConfiguration'],
        message: `${serviceName(view, q)} is deployed as ${strategy}, but its target group does not say ${missing.join(', ')}.`,
      };
    }
  },
  good: [
    () => fargateService(blueGreen, { behind: {}, targetGroup: { advancedConfiguration: complete } }),
    () => fargateService({ deploymentConfiguration: rolling(100, 200) }, { behind: {} }),
  ],
  bad: [() => fargateService(blueGreen, { behind: {} })],
});
