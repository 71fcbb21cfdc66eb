import type { System } from '../../system.ts';
import { trafficWeights } from '../traffic/weights.ts';
import { shiftMechanisms } from './mechanisms.ts';
import { shiftParameters } from './parameters.ts';
import { shiftReasons } from './reasons.ts';
import { followDeployment } from './shift.ts';
import { shiftState } from './state.ts';
import { proceed } from './walk.ts';

/** Deployments that shift traffic: blue/green, linear and canary ones of ECS, and those of CodeDeploy. */
export const trafficShift: System = {
  id: 'traffic-shift',
  states: [shiftState, trafficWeights],
  on: { deploymentMoved: followDeployment, reconcile: proceed },
  reasons: shiftReasons,
  parameters: shiftParameters,
  mechanisms: shiftMechanisms,
};
