import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { NodeId } from '#model/design.ts';

export type DialogName =
  | 'export'
  | 'import'
  | 'help'
  | 'designs'
  | 'commands'
  | 'find'
  | 'preferences'
  | 'take-away'
  | 'share';

export type Mode = 'design' | 'simulate';

/** What is open and under way on the page; never part of the design. */
export interface ViewState {
  readonly screen: 'start' | 'editor';
  /** The canvas tool: select (V) or pan (H). */
  readonly tool: 'select' | 'pan';
  /** A connection being made from the keyboard. */
  readonly connecting: { readonly from: NodeId } | undefined;
  /** Quick add is open, at this place of the canvas (in its coordinates) or in the middle of it. */
  readonly quickAdd: { readonly x?: number; readonly y?: number } | undefined;
  /** The node whose name is being typed on the canvas. */
  readonly renaming: NodeId | undefined;
  readonly dialog: DialogName | undefined;
  /** Whether the design is drawn or rehearsed: then the canvas is its stage. */
  readonly mode: Mode;
}

export const viewStore = createStore<ViewState>(() => ({
  screen: 'start',
  tool: 'select',
  connecting: undefined,
  quickAdd: undefined,
  renaming: undefined,
  dialog: undefined,
  mode: 'design',
}));

export function useView<T>(selector: (state: ViewState) => T): T {
  return useStore(viewStore, selector);
}

export function setView(change: Partial<ViewState>): void {
  viewStore.setState(change);
}

/** What others ask of the canvas, which alone knows its viewport. */
export type CanvasRequest =
  | { readonly do: 'fit' | 'fit-selection' | 'zoom-in' | 'zoom-out' | 'zoom-100' }
  /** Brings these nodes and links into view, and the first of them under the keyboard's focus when asked. */
  | { readonly do: 'reveal'; readonly ids: readonly string[]; readonly focus?: boolean };

const listeners = new Set<(request: CanvasRequest) => void>();
let waiting: CanvasRequest | undefined;

/** Asks the canvas; while none is on the page, the last request waits for the next one to come. */
export function askCanvas(request: CanvasRequest): void {
  if (listeners.size === 0) waiting = request;
  for (const listener of listeners) listener(request);
}

export function onCanvasRequest(listener: (request: CanvasRequest) => void): () => void {
  listeners.add(listener);
  if (waiting) listener(waiting);
  waiting = undefined;
  return () => listeners.delete(listener);
}
