import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { RunSpec } from '#model/run.ts';
import type { RunOutcome } from '#worker/pool-outcome.ts';
import type { KeptPicture } from './kept-picture.ts';

export type { Curve, RunOutcome, WorkloadOutcome } from '#worker/pool-outcome.ts';
export type { RunEnd } from '#worker/run-bounds.ts';
export type { KeptPicture } from './kept-picture.ts';

/** Besides the live one. */
export const keptMax = 3;
/** Side by side. */
export const shownMax = 3;

/** A run that is compared: the live one, or one that is kept. Each is a spec; what came of it follows from that. */
export interface ComparedRun {
  readonly id: number;
  readonly letter: string;
  readonly name: string;
  readonly spec: RunSpec;
  readonly isLive: boolean;
  readonly isShown: boolean;
  /** How far into it its worker has come; undefined while none is at it. */
  readonly workedMs?: number;
  readonly outcome?: Omit<RunOutcome, 'stream'>;
  readonly picture?: KeptPicture;
  /** Why it cannot be done, as a sentence. */
  readonly failure?: string;
}

export interface CompareState {
  /** In the order of their letters; empty before the first rehearsal. */
  readonly runs: readonly ComparedRun[];
}

export const compareStore = createStore<CompareState>(() => ({ runs: [] }));

export function useCompare<T>(selector: (state: CompareState) => T): T {
  return useStore(compareStore, selector);
}
