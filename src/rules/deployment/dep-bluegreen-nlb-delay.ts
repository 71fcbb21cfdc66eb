import { titleOf } from '#model/registry.ts';
import { fargateService, rolling } from '../service-examples.ts';
import { deploymentRule } from './bounds.ts';

const blueGreen = { deploymentConfiguration: { strategy: 'BLUE_GREEN', bakeTimeInMinutes: 5 } };

export const depBluegreenNlbDelay = deploymentRule({
  id: 'dep-bluegreen-nlb-delay',
  title: 'Traffic shifts slowly on a Network Load Balancer',
  why: 'A Network Load Balancer takes up to ten minutes to move connections, and ECS waits for that at each stage that shifts traffic.',
  *check({ strategy }, view, q) {
    if (strategy === 'ROLLING' || !view.targetGroups.some(({ balancer }) => balancer.type === 'network'))
      return;
    yield {
      field: ['deploymentConfiguration', 'strategy'],
      message: `Each traffic shift of ${titleOf(q, view.id)} takes about ten minutes longer behind a Network Load Balancer.`,
    };
  },
  good: [
    () => fargateService(blueGreen, { behind: {} }),
    () => fargateService({ deploymentConfiguration: rolling(100, 200) }, { behind: { type: 'network' } }),
  ],
  bad: [() => fargateService(blueGreen, { behind: { type: 'network' } })],
});
