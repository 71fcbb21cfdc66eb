/** A run is done on no further than this. */
export interface RunBounds {
  /** Beyond what is done to the run and beyond what its users are drawn to do. */
  readonly quietMs: number;
  readonly eventsMax: number;
  /** Of what is kept of it for the page. */
  readonly bytesMax: number;
  /** On the worker's clock. */
  readonly workMsMax: number;
}

export const defaultBounds: RunBounds = {
  quietMs: 2 * 3_600_000,
  eventsMax: 40_000_000,
  bytesMax: 96 << 20,
  workMsMax: 90_000,
};

/** Why a run was not done on: nothing more is to come, or one of the bounds. */
export type RunEnd = 'settled' | 'time' | 'events' | 'memory' | 'patience';
