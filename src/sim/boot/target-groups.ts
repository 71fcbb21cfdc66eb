import type { NodeId } from '#model/design.ts';
import type { IndexedDesign } from '#model/query.ts';
import { serviceView, type TargetGroupView } from '#model/view/service.ts';
import type { TargetGroup } from '../plan.ts';
import { msOfSeconds, within } from './bounds.ts';

/** https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_CreateRule.html (Priority) */
const priorityMax = 50_000;

interface CheckDefaults {
  readonly protocol: string;
  readonly intervalSeconds: number;
  readonly timeoutSeconds: (protocol: string) => number;
  readonly healthyThresholdCount: number;
  readonly unhealthyThresholdCount: number;
}

/** What each sort of load balancer assumes when nothing is said: facts, ecs-scheduler.md §4.2. */
const defaults: Readonly<Record<TargetGroup['balancerType'], CheckDefaults>> = {
  application: {
    protocol: 'HTTP',
    intervalSeconds: 30,
    timeoutSeconds: () => 5,
    healthyThresholdCount: 5,
    unhealthyThresholdCount: 2,
  },
  network: {
    protocol: 'TCP',
    intervalSeconds: 30,
    timeoutSeconds: (protocol) => (protocol === 'HTTP' ? 6 : 10),
    healthyThresholdCount: 5,
    unhealthyThresholdCount: 2,
  },
  // https://docs.aws.amazon.com/elasticloadbalancing/latest/classic/elb-healthchecks.html
  classic: {
    protocol: 'HTTP',
    intervalSeconds: 30,
    timeoutSeconds: () => 5,
    healthyThresholdCount: 10,
    unhealthyThresholdCount: 2,
  },
};

/** The target groups of a service, numbered from `from`. */
export const targetGroupsOf = (
  q: IndexedDesign,
  service: NodeId,
  { workload, from }: { readonly workload: number; readonly from: number },
): TargetGroup[] =>
  serviceView(q, service).targetGroups.map((view, i) => targetGroupOf(view, workload, from + i));

function targetGroupOf(
  { link, props, loadBalancer, balancer }: TargetGroupView,
  workload: number,
  index: number,
): TargetGroup {
  const balancerType = balancer.type ?? 'application';
  const { pathPatterns = [], hostHeaders = [], priority } = props.rule ?? {};
  const hasConditions = pathPatterns.length + hostHeaders.length > 0;
  return {
    index,
    link,
    loadBalancer,
    balancerType,
    workload,
    healthCheck: healthCheckOf(props, balancerType),
    deregistrationDelayMs: msOfSeconds(props.deregistrationDelaySeconds ?? 300),
    // https://docs.aws.amazon.com/elasticloadbalancing/latest/application/edit-target-group-attributes.html
    slowStartMs: balancerType === 'application' ? msOfSeconds(props.slowStartSeconds ?? 0) : 0,
    stickiness: props.stickiness ?? false,
    ...(balancer.crossZoneEnabled === undefined ? {} : { crossZone: balancer.crossZoneEnabled }),
    ...((balancer.scheme ?? 'internet-facing') === 'internet-facing'
      ? { publicAddresses: balancer.subnets?.length ?? 1 }
      : {}),
    ...listenerOf(props, balancer),
    pathPatterns,
    ...(hostHeaders.length > 0 ? { hostHeaders } : {}),
    priority: priority ?? (hasConditions ? priorityMax : priorityMax + 1),
  };
}

/** The one that the link names, else the first of the load balancer that does not only redirect. */
function listenerOf(
  { listener }: TargetGroupView['props'],
  { listeners = [] }: TargetGroupView['balancer'],
): Pick<TargetGroup, 'listener'> {
  const named = listeners.find(({ port }) => port === listener?.port);
  const first = listeners.find(({ redirectToHttps }) => redirectToHttps !== true) ?? listeners[0];
  const port = listener?.port ?? first?.port;
  const protocol = listener?.protocol ?? (listener?.port === undefined ? first : named)?.protocol;
  return port === undefined || protocol === undefined ? {} : { listener: { port, protocol } };
}

function healthCheckOf(
  { healthCheck = {}, protocolVersion, protocol: spoken }: TargetGroupView['props'],
  balancerType: TargetGroup['balancerType'],
): TargetGroup['healthCheck'] {
  const assumed = defaults[balancerType];
  const ofClassic = balancerType === 'classic' && spoken === 'TCP' ? 'TCP' : assumed.protocol;
  const protocol = healthCheck.protocol ?? (protocolVersion === 'GRPC' ? 'HTTP' : ofClassic);
  return {
    intervalMs: msOfSeconds(within(healthCheck.intervalSeconds ?? assumed.intervalSeconds, 1, 300)),
    timeoutMs: msOfSeconds(within(healthCheck.timeoutSeconds ?? assumed.timeoutSeconds(protocol), 1, 120)),
    healthyThreshold: within(healthCheck.healthyThresholdCount ?? assumed.healthyThresholdCount, 1, 10),
    unhealthyThreshold: within(healthCheck.unhealthyThresholdCount ?? assumed.unhealthyThresholdCount, 1, 10),
    speaksHttp: protocol !== 'TCP',
  };
}
