import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { DesignEntry } from './shelf.ts';

export type { DesignEntry } from './shelf.ts';

export type SaveState = 'saved' | 'saving' | 'unsaved' | 'error';

/** Another tab saved or deleted the design on the page, which has changes of its own. Nothing is saved until resolved. */
export interface Conflict {
  readonly id: string;
  /** What is stored now; undefined when it was deleted. */
  readonly theirs: DesignEntry | undefined;
}

export interface LibraryState {
  /** What is stored in this browser, the last saved first. */
  readonly designs: readonly DesignEntry[];
  /** Whether the list has been read and what a crash left behind has been recovered. */
  readonly ready: boolean;
  /** The stored design on the page; undefined on the start screen. */
  readonly current: string | undefined;
  readonly saveState: SaveState;
  /** Why saving fails, as a sentence; the design is then safe on this page only. */
  readonly problem: string | undefined;
  readonly conflict: Conflict | undefined;
  /** Whether another tab has the present design open; the two follow each other. */
  readonly elsewhere: boolean;
}

export const libraryStore = createStore<LibraryState>(() => ({
  designs: [],
  ready: false,
  current: undefined,
  saveState: 'saved',
  problem: undefined,
  conflict: undefined,
  elsewhere: false,
}));

export function useLibrary<T>(selector: (state: LibraryState) => T): T {
  return useStore(libraryStore, selector);
}
