import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import { runStore } from './run-store.ts';

/** Something of a run that one can point at: by its number in the run. */
export interface Focus {
  readonly what: 'task' | 'host' | 'event' | 'deployment';
  readonly number: number;
}

/** What the person looks at on the stage; never part of the design, nor of the run. */
export interface StageState {
  /** What is selected; the explain panel, the log and the canvas all show it. */
  readonly focus: Focus | undefined;
}

export const stageStore = createStore<StageState>(() => ({ focus: undefined }));

export function useStage<T>(selector: (state: StageState) => T): T {
  return useStore(stageStore, selector);
}

export function focusOn(focus: Focus | undefined): void {
  stageStore.setState({ focus });
}

// Numbers mean nothing in another run.
runStore.subscribe((now, before) => {
  if (now.about !== before.about && stageStore.getState().focus) focusOn(undefined);
});
