import type { ServiceView } from '#model/view/service.ts';

/** Whether anything sends traffic to the service that ECS could shift from old tasks to new ones. */
export function hasShiftableTraffic({ props, targetGroups }: ServiceView): boolean {
  return (
    targetGroups.some(({ balancer }) => balancer.type !== 'classic') ||
    (props.vpcLatticeConfigurations ?? []).length > 0 ||
    (props.serviceConnectConfiguration?.enabled === true &&
      (props.serviceConnectConfiguration.services ?? []).length > 0)
  );
}
