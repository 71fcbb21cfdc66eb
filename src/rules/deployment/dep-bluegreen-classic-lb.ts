import { serviceName } from '../service-rules.ts';
import { setProp } from '../prop-edits.ts';
import { ec2Service } from '../service-examples.ts';
import { deploymentRule } from './bounds.ts';

const canary = { deploymentConfiguration: { strategy: 'CANARY' } };

export const depBluegreenClassicLb = deploymentRule({
  id: 'dep-bluegreen-classic-lb',
  title: 'Classic Load Balancer cannot shift traffic',
  why: 'A Classic Load Balancer has no target groups to shift traffic between. ECS does it with Application and Network Load Balancers, Service Connect and VPC Lattice.',
  *check({ strategy }, view, q) {
    if (strategy === 'ROLLING' || !view.targetGroups.some(({ balancer }) => balancer.type === 'classic'))
      return;
    yield {
      field: ['deploymentConfiguration', 'strategy'],
      message: `${serviceName(view, q)} is deployed as ${strategy} behind a Classic Load Balancer.`,
      fix: {
        label: 'Use ROLLING',
        edits: [setProp(view.id, ['deploymentConfiguration', 'strategy'], 'ROLLING')],
      },
    };
  },
  good: [() => ec2Service(canary, { behind: {} }), () => ec2Service({}, { behind: { type: 'classic' } })],
  bad: [() => ec2Service(canary, { behind: { type: 'classic' } })],
});
