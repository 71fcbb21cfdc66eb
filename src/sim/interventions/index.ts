import type { InterventionKind } from '../intervention.ts';
import { alarm } from './alarm.ts';
import { continueDeployment } from './continue-deployment.ts';
import { deployRevision } from './deploy.ts';
import { forceNewDeployment } from './force-new-deployment.ts';
import { rollBackService } from './roll-back.ts';
import { setDesiredCount } from './set-desired-count.ts';
import { stopDeploymentOf } from './stop-deployment.ts';

/** What can be done to a running simulation, in the order in which menus offer it. */
export const interventionKinds = [
  deployRevision,
  forceNewDeployment,
  stopDeploymentOf,
  continueDeployment,
  rollBackService,
  alarm,
  setDesiredCount,
] as readonly InterventionKind[];
