import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { NodeId } from '#model/design.ts';
import type { Joinable, LegalLink } from '#model/grammar.ts';
import type { Point } from './frame-geometry.ts';
import type { Guide } from './snap.ts';

/** A point of the page and the point of the canvas beneath it. */
export interface Spot {
  readonly screen: Point;
  readonly canvas: Point;
}

/** A small window that stands on the canvas, one at a time. */
export type Popup =
  | { readonly type: 'quick-add'; readonly spot: Spot; readonly connectFrom?: NodeId }
  | { readonly type: 'connect-to'; readonly spot: Spot; readonly from: NodeId }
  | { readonly type: 'choose-link'; readonly spot: Spot; readonly options: readonly LegalLink[] };

/** What goes on during gestures; it begins and ends with the gesture and is no part of the design. */
export interface CanvasState {
  /** The frame that would take in what is being dragged. */
  readonly adopting: NodeId | undefined;
  /** A part on its way from the palette. */
  readonly ghost: { readonly kind: string; readonly at: Point } | undefined;
  /** A connection being drawn: what each node would say to it. */
  readonly connecting: { readonly from: NodeId; readonly targets: ReadonlyMap<NodeId, Joinable> } | undefined;
  /** The legal target under the pointer while connecting. */
  readonly aim: NodeId | undefined;
  readonly guides: readonly Guide[];
  readonly popup: Popup | undefined;
  /** The card row being dragged, and where it would land. */
  readonly row: { readonly id: NodeId; readonly card?: NodeId; readonly index?: number } | undefined;
  /** Cards are so small that they show their icon and name alone. */
  readonly far: boolean;
  /** The design is large and far away: it is painted instead of built from elements. */
  readonly painted: boolean;
  /** Told to screen readers. */
  readonly announcement: string;
}

export const canvasStore = createStore<CanvasState>(() => ({
  adopting: undefined,
  ghost: undefined,
  connecting: undefined,
  aim: undefined,
  guides: [],
  popup: undefined,
  row: undefined,
  far: false,
  painted: false,
  announcement: '',
}));

export function useCanvas<T>(selector: (state: CanvasState) => T): T {
  return useStore(canvasStore, selector);
}

export function setCanvas(change: Partial<CanvasState>): void {
  canvasStore.setState(change);
}

export function announce(announcement: string): void {
  setCanvas({ announcement });
}

export function closePopup(): void {
  setCanvas({ popup: undefined });
}
