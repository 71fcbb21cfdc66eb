import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import { designStore, useDesign } from './design-state.ts';
import { notify } from './notices.ts';

/** A rehearsal that is looked at: somebody shared it, or it is one of the gallery's. */
export interface SharedView {
  /** The id of its design, which no other design has. Where another one is on the page the view is over. */
  readonly designId: string;
  readonly from: 'link' | 'file' | 'scenario';
  readonly title: string;
  /** What it shows, where that is known. */
  readonly says: string | undefined;
  /** Whether one may only play it. */
  readonly isLocked: boolean;
}

interface SharedState {
  readonly view: SharedView | undefined;
  /** One is being fetched or read, and nothing else is to be shown until it is there or refused. */
  readonly isOpening: boolean;
}

export const sharedStore = createStore<SharedState>(() => ({ view: undefined, isOpening: false }));

/** The view on the page; undefined where the design on the page is the person's own. */
export function sharedView(): SharedView | undefined {
  const { view } = sharedStore.getState();
  return view?.designId === designStore.getState().design.id ? view : undefined;
}

export function useSharedView(): SharedView | undefined {
  const designId = useDesign(({ design }) => design.id);
  return useStore(sharedStore, ({ view }) => (view?.designId === designId ? view : undefined));
}

export function useIsOpening(): boolean {
  return useStore(sharedStore, ({ isOpening }) => isOpening);
}

/** Why nothing may be done to the run, as a sentence; undefined where something may. */
export const lockedBecause = (): string | undefined =>
  sharedView()?.isLocked ? 'This rehearsal is locked: it can be played, and nothing else.' : undefined;

/** Whether the design on the page may not be changed, which the person is then told. */
export function refusesChanges(): boolean {
  const view = sharedView();
  if (!view) return false;
  const text = view.isLocked
    ? 'This rehearsal is locked: its design can be looked at, and nothing else.'
    : 'This design is here to be looked at. Keep a copy of it, and change that.';
  notify({ tone: 'info', text, about: 'view-only' });
  return true;
}
