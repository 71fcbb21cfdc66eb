import type { Rule } from '../rule.ts';
import { depAlarmsController } from './dep-alarms-controller.ts';
import { depBluegreenClassicLb } from './dep-bluegreen-classic-lb.ts';
import { depBluegreenDoubleCapacity } from './dep-bluegreen-double-capacity.ts';
import { depBluegreenHeadless } from './dep-bluegreen-headless.ts';
import { depBluegreenLbResources } from './dep-bluegreen-lb-resources.ts';
import { depBluegreenNlbDelay } from './dep-bluegreen-nlb-delay.ts';
import { depBluegreenSameTargetGroup } from './dep-bluegreen-same-target-group.ts';
import { depCircuitBreakerController } from './dep-circuit-breaker-controller.ts';
import { depCircuitBreakerNoRollback } from './dep-circuit-breaker-no-rollback.ts';
import { depCircuitBreakerOff } from './dep-circuit-breaker-off.ts';
import { depCodedeployExternalPercent } from './dep-codedeploy-external-percent.ts';
import { depCodedeployLegacy } from './dep-codedeploy-legacy.ts';
import { depCodedeployLoadBalancer } from './dep-codedeploy-load-balancer.ts';
import { depEc2NoHeadroom } from './dep-ec2-no-headroom.ts';
import { depExternalLoadBalancers } from './dep-external-load-balancers.ts';
import { depExternalTaskDefinition } from './dep-external-task-definition.ts';
import { depLinearCanaryNeedsTraffic } from './dep-linear-canary-needs-traffic.ts';
import { depMinMaxBoth100 } from './dep-min-max-both-100.ts';
import { depMinNotBelowMax } from './dep-min-not-below-max.ts';
import { depMinZeroDowntime } from './dep-min-zero-downtime.ts';
import { depMutableTagRedeploy } from './dep-mutable-tag-redeploy.ts';
import { depRoundingDeadlock } from './dep-rounding-deadlock.ts';
import { depSingleTaskMaxBelow200 } from './dep-single-task-max-below-200.ts';
import { depStaticHostPortMin100 } from './dep-static-host-port-min-100.ts';
import { depStrategyConfigMatch } from './dep-strategy-config-match.ts';
import { depStrategyController } from './dep-strategy-controller.ts';

/** How services replace their tasks. A new rule is one file and one line here. */
export const deploymentRules: readonly Rule[] = [
  depAlarmsController,
  depBluegreenClassicLb,
  depBluegreenDoubleCapacity,
  depBluegreenHeadless,
  depBluegreenLbResources,
  depBluegreenNlbDelay,
  depBluegreenSameTargetGroup,
  depCircuitBreakerController,
  depCircuitBreakerNoRollback,
  depCircuitBreakerOff,
  depCodedeployExternalPercent,
  depCodedeployLegacy,
  depCodedeployLoadBalancer,
  depEc2NoHeadroom,
  depExternalLoadBalancers,
  depExternalTaskDefinition,
  depLinearCanaryNeedsTraffic,
  depMinMaxBoth100,
  depMinNotBelowMax,
  depMinZeroDowntime,
  depMutableTagRedeploy,
  depRoundingDeadlock,
  depSingleTaskMaxBelow200,
  depStaticHostPortMin100,
  depStrategyConfigMatch,
  depStrategyController,
];
