import { parameter } from '../../parameters.ts';
import type { World } from '../../world/world.ts';

export const clientsKeepAlive = parameter({
  name: 'clientsKeepAlive',
  value: 'yes',
  words: ['yes', 'no'],
  basis: 'simplified',
  says: 'Whether clients keep their connections open between requests, as browsers and most SDKs do.',
  source:
    'https://docs.aws.amazon.com/elasticloadbalancing/latest/application/edit-target-group-attributes.html',
});

/** Whether clients have connections through a load balancer to a target that serves: then its drain waits for them. */
export function keepsConnections(world: World, target: number): boolean {
  if (world.parameters.get(clientsKeepAlive) === 'no') return false;
  const group = world.plan.targetGroups[world.targets.group[target]!]!;
  return world.plan.sources.some(
    ({ loadBalancers, ratePerSecondMilli, peakPerSecondMilli }) =>
      loadBalancers.includes(group.loadBalancer) && Math.max(ratePerSecondMilli, peakPerSecondMilli) > 0,
  );
}
