import type { NodeId } from '#model/design.ts';
import type { Edit } from '#model/edit.ts';
import { misplaced } from '#model/grammar.ts';
import { Ids } from '#model/ids.ts';
import { nodeKind, titleOf } from '#model/registry.ts';
import { duplicate } from '#store/clipboard.ts';
import { commit } from '#store/design-store.ts';
import { clearSelection, select, selectionStore } from '#store/selection.ts';
import { setView, viewStore } from '#store/view.ts';
import { announce, canvasStore, closePopup, setCanvas, type Spot } from './canvas-store.ts';
import { dragCancel } from './drag.ts';
import { present, shown } from './flow-store.ts';
import { chain, framePadding, geometryOf, union, type Point } from './frame-geometry.ts';
import { nudgeEdits, rowStepEdits } from './nudge.ts';
import { placeAt, placeFreely, type Placed } from './place.ts';
import {
  bringIntoView,
  comeNear,
  fitNodes,
  screenCentre,
  toCanvas,
  toScreen,
  visibleRect,
  zoomBy,
  zoomToFull,
} from './viewport.ts';

/*
 * What a person can ask of the canvas by key, menu or command palette. Each is one undo step, and does nothing when it
 * makes no sense (no selection, nothing to move).
 */

const selected = (): ReadonlySet<string> => selectionStore.getState().ids;

/** Selected nodes, links left out. */
function selectedNodes(): NodeId[] {
  const q = present();
  return [...selected()].filter((id) => q.node(id) !== undefined);
}

/** Adds a node: with its middle at `at` (canvas px), or where there is room. Answers its id. */
export function addNode(kind: string, at?: Point): NodeId | undefined {
  const q = present();
  const around = { selected: selected(), visible: visibleRect() };
  return added(kind, at ? placeAt(q, kind, at) : placeFreely(q, kind, around));
}

function added(kind: string, placed: Placed | undefined): NodeId | undefined {
  const label = nodeKind(kind)?.label ?? kind;
  if (!placed || !commit(`Add ${label.toLowerCase()}`, placed.edits)) return undefined;
  select([placed.id]);
  const q = shown();
  const rect = geometryOf(q).rects.get(placed.id);
  if (rect) bringIntoView(rect);
  const parent = q.node(placed.id)?.parent;
  announce(`Added ${titleOf(q, placed.id)}${parent === undefined ? '' : ` in ${titleOf(q, parent)}`}.`);
  return placed.id;
}

export function deleteSelection(): void {
  const ids = [...selected()];
  if (ids.length === 0) return;
  const q = present();
  const first = ids[0] ?? '';
  const name = ids.length > 1 ? `${ids.length} parts` : q.node(first) ? titleOf(q, first) : 'connection';
  if (commit(`Delete ${name}`, [{ do: 'remove', ids }])) announce(`Deleted ${name}.`);
}

export function duplicateSelection(): void {
  duplicate();
}

/** Moves the selection; steps in the same breath are one undo step. A selected row goes up or down its card. */
export function nudge(dx: number, dy: number): void {
  const q = present();
  const ids = selected();
  const [only] = ids;
  if (ids.size === 1 && only !== undefined && nodeKind(q.node(only)?.kind ?? '')?.shape === 'row') {
    if (dy !== 0) commit('Reorder containers', rowStepEdits(q, only, dy < 0 ? -1 : 1));
    return;
  }
  const edits = nudgeEdits(q, ids, { x: dx, y: dy });
  if (edits.length > 0) commit('Nudge', edits, { merge: `nudge ${[...ids].join(' ')}` });
}

/** Starts typing a name in place. */
export function rename(): void {
  const [only, ...more] = selectedNodes();
  if (only !== undefined && more.length === 0) startRenaming(only);
}

/** Types the name of a node in its place; from far away the camera comes near, because there are no text boxes there. */
export function startRenaming(id: NodeId): void {
  const rect = geometryOf(shown()).rects.get(id);
  if (!rect) return;
  if (canvasStore.getState().far) comeNear(rect);
  else bringIntoView(rect);
  setView({ renaming: id });
}

/** "Connect to…": a list of all nodes to choose the other end from. */
export function connectFromSelection(): void {
  const [only, ...more] = selectedNodes();
  if (only === undefined || more.length > 0) {
    announce('Select one part to connect.');
    return;
  }
  setCanvas({ popup: { type: 'connect-to', from: only, spot: spotOf(only) } });
}

/** Beside a node, so that a small window about it does not cover it. */
export function spotOf(id: NodeId): Spot {
  const rect = geometryOf(shown()).rects.get(id);
  if (!rect) return centreSpot();
  const canvas = { x: rect.x + Math.min(rect.width, 320), y: rect.y + 8 };
  return { canvas, screen: toScreen(canvas) };
}

function centreSpot(): Spot {
  const screen = screenCentre();
  return { screen, canvas: toCanvas(screen) };
}

let pointer: Point | undefined;

