import type { Rule } from '../rule.ts';
import { extWindowsEnded } from './ext-windows-ended.ts';
import { runTaskLongRunning } from './run-task-long-running.ts';
import { scBridgeHostname } from './sc-bridge-hostname.ts';
import { scClientNotInNamespace } from './sc-client-not-in-namespace.ts';
import { scController } from './sc-controller.ts';
import { scEndpointUnique } from './sc-endpoint-unique.ts';
import { scExternal } from './sc-external.ts';
import { scFargatePlatform } from './sc-fargate-platform.ts';
import { scNamespaceRequired } from './sc-namespace-required.ts';
import { scNetworkMode } from './sc-network-mode.ts';
import { scPerRequestTimeout } from './sc-per-request-timeout.ts';
import { scPortNameExists } from './sc-port-name-exists.ts';
import { scProxyHeadroom } from './sc-proxy-headroom.ts';
import { scSecurityGroup } from './sc-security-group.ts';
import { scTaskMemoryRequired } from './sc-task-memory-required.ts';
import { scTcpOnly } from './sc-tcp-only.ts';
import { scTlsAwsvpc } from './sc-tls-awsvpc.ts';
import { scWindows } from './sc-windows.ts';
import { scheduleNetworkConfig } from './schedule-network-config.ts';
import { serviceForBatch } from './service-for-batch.ts';
import { svcAutoscalingExternal } from './svc-autoscaling-external.ts';
import { svcAzRebalancingAzConstraint } from './svc-az-rebalancing-az-constraint.ts';
import { svcAzRebalancingClassicLb } from './svc-az-rebalancing-classic-lb.ts';
import { svcAzRebalancingDaemon } from './svc-az-rebalancing-daemon.ts';
import { svcAzRebalancingExternal } from './svc-az-rebalancing-external.ts';
import { svcAzRebalancingFirstStrategy } from './svc-az-rebalancing-first-strategy.ts';
import { svcAzRebalancingMaxPercent } from './svc-az-rebalancing-max-percent.ts';
import { svcDaemonAutoscaling } from './svc-daemon-autoscaling.ts';
import { svcDaemonController } from './svc-daemon-controller.ts';
import { svcDaemonDesiredCount } from './svc-daemon-desired-count.ts';
import { svcDaemonFargate } from './svc-daemon-fargate.ts';
import { svcDaemonMaxPercent } from './svc-daemon-max-percent.ts';
import { svcDaemonPlacementStrategy } from './svc-daemon-placement-strategy.ts';
import { svcDaemonStaticPort } from './svc-daemon-static-port.ts';
import { svcDiscoveryAwsvpcRecords } from './svc-discovery-awsvpc-records.ts';
import { svcDiscoveryBridgeHostSrv } from './svc-discovery-bridge-host-srv.ts';
import { svcDiscoveryClassicLb } from './svc-discovery-classic-lb.ts';
import { svcDiscoveryExternal } from './svc-discovery-external.ts';
import { svcDiscoveryNoneMode } from './svc-discovery-none-mode.ts';
import { svcExecPlatform } from './svc-exec-platform.ts';
import { svcExecReadonlyRoot } from './svc-exec-readonly-root.ts';
import { svcExecSharedPid } from './svc-exec-shared-pid.ts';
import { svcLaunchtypeXorStrategy } from './svc-launchtype-xor-strategy.ts';
import { svcManagedDaemon } from './svc-managed-daemon.ts';
import { svcManagedTagsPropagation } from './svc-managed-tags-propagation.ts';
import { svcNoCapacityChosen } from './svc-no-capacity-chosen.ts';
import { svcPlatform13Retired } from './svc-platform-1-3-retired.ts';
import { svcPlatformVersionFargateOnly } from './svc-platform-version-fargate-only.ts';
import { svcPlatformVersionLatest } from './svc-platform-version-latest.ts';
import { svcSingleTask } from './svc-single-task.ts';
import { svcTaskDefinitionRequired } from './svc-task-definition-required.ts';
import { svcZeroTasks } from './svc-zero-tasks.ts';

/** Services and what else starts tasks: their capacity, daemons, zones, ECS Exec, discovery, Service Connect, schedules. A new rule is one file and one line here. */
export const serviceRules: readonly Rule[] = [
  extWindowsEnded,
  runTaskLongRunning,
  scBridgeHostname,
  scClientNotInNamespace,
  scController,
  scEndpointUnique,
  scExternal,
  scFargatePlatform,
  scNamespaceRequired,
  scNetworkMode,
  scPerRequestTimeout,
  scPortNameExists,
  scProxyHeadroom,
  scSecurityGroup,
  scTaskMemoryRequired,
  scTcpOnly,
  scTlsAwsvpc,
  scWindows,
  scheduleNetworkConfig,
  serviceForBatch,
  svcAutoscalingExternal,
  svcAzRebalancingAzConstraint,
  svcAzRebalancingClassicLb,
  svcAzRebalancingDaemon,
  svcAzRebalancingExternal,
  svcAzRebalancingFirstStrategy,
  svcAzRebalancingMaxPercent,
  svcDaemonAutoscaling,
  svcDaemonController,
  svcDaemonDesiredCount,
  svcDaemonFargate,
  svcDaemonMaxPercent,
  svcDaemonPlacementStrategy,
  svcDaemonStaticPort,
  svcDiscoveryAwsvpcRecords,
  svcDiscoveryBridgeHostSrv,
  svcDiscoveryClassicLb,
  svcDiscoveryExternal,
  svcDiscoveryNoneMode,
  svcExecPlatform,
  svcExecReadonlyRoot,
  svcExecSharedPid,
  svcLaunchtypeXorStrategy,
  svcManagedDaemon,
  svcManagedTagsPropagation,
  svcNoCapacityChosen,
  svcPlatform13Retired,
  svcPlatformVersionFargateOnly,
  svcPlatformVersionLatest,
  svcSingleTask,
  svcTaskDefinitionRequired,
  svcZeroTasks,
];
