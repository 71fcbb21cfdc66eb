import { hostsPart } from './hosts-part.ts';
import type { StagePart } from './stage-part.ts';
import { tasksPart } from './tasks-part.ts';
import { workloadsPart } from './workloads-part.ts';
import { zonesPart } from './zones-part.ts';

/** Every part of the stage, from back to front. */
export const stageParts: readonly StagePart[] = [zonesPart, hostsPart, workloadsPart, tasksPart];
