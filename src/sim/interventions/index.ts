import type { InterventionKind } from '../intervention.ts';
import { activateHost } from './activate-host.ts';
import { alarm } from './alarm.ts';
import { breakRole } from './break-role.ts';
import { continueDeployment } from './continue-deployment.ts';
import { crashContainer } from './crash-container.ts';
import { deployRevision } from './deploy.ts';
import { deregisterHost } from './deregister-host.ts';
import { disconnectAgent } from './disconnect-agent.ts';
import { drainHost } from './drain-host.ts';
import { exhaustIps } from './exhaust-ips.ts';
import { fargateCapacity } from './fargate-capacity.ts';
import { forceNewDeployment } from './force-new-deployment.ts';
import { hangTask } from './hang-task.ts';
import { killTask } from './kill-task.ts';
import { loseHost } from './lose-host.ts';
import { loseAvailabilityZone } from './lose-zone.ts';
import { mendRole } from './mend-role.ts';
import { protectTasks } from './protect-tasks.ts';
import { reconnectAgent } from './reconnect-agent.ts';
import { restoreAvailabilityZone } from './restore-zone.ts';
import { rollBackService } from './roll-back.ts';
import { rotateSecret } from './rotate-secret.ts';
import { setDesiredCount } from './set-desired-count.ts';
import { setTraffic } from './set-traffic.ts';
import { spotReclaimHost } from './spot-reclaim-host.ts';
import { spotReclaim } from './spot-reclaim.ts';
import { stopDeploymentOf } from './stop-deployment.ts';
import { updateService } from './update-service.ts';

/** What can be done to a running simulation, in the order in which menus offer it. */
export const interventionKinds = [
  deployRevision,
  updateService,
  forceNewDeployment,
  stopDeploymentOf,
  continueDeployment,
  rollBackService,
  alarm,
  setDesiredCount,
  setTraffic,
  protectTasks,
  killTask,
  crashContainer,
  hangTask,
  drainHost,
  activateHost,
  loseHost,
  deregisterHost,
  disconnectAgent,
  reconnectAgent,
  spotReclaim,
  spotReclaimHost,
  loseAvailabilityZone,
  restoreAvailabilityZone,
  fargateCapacity,
  exhaustIps,
  breakRole,
  mendRole,
  rotateSecret,
] as readonly InterventionKind[];
