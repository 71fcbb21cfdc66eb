import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { Design } from '#model/design.ts';
import type { JsonPath } from '#model/json.ts';
import { designStore, type Arrival } from './design-store.ts';
import { askCanvas } from './view.ts';

/** A field the inspector is asked to show and focus; a new object each time, so that asking twice asks twice. */
export interface FocusField {
  readonly at: string;
  readonly field: JsonPath;
}

export interface SelectionState {
  /** Nodes and links, all of which exist. */
  readonly ids: ReadonlySet<string>;
  readonly focusField: FocusField | undefined;
}

export const selectionStore = createStore<SelectionState>(() => ({ ids: new Set(), focusField: undefined }));

export function useSelection<T>(selector: (state: SelectionState) => T): T {
  return useStore(selectionStore, selector);
}

export function select(ids: readonly string[], mode: 'set' | 'add' | 'toggle' = 'set'): void {
  const { design } = designStore.getState();
  const before = selectionStore.getState().ids;
  const next = new Set(mode === 'set' ? [] : before);
  for (const id of ids) {
    if (mode === 'toggle' && next.has(id)) next.delete(id);
    else if (exists(design, id)) next.add(id);
  }
  put(next);
}

export function clearSelection(): void {
  put(new Set());
}

/** Every node and link. */
export function selectAll(): void {
  const { nodes, links } = designStore.getState().design;
  put(new Set([...Object.keys(nodes), ...Object.keys(links)]));
}

/** Selects a node or link, brings it into view, and has the inspector focus the field. */
export function reveal(at: string, field?: JsonPath): void {
  if (!exists(designStore.getState().design, at)) return;
  select([at]);
  selectionStore.setState({ focusField: field && { at, field } });
  askCanvas({ do: 'reveal', ids: [at], focus: field === undefined });
}

// The same set again is not a change, so that a canvas which echoes its own selection does not go round in circles.
function put(next: ReadonlySet<string>): void {
  const { ids, focusField } = selectionStore.getState();
  const same = next.size === ids.size && [...next].every((id) => ids.has(id));
  if (same) return;
  const stillThere = focusField && next.has(focusField.at) ? focusField : undefined;
  selectionStore.setState({ ids: next, focusField: stillThere });
}

function exists(design: Design, id: string): boolean {
  return Object.hasOwn(design.nodes, id) || Object.hasOwn(design.links, id);
}

// What an undo or redo brings back is selected, as the person is looking for it; what is gone is let go.
function repair(design: Design, { by, diff }: Arrival): void {
  if (by === 'open') return clearSelection();
  const back = by === 'undo' || by === 'redo' ? broughtBack(design, diff) : [];
  put(
    new Set(back.length > 0 ? back : [...selectionStore.getState().ids].filter((id) => exists(design, id))),
  );
}

function broughtBack(design: Design, diff: Arrival['diff']): string[] {
  const added = Object.entries({ ...diff?.nodes, ...diff?.links })
    .filter(([, change]) => change.before === undefined)
    .map(([id]) => id);
  const ids = new Set(added);
  const nodes = added.filter(
    (id) => Object.hasOwn(design.nodes, id) && !ids.has(design.nodes[id]?.parent ?? ''),
  );
  return nodes.length > 0 ? nodes : added;
}

designStore.subscribe(({ design, arrival }, before) => {
  if (design !== before.design) repair(design, arrival);
});
