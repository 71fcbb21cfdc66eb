import type { StagePart } from './stage-part.ts';

/** Every part of the stage, from back to front. */
export const stageParts: readonly StagePart[] = [];
