import type { NodeId } from '#model/design.ts';
import { duplicate } from '#store/clipboard.ts';
import { commit, designStore } from '#store/design-store.ts';
import { applyEdits } from '#model/edit.ts';
import { indexOf } from '#model/design-index.ts';
import { preferencesStore } from '#store/preferences.ts';
import { canvasStore, setCanvas } from './canvas-store.ts';
import { adopting, dropEdits, type DropPlace, type Moves } from './drop.ts';
import { absolute, layers, withPositions, type FlowNode } from './flow-adapter.ts';
import { flowStore, present, showDesign, shown } from './flow-store.ts';
import { chain, geometryOf, overlaps, union, type Point, type Rect } from './frame-geometry.ts';
import { snap } from './snap.ts';
import { stagedNow } from './stage/staging.ts';
import { stagedMoveEdits } from './stage/staged-moves.ts';
import { toCanvas, visibleRect, zoom } from './viewport.ts';

/* Dragging cards and frames: until the pointer lets go, only React Flow's own positions change. */

interface Drag {
  readonly ids: readonly NodeId[];
  readonly start: ReadonlyMap<NodeId, Rect>;
  /** What the dragged may align with. */
  readonly others: readonly Rect[];
  cancelled: boolean;
}

interface PointerLike {
  readonly clientX: number;
  readonly clientY: number;
  readonly altKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
}

const gridPx = 4;
const snapReachPx = 6;

let drag: Drag | undefined;
let stopFollowing = (): void => {};

function dragEnd(): void {
  stopFollowing();
  drag = undefined;
  setCanvas({ adopting: undefined, guides: [] });
}

export function dragStart(nodes: readonly FlowNode[]): void {
  const q = shown();
  const { rects, order } = geometryOf(q);
  const ids = nodes.map(({ id }) => id);
  const moving = new Set(ids);
  const seen = visibleRect();
  const others = order.flatMap((id) => {
    const rect = rects.get(id);
    const still = rect && overlaps(rect, seen) && !chain(q, id).some((outer) => moving.has(outer));
    return still ? [rect] : [];
  });
  const start = new Map(ids.map((id) => [id, rects.get(id) ?? { x: 0, y: 0, width: 0, height: 0 }]));
  stopFollowing();
  // What is deleted under the pointer is never let go: React Flow forgets it.
  stopFollowing = designStore.subscribe(({ design }) => {
    if (ids.some((id) => design.nodes[id] === undefined)) dragEnd();
  });
  drag = { ids, start, others, cancelled: false };
}

/** Takes React Flow's positions, aligns them, and shows them. */
export function dragMove(positions: ReadonlyMap<NodeId, Point>): void {
  if (!drag || drag.cancelled) return;
  const { nodes, edges } = flowStore.getState();
  const moved = withPositions(nodes, positions);
  const byId = new Map(moved.map((node) => [node.id, node]));
  const rects = [...positions.keys()].map((id) => absolute(byId, id));
  const { shift, guides } = preferencesStore.getState().snap
    ? snap(union(rects), drag.others, snapReachPx / zoom(), gridPx)
    : { shift: { x: 0, y: 0 }, guides: [] };
  const shown = moved.map((node) => {
    if (!positions.has(node.id)) return node;
    const position = { x: node.position.x + shift.x, y: node.position.y + shift.y };
    return { ...node, position, ...(node.type === 'frame' ? {} : { zIndex: layers.dragged }) };
  });
  flowStore.setState({ nodes: shown, edges });
  if (guides.length > 0 || canvasStore.getState().guides.length > 0) setCanvas({ guides });
}

/** Lights up the frame that would take in what is dragged. */
export function dragOver(event: PointerLike): void {
  if (!drag) return;
  const next =
    drag.cancelled || stagedNow()
      ? undefined
      : adopting(present(), geometryOf(present()), moves(), place(event));
  if (next !== canvasStore.getState().adopting) setCanvas({ adopting: next });
}

/** One commit for the whole gesture: moved, adopted, or copied while Alt is held. */
export function dragStop(event: PointerLike): void {
  if (!drag) return;
  const q = present();
  const cancelled = drag.cancelled;
  const target = moves();
  const stage = stagedNow();
  const edits = stage
    ? stagedMoveEdits(q, stage.q, target)
    : dropEdits(q, geometryOf(q), target, place(event));
  const count = drag.ids.length;
  dragEnd();
  if (!cancelled && edits.length > 0) {
    const what = count === 1 ? '' : ` ${count} parts`;
    if (event.altKey && !stage) duplicateTo(target, place(event));
    else
      commit(edits.some((edit) => edit.do === 'reparent') ? `Move${what} into place` : `Move${what}`, edits);
  }
  showDesign();
}

/** Leaves the originals and puts copies where they were dragged to. */
function duplicateTo(target: Moves, at: DropPlace): void {
  duplicate((design, copyOf) => {
    const q = indexOf(design);
    const moved = new Map([...target].map(([id, to]) => [copyOf.get(id) ?? id, to]));
    return applyEdits(design, dropEdits(q, geometryOf(q), moved, at));
  });
}

/** Lets everything snap back; the pointer may go on moving without effect. */
export function dragCancel(): boolean {
  if (!drag || drag.cancelled) return false;
  drag.cancelled = true;
  setCanvas({ adopting: undefined, guides: [] });
  showDesign();
  return true;
}

function moves(): Moves {
  const byId = new Map(flowStore.getState().nodes.map((node) => [node.id, node]));
  return new Map((drag?.ids ?? []).map((id) => [id, absolute(byId, id)]));
}

// Holding Mod keeps things in the frame they are in, however far they are dragged.
function place(event: PointerLike): DropPlace {
  return {
    pointer: toCanvas({ x: event.clientX, y: event.clientY }),
    adopt: !event.ctrlKey && !event.metaKey,
  };
}
