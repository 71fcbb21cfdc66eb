import type { System } from '../system.ts';

/** The control loops of a run, in the order in which they begin and hear of each signal. */
export const systems: readonly System[] = [];
