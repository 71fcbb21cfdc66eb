import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import { indexOf } from '#model/design-index.ts';
import type { IndexedDesign } from '#model/query.ts';
import { designStore } from '#store/design-store.ts';
import { findingsAt, findingsStore } from '#store/findings.ts';
import { runStore } from '#store/run-store.ts';
import { selectionStore } from '#store/selection.ts';
import { viewStore } from '#store/view.ts';
import { findingsText } from './findings-text.ts';
import { stagedNow, stagingStore } from './stage/staging.ts';
import { toFlow, withSelection, type Flow } from './flow-adapter.ts';

/** What React Flow is shown: the design, and on top of it the gesture in progress, which is nowhere else. */
export const flowStore = createStore<Flow>(() => ({ nodes: [], edges: [] }));

export function useFlow<T>(selector: (flow: Flow) => T): T {
  return useStore(flowStore, selector);
}

/** The present design, ready to be asked: what gestures and commands change. */
export function present(): IndexedDesign {
  return indexOf(designStore.getState().design);
}

/** What is drawn of it: the design itself, or in a rehearsal the design with its nodes at their places on the stage. */
export function shown(): IndexedDesign {
  return stagedNow()?.q ?? present();
}

/** Shows the design as it is, ending whatever a gesture had moved. */
export function showDesign(): void {
  const seen = {
    selected: selectionStore.getState().ids,
    remark: (id: string) => findingsText(findingsAt(findingsStore.getState(), id)),
  };
  flowStore.setState(toFlow(shown(), seen, flowStore.getState()));
}

/** Follows the design and the selection for as long as a canvas is on the page. */
export function followStores(): () => void {
  showDesign();
  const stops = [
    stagingStore.subscribe(showDesign),
    designStore.subscribe((state, before) => {
      if (state.design !== before.design) showDesign();
    }),
    viewStore.subscribe((state, before) => {
      if (state.mode !== before.mode) showDesign();
    }),
    runStore.subscribe((state, before) => {
      if (state.about !== before.about) showDesign();
    }),
    selectionStore.subscribe((state, before) => {
      if (state.ids !== before.ids) flowStore.setState((flow) => withSelection(flow, state.ids));
    }),
    findingsStore.subscribe((state, before) => {
      const dragging = flowStore.getState().nodes.some((node) => node.dragging);
      if (state.byPlace !== before.byPlace && !dragging) showDesign();
    }),
  ];
  return () => stops.forEach((stop) => stop());
}
