import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import { emptyDesign, type Design } from '#model/design.ts';
import { diffDesigns, isEmptyDiff, type DesignDiff } from '#model/diff.ts';
import { emptyHistory, record, redoStep, seal, undoStep, type History } from './history.ts';
import { randomId } from './random-id.ts';

// The design on the page and its history. It knows no node kinds, so that the start screen, which keeps and lists
// designs and changes none, does without them; `commit` in design-store.ts does know them.

/** How the present design came about, for those who follow it (selection, autosave). */
export interface Arrival {
  readonly by: 'commit' | 'undo' | 'redo' | 'open' | 'follow';
  /** Absent when another design was opened. */
  readonly diff?: DesignDiff;
}

export interface DesignState {
  readonly design: Design;
  /** Counts every change of the design on this page; it only grows. */
  readonly revision: number;
  /** How many steps can be undone and redone. */
  readonly past: number;
  readonly future: number;
  readonly undoName: string | undefined;
  readonly redoName: string | undefined;
  readonly arrival: Arrival;
}

let history: History = emptyHistory;

export const designStore = createStore<DesignState>(() => ({
  design: emptyDesign(randomId()),
  revision: 0,
  past: 0,
  future: 0,
  undoName: undefined,
  redoName: undefined,
  arrival: { by: 'open' },
}));

export function useDesign<T>(selector: (state: DesignState) => T): T {
  return useStore(designStore, selector);
}

function arrive(design: Design, next: History, arrival: Arrival): void {
  history = next;
  designStore.setState(({ revision }) => ({
    design,
    revision: revision + 1,
    past: next.past.length,
    future: next.future.length,
    undoName: next.past.at(-1)?.name,
    redoName: next.future.at(-1)?.name,
    arrival,
  }));
}

/** Puts the design on that a change has made of the present one, as one undo step called `name`; see `commit`. */
export function putChanged(name: string, after: Design, options: { merge?: string } = {}): void {
  const before = designStore.getState().design;
  const diff = diffDesigns(before, after);
  if (isEmptyDiff(diff)) return;
  arrive(after, record(history, { name, diff, ...options }, before, after), { by: 'commit', diff });
}

/** Ends the gesture in progress: the next commit is a step of its own, whatever its merge key. */
export function endGesture(): void {
  history = seal(history);
}

export function undo(): void {
  travel('undo');
}

export function redo(): void {
  travel('redo');
}

function travel(by: 'undo' | 'redo'): void {
  const travelled = (by === 'undo' ? undoStep : redoStep)(history, designStore.getState().design);
  if (travelled) arrive(travelled.design, travelled.history, { by, diff: travelled.diff });
}

/** Puts another design on the page; its history starts here. */
export function openDesign(design: Design): void {
  arrive(design, emptyHistory, { by: 'open' });
}

/** Shows what another tab saved of this same design. What is in the history here would not fit it, so it ends. */
export function followDesign(design: Design): void {
  const diff = diffDesigns(designStore.getState().design, design);
  arrive(design, emptyHistory, { by: 'follow', diff });
}
