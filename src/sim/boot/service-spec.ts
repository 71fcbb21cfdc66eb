import type { NodeProps } from '#model/registry.ts';
import type { ServiceView } from '#model/view/service.ts';
import type { CircuitBreaker, EcsService, PlacementStrategyRule } from '../systems/ecs-service/spec.ts';
import { msOfSeconds, within } from './bounds.ts';
import { deploymentStrategy, lifecycleHooks } from './deployment-strategy.ts';
import type { Draft } from './draft.ts';
import type { Ground } from './lanes.ts';
import { constraintRules, strategyRules, zoneField } from './placement-rules.ts';
import { scalingOf } from './service-scaling.ts';
import { rebalancesZones } from './zone-rebalancing.ts';

type Configuration = NonNullable<NodeProps<'service'>['deploymentConfiguration']>;

const percentMax = 100_000;

/** What a service asks for, with AWS's defaults in force. `targetGroups` are numbers in `Plan.targetGroups`. */
export function serviceSpecOf(
  { parameters }: Pick<Draft, 'parameters'>,
  view: ServiceView,
  ground: Ground,
  { name, targetGroups }: { readonly name: string; readonly targetGroups: readonly number[] },
): EcsService {
  const { props } = view;
  const { deploymentConfiguration: configuration = {}, deploymentController } = props;
  const scheduling = props.schedulingStrategy ?? 'REPLICA';
  const limits = {
    controller: deploymentController?.type ?? 'ECS',
    scheduling,
    ...percentagesOf(configuration, scheduling === 'DAEMON'),
  };
  return {
    ...limits,
    strategy: deploymentStrategy(props, parameters),
    circuitBreaker: circuitBreakerOf(configuration.deploymentCircuitBreaker),
    alarms: {
      enable: configuration.alarms?.enable ?? false,
      rollback: configuration.alarms?.rollback ?? false,
    },
    earlySuccess: earlySuccessOf(configuration),
    hooks: lifecycleHooks(props),
    healthCheckGracePeriodMs: msOfSeconds(props.healthCheckGracePeriodSeconds ?? 0),
    lanes: ground.lanes,
    throughProvider: ground.throughProvider,
    placementStrategy: placementStrategyOf(props, ground),
    placementConstraints: constraintRules(props.placementConstraints),
    zoneRebalancing: rebalancesZones(view, limits),
    zones: ground.zones,
    targetGroups,
    scaling: scalingOf(props.scaling),
    taskGroup: `service:${name}`,
  };
}

/** https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DeploymentConfiguration.html */
function percentagesOf(
  { minimumHealthyPercent, maximumPercent }: Configuration,
  isDaemon: boolean,
): Pick<EcsService, 'minimumHealthyPercent' | 'maximumPercent'> {
  return {
    minimumHealthyPercent: within(minimumHealthyPercent ?? (isDaemon ? 0 : 100), 0, 100),
    // A daemon service has one task on each instance, and never two.
    maximumPercent: isDaemon ? 100 : within(maximumPercent ?? 200, 0, percentMax),
  };
}

/** https://docs.aws.amazon.com/AmazonECS/latest/developerguide/deployment-circuit-breaker.html */
function circuitBreakerOf(breaker: Configuration['deploymentCircuitBreaker']): CircuitBreaker {
  const { type = 'BOUNDED_PERCENT', value = 50 } = breaker?.thresholdConfiguration ?? {};
  return {
    enable: breaker?.enable ?? false,
    rollback: breaker?.rollback ?? false,
    type,
    value: within(value, 1, type === 'COUNT' ? 1_000_000 : 100),
    resetOnHealthyTask: breaker?.resetOnHealthyTask ?? true,
  };
}

function earlySuccessOf({ earlySuccessCriteria }: Configuration): EcsService['earlySuccess'] {
  const { enable, healthyPercent, sourceServiceRevisionCleanup: cleanup } = earlySuccessCriteria ?? {};
  if (enable !== true || healthyPercent === undefined || cleanup === undefined) return undefined;
  return { healthyPercent: within(healthyPercent, 0, 100), cleanup };
}

/** A service on instances that says nothing is spread over the zones; Fargate and daemons know no strategy. */
function placementStrategyOf(props: NodeProps<'service'>, { lanes }: Ground): PlacementStrategyRule[] {
  const onInstances = lanes.some(({ sort }) => sort === 'group' || sort === 'ec2');
  if (!onInstances || props.schedulingStrategy === 'DAEMON') return [];
  const written = strategyRules(props.placementStrategy);
  return written.length > 0 ? written : [{ type: 'spread', field: zoneField }];
}
