import type { ServiceView } from '#model/view/service.ts';
import type { EcsService } from '../systems/ecs-service/spec.ts';
import { zoneField } from './placement-rules.ts';

/**
 * Whether ECS moves tasks when zones become uneven: for every service that may have it, unless it says no.
 * https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service-rebalancing.html
 */
export function rebalancesZones(
  { props, taskDefinition, targetGroups, launch }: ServiceView,
  {
    scheduling,
    controller,
    maximumPercent,
  }: Pick<EcsService, 'scheduling' | 'controller' | 'maximumPercent'>,
): boolean {
  const [first] = props.placementStrategy ?? [];
  const expressions = [
    ...(props.placementConstraints ?? []),
    ...(taskDefinition?.doc.placementConstraints ?? []),
  ].map(({ expression = '' }) => expression);
  return (
    props.availabilityZoneRebalancing !== 'DISABLED' &&
    scheduling === 'REPLICA' &&
    controller !== 'EXTERNAL' &&
    launch !== 'EXTERNAL' &&
    maximumPercent > 100 &&
    (first === undefined || (first.type === 'spread' && first.field === zoneField)) &&
    !expressions.some((expression) => expression.includes('ecs.availability-zone')) &&
    !targetGroups.some(({ balancer }) => balancer.type === 'classic')
  );
}
