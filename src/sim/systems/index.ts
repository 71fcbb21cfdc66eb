import type { System } from '../system.ts';
import { capacityProvider } from './capacity-provider/system.ts';
import { billing } from './billing/system.ts';
import { counts } from './counts.ts';
import { daemon } from './daemon/system.ts';
import { deploymentAlarms } from './deployment-alarms.ts';
import { ecsServiceSystem } from './ecs-service/system.ts';
import { faults } from './faults/system.ts';
import { hosts } from './hosts.ts';
import { iam } from './iam/system.ts';
import { placementSystem } from './placement/system.ts';
import { serviceScaling } from './service-scaling/system.ts';
import { standaloneTasks } from './standalone-task/system.ts';
import { targetHealth } from './target-health/system.ts';
import { taskLifecycle } from './task-lifecycle/system.ts';
import { traffic } from './traffic/system.ts';
import { trafficShift } from './traffic-shift/system.ts';
import { volumes } from './volumes/system.ts';
import { zoneRebalancing } from './zone-rebalancing/system.ts';

/** The control loops of a run, in the order in which they begin and hear of each signal. */
export const systems: readonly System[] = [
  hosts,
  placementSystem,
  taskLifecycle,
  targetHealth,
  iam,
  faults,
  daemon,
  ecsServiceSystem,
  zoneRebalancing,
  standaloneTasks,
  capacityProvider,
  trafficShift,
  traffic,
  serviceScaling,
  deploymentAlarms,
  volumes,
  billing,
  counts,
];
