import { titleOf } from '#model/registry.ts';
import { fargateService } from '../service-examples.ts';
import { deploymentRule } from './bounds.ts';
import { hasShiftableTraffic } from './shifted-traffic.ts';

const blueGreen = { deploymentConfiguration: { strategy: 'BLUE_GREEN', bakeTimeInMinutes: 5 } };

export const depBluegreenHeadless = deploymentRule({
  id: 'dep-bluegreen-headless',
  title: 'Blue/green without traffic',
  why: 'Without a load balancer, Service Connect or VPC Lattice nothing is shifted. Old and new tasks simply run side by side during the bake time, which matters for workers that take jobs from a queue.',
  *check({ strategy }, view, q) {
    if (strategy !== 'BLUE_GREEN' || view.targetGroups.length > 0 || hasShiftableTraffic(view)) return;
    yield {
      field: ['deploymentConfiguration', 'strategy'],
      message: `Nothing sends traffic to ${titleOf(q, view.id)}, so during a blue/green deployment both versions work at once.`,
    };
  },
  good: [() => fargateService(blueGreen, { behind: {} })],
  bad: [() => fargateService(blueGreen)],
});
