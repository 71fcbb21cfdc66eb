import type { EdgeChange } from 'reactflow';
import { nodeKind } from '#model/registry.ts';
import { select, selectionStore } from '#store/selection.ts';
import { withSelection, type FlowEdge } from './flow-adapter.ts';
import { flowStore, present } from './flow-store.ts';

/* React Flow's idea of what is selected, brought together with ours. Rows of cards are unknown to React Flow. */

let additive = false;
let marquee: ReadonlySet<string> | undefined;

/** Notes whether the press that follows adds to the selection. */
export function pressed(event: { shiftKey: boolean; ctrlKey: boolean; metaKey: boolean }): void {
  additive = event.shiftKey || event.ctrlKey || event.metaKey;
}

/** While a marquee is drawn, cards light up and nobody else is told. */
export function marqueeStart(): void {
  marquee = additive ? selectionStore.getState().ids : new Set();
}

export function marqueeEnd(): void {
  if (!marquee) return;
  const ids = caught();
  marquee = undefined;
  select([...ids]);
  flowStore.setState((flow) => withSelection(flow, selectionStore.getState().ids));
}

function caught(): Set<string> {
  const { nodes, edges } = flowStore.getState();
  const flagged = [...nodes, ...edges].filter((item) => item.selected).map((item) => item.id);
  return new Set([...(marquee ?? []), ...flagged]);
}

export function selectChanges(selected: ReadonlyMap<string, boolean>): void {
  if (selected.size === 0) return;
  const flow = flowStore.getState();
  const flagged = [...flow.nodes, ...flow.edges].filter((item) => item.selected).map((item) => item.id);
  const next = new Set(marquee ? flagged : selectionStore.getState().ids);
  for (const [id, on] of selected) {
    if (on) next.add(id);
    else next.delete(id);
  }
  if (marquee) {
    flowStore.setState(withSelection(flow, new Set([...marquee, ...next])));
    return;
  }
  const q = present();
  const some = [...selected.values()].some(Boolean);
  if (some && !additive) {
    for (const id of next) if (nodeKind(q.node(id)?.kind ?? '')?.shape === 'row') next.delete(id);
  }
  select([...next]);
}

export function edgeSelection(changes: readonly EdgeChange<FlowEdge>[]): void {
  const selected = new Map<string, boolean>();
  for (const change of changes) if (change.type === 'select') selected.set(change.id, change.selected);
  selectChanges(selected);
}
