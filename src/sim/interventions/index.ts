import type { InterventionKind } from '../intervention.ts';
import { deployRevision } from './deploy.ts';
import { forceNewDeployment } from './force-new-deployment.ts';
import { setDesiredCount } from './set-desired-count.ts';

/** What can be done to a running simulation, in the order in which menus offer it. */
export const interventionKinds = [
  deployRevision,
  forceNewDeployment,
  setDesiredCount,
] as readonly InterventionKind[];
