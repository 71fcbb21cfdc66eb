import { badgesPart } from './badges-part.ts';
import { containersPart } from './containers-part.ts';
import { densityPart } from './density-part.ts';
import { focusPart } from './focus-part.ts';
import { hostsPart } from './hosts-part.ts';
import { lampsPart } from './lamps-part.ts';
import type { StagePart } from './stage-part.ts';
import { tasksPart } from './tasks-part.ts';
import { trafficPart } from './traffic-part.ts';
import { workloadsPart } from './workloads-part.ts';
import { zonesPart } from './zones-part.ts';

/** Every part of the stage, from back to front. */
export const stageParts: readonly StagePart[] = [
  zonesPart,
  hostsPart,
  workloadsPart,
  badgesPart,
  lampsPart,
  trafficPart,
  tasksPart,
  containersPart,
  densityPart,
  focusPart,
];
