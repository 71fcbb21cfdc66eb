import type { Scenario } from '../scenario.ts';
import { badImageRollback } from './bad-image-rollback.ts';
import { blueGreen } from './blue-green.ts';
import { calmRolling } from './calm-rolling.ts';
import { canary } from './canary.ts';
import { drainWithKeepAlive } from './drain-with-keep-alive.ts';
import { fastAndRisky } from './fast-and-risky.ts';
import { fixedHostPorts } from './fixed-host-ports.ts';
import { linear } from './linear.ts';
import { oneTaskDeadlock } from './one-task-deadlock.ts';
import { scalingFromZero } from './scaling-from-zero.ts';
import { slowStartWithGrace } from './slow-start-with-grace.ts';
import { slowStartWithoutGrace } from './slow-start-without-grace.ts';
import { spotReclaim } from './spot-reclaim.ts';
import { twoServicesOneCluster } from './two-services-one-cluster.ts';
import { zoneLostBinpack } from './zone-lost-binpack.ts';
import { zoneLostSpread } from './zone-lost-spread.ts';

/** Every scenario, in the order in which they are listed. */
export const scenarios: readonly Scenario[] = [
  calmRolling,
  fastAndRisky,
  oneTaskDeadlock,
  fixedHostPorts,
  twoServicesOneCluster,
  slowStartWithoutGrace,
  slowStartWithGrace,
  badImageRollback,
  blueGreen,
  linear,
  canary,
  zoneLostSpread,
  zoneLostBinpack,
  drainWithKeepAlive,
  scalingFromZero,
  spotReclaim,
];
