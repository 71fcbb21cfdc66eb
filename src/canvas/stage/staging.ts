import { createStore } from 'zustand/vanilla';
import type { Staged } from './staged.ts';

/*
 * Making room for a rehearsal is fetched with the first one. Whoever shows the design asks here how it stands on stage,
 * and shows it as drawn until somebody knows.
 */

export const stagingStore = createStore<{ readonly staged: () => Staged | undefined }>(() => ({
  staged: () => undefined,
}));

/** What is on stage: undefined while the design is drawn, and until something is known of a run. */
export const stagedNow = (): Staged | undefined => stagingStore.getState().staged();

export function offerStaging(staged: () => Staged | undefined): void {
  if (stagingStore.getState().staged !== staged) stagingStore.setState({ staged });
}
