import type { Rule } from '../rule.ts';
import { lbAlbProtocol } from './lb-alb-protocol.ts';
import { lbAlbTwoAzs } from './lb-alb-two-azs.ts';
import { lbAwsvpcTargetIp } from './lb-awsvpc-target-ip.ts';
import { lbAzCoverage } from './lb-az-coverage.ts';
import { lbBridgeHostTargetInstance } from './lb-bridge-host-target-instance.ts';
import { lbClassicAwsvpc } from './lb-classic-awsvpc.ts';
import { lbClassicDynamicPort } from './lb-classic-dynamic-port.ts';
import { lbClassicFargate } from './lb-classic-fargate.ts';
import { lbClassicLegacy } from './lb-classic-legacy.ts';
import { lbClassicMax1 } from './lb-classic-max-1.ts';
import { lbContainerExists } from './lb-container-exists.ts';
import { lbExternalInstances } from './lb-external-instances.ts';
import { lbGracePeriodUnused } from './lb-grace-period-unused.ts';
import { lbHealthCheckTrafficPort } from './lb-health-check-traffic-port.ts';
import { lbHttpsListener } from './lb-https-listener.ts';
import { lbInternetFacingSubnets } from './lb-internet-facing-subnets.ts';
import { lbMax5TargetGroups } from './lb-max-5-target-groups.ts';
import { lbMultiTargetGroupController } from './lb-multi-target-group-controller.ts';
import { lbNlbPathRouting } from './lb-nlb-path-routing.ts';
import { lbNlbProtocolMatch } from './lb-nlb-protocol-match.ts';
import { lbNlbUdpFargatePlatform } from './lb-nlb-udp-fargate-platform.ts';
import { lbNlbUdpHealthCheck } from './lb-nlb-udp-health-check.ts';
import { lbPortExists } from './lb-port-exists.ts';
import { lbTargetGroupAttached } from './lb-target-group-attached.ts';

/** Every rule of this folder. A new rule is one file and one line here. */
export const loadBalancerRules: readonly Rule[] = [
  lbAlbProtocol,
  lbAlbTwoAzs,
  lbAwsvpcTargetIp,
  lbAzCoverage,
  lbBridgeHostTargetInstance,
  lbClassicAwsvpc,
  lbClassicDynamicPort,
  lbClassicFargate,
  lbClassicLegacy,
  lbClassicMax1,
  lbContainerExists,
  lbExternalInstances,
  lbGracePeriodUnused,
  lbHealthCheckTrafficPort,
  lbHttpsListener,
  lbInternetFacingSubnets,
  lbMax5TargetGroups,
  lbMultiTargetGroupController,
  lbNlbPathRouting,
  lbNlbProtocolMatch,
  lbNlbUdpFargatePlatform,
  lbNlbUdpHealthCheck,
  lbPortExists,
  lbTargetGroupAttached,
];
