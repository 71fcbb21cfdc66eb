import type { lamps } from '#worker/state-names.ts';

export { HostState, hostStates, lamps, stopCodes, TaskState, taskStates } from '#worker/state-names.ts';

// What the bits of a state stand for, as `stateBits` and `hostStateBits` in worker/run-batch.ts lay them out.

/** Lifecycle state, a number of `taskStates`. */
export const lifecycleOf = (state: number): number => state & 7;
export const isHealthy = (state: number): boolean => (state & 8) !== 0;
/** `healthStatus`: 0 unknown, 1 healthy, 2 unhealthy. */
export const healthOf = (state: number): number => (state >> 4) & 3;
/** How its targets stand, a number of `lamps`. */
export const lampOf = (state: number): number => (state >> 6) & 7;
export const hostStateOf = (state: number): number => state & 7;
export const isConnected = (state: number): boolean => (state & 8) !== 0;

export type Lamp = (typeof lamps)[number];