/** Remembers where the pointer is over the canvas, so that quick add opens there. */
export function pointerAt(screen: Point | undefined): void {
  pointer = screen;
}

/** Opens the type-ahead list of kinds, at a point of the page, the pointer, or the middle of the canvas. */
export function quickAdd(screen: Point | undefined = pointer): void {
  const spot = screen ? { screen, canvas: toCanvas(screen) } : centreSpot();
  setCanvas({ popup: { type: 'quick-add', spot } });
}

export function fit(): void {
  fitNodes(geometryOf(shown()).order);
}

export function fitSelection(): void {
  const q = present();
  const ids = [...selected()].flatMap((id) => {
    const link = q.link(id);
    return link ? [link.from, link.to] : [id];
  });
  if (ids.length > 0) fitNodes(ids);
}

export function zoomIn(): void {
  zoomBy(1.25);
}

export function zoomOut(): void {
  zoomBy(0.8);
}

export function zoomReset(): void {
  zoomToFull();
}

export function selectAll(): void {
  const q = present();
  select([...Object.keys(q.design.nodes), ...Object.keys(q.design.links)]);
}

/** Everything inside a frame. */
export function selectContents(frame: NodeId): void {
  const q = present();
  select(geometryOf(q).order.filter((id) => chain(q, id).slice(1).includes(frame)));
}

/** Puts a frame around what is selected, where one frame may hold it all. */
export function groupSelection(): void {
  const q = present();
  const geometry = geometryOf(q);
  const ids = selectedNodes().filter((id) => nodeKind(q.node(id)?.kind ?? '')?.shape !== 'row');
  const tops = ids.filter(
    (id) =>
      !chain(q, id)
        .slice(1)
        .some((outer) => ids.includes(outer)),
  );
  const around = union(tops.flatMap((id) => geometry.rects.get(id) ?? []));
  const parent = q.node(tops[0] ?? '')?.parent;
  if (tops.length === 0 || tops.some((id) => q.node(id)?.parent !== parent)) {
    announce('Select parts of one frame to group them.');
    return;
  }
  const frame = new Ids(q.design).next('frame');
  const base = (parent === undefined ? undefined : geometry.origins.get(parent)) ?? { x: 0, y: 0 };
  const corner = { x: around.x - framePadding.left - base.x, y: around.y - framePadding.top - base.y };
  const size = {
    width: around.width + framePadding.left + framePadding.right,
    height: around.height + framePadding.top + framePadding.bottom,
  };
  const home = parent === undefined ? {} : { parent };
  const edits: Edit[] = [
    {
      do: 'add-node',
      id: frame,
      node: { kind: 'frame', ...home, props: nodeKind('frame')?.create() ?? {} },
      box: { ...corner, ...size },
    },
    ...tops.map((id): Edit => {
      const box = q.design.layout[id] ?? { x: 0, y: 0 };
      return { do: 'reparent', id, parent: frame, box: { ...box, x: box.x - corner.x, y: box.y - corner.y } };
    }),
  ];
  if (commit('Group', edits)) select([frame]);
}

/** Frames that would take in a node and do not hold it yet, for "Bring into". */
export function framesFor(id: NodeId): NodeId[] {
  const q = present();
  const kind = q.node(id)?.kind ?? '';
  const { order } = geometryOf(q);
  return order.filter(
    (frame) =>
      frame !== q.node(id)?.parent &&
      !chain(q, frame).includes(id) &&
      misplaced(q, kind, frame) === undefined,
  );
}

/** Moves a node into a frame, to a spot that is free (or last among the rows of a card), or out onto the canvas. */
export function bringInto(id: NodeId, frame: NodeId | undefined): void {
  const q = present();
  const geometry = geometryOf(q);
  const rect = geometry.rects.get(id);
  const target = geometry.rects.get(frame ?? '');
  if (!rect) return;
  const name = frame === undefined ? 'Take out of frame' : `Bring into ${titleOf(q, frame)}`;
  if (frame === undefined || !target) {
    commit(name, [{ do: 'reparent', id, box: { ...q.design.layout[id], x: rect.x, y: rect.y } }]);
    return;
  }
  const below = union(
    geometry.order
      .filter((other) => q.node(other)?.parent === frame)
      .flatMap((other) => geometry.rects.get(other) ?? []),
  );
  const at = {
    x: target.x + framePadding.left,
    y: below.height > 0 ? below.y + below.height + 24 : target.y + framePadding.top,
  };
  const origin = geometry.origins.get(frame) ?? target;
  const box = { ...q.design.layout[id], x: at.x - origin.x, y: at.y - origin.y };
  commit(name, [{ do: 'reparent', id, parent: frame, box }]);
}

/** What Escape means on the canvas, innermost first. Answers whether there was anything to leave. */
export function escape(): boolean {
  if (dragCancel()) return true;
  if (canvasStore.getState().popup) closePopup();
  else if (viewStore.getState().renaming !== undefined) setView({ renaming: undefined });
  else if (selected().size > 0) clearSelection();
  else return false;
  return true;
}
