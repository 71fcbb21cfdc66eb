import { serviceName } from '../service-rules.ts';
import { setProp } from '../prop-edits.ts';
import { fargateService } from '../service-examples.ts';
import { deploymentRule } from './bounds.ts';
import { hasShiftableTraffic } from './shifted-traffic.ts';

const linear = { deploymentConfiguration: { strategy: 'LINEAR' } };

export const depLinearCanaryNeedsTraffic = deploymentRule({
  id: 'dep-linear-canary-needs-traffic',
  title: 'No traffic to shift in steps',
  why: 'LINEAR and CANARY move a share of the traffic at a time. That needs something whose traffic ECS can move: a load balancer, Service Connect or VPC Lattice.',
  severity: 'warning',
  *check({ strategy }, view, q) {
    if ((strategy !== 'LINEAR' && strategy !== 'CANARY') || hasShiftableTraffic(view)) return;
    yield {
      field: ['deploymentConfiguration', 'strategy'],
      message: `${serviceName(view, q)} is deployed as ${strategy}, but nothing sends traffic to it that ECS could move.`,
      fix: {
        label: 'Use ROLLING',
        edits: [setProp(view.id, ['deploymentConfiguration', 'strategy'], 'ROLLING')],
      },
    };
  },
  good: [() => fargateService(linear, { behind: {} })],
  bad: [() => fargateService(linear)],
});
