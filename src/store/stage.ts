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
  /** What stands beside the stage: why things are as they are, or the parameters of the part that is selected. */
  readonly side: 'explain' | 'setup';
}

export const stageStore = createStore<StageState>(() => ({ focus: undefined, side: 'explain' }));

export function useStage<T>(selector: (state: StageState) => T): T {
  return useStore(stageStore, selector);
}

/** Who chooses something on the stage wants to know about it. */
export function focusOn(focus: Focus | undefined): void {
  stageStore.setState(focus ? { focus, side: 'explain' } : { focus });
}

export function showBeside(side: StageState['side']): void {
  stageStore.setState({ side });
}

// Numbers mean nothing in another run.
runStore.subscribe((now, before) => {
  if (now.about !== before.about && stageStore.getState().focus) focusOn(undefined);
});
