import type { NodeId } from '#model/design.ts';
import type { Edit } from '#model/edit.ts';
import { joinable, type Joinable, type LegalLink } from '#model/grammar.ts';
import { Ids } from '#model/ids.ts';
import { titleOf } from '#model/registry.ts';
import type { IndexedDesign } from '#model/query.ts';
import { commit } from '#store/design-store.ts';
import { notify } from '#store/notices.ts';
import { select } from '#store/selection.ts';
import { announce, canvasStore, setCanvas, type Spot } from './canvas-store.ts';
import { present, shown } from './flow-store.ts';
import { chain, geometryOf, nodesAt, type Point } from './frame-geometry.ts';
import { toCanvas } from './viewport.ts';

/* Connecting two nodes, whichever way the person asks for it. */

/** What every other node would say to a connection from `from`. */
function targetsOf(q: IndexedDesign, from: NodeId): ReadonlyMap<NodeId, Joinable> {
  return new Map(Object.keys(q.design.nodes).map((id) => [id, joinable(q, from, id)]));
}

export function connectStart(from: NodeId): void {
  setCanvas({ connecting: { from, targets: targetsOf(present(), from) }, aim: undefined });
}

/** What a connection let go at a point of the page would mean. */
export interface Aim {
  readonly at?: NodeId;
  /** Whether it may be joined; the reason is told otherwise. */
  readonly joins?: Joinable;
}

/** The node under the pointer that can be joined, from the innermost outwards; else why the innermost cannot. */
export function aimAt(screen: Point): Aim {
  const { connecting } = canvasStore.getState();
  if (!connecting) return {};
  const q = shown();
  const touched = touchedNode(screen);
  const candidates = touched === undefined ? nodesAt(geometryOf(q), toCanvas(screen)) : chain(q, touched);
  const others = candidates.filter((id) => id !== connecting.from);
  const legal = others.find((id) => (connecting.targets.get(id)?.legal.length ?? 0) > 0);
  const at = legal ?? touched;
  const joins = connecting.targets.get(at ?? '');
  return at === undefined || !joins || at === connecting.from ? {} : { at, joins };
}

/** The card, row or frame label that is really drawn at that point. */
function touchedNode({ x, y }: Point): NodeId | undefined {
  const element = document.elementFromPoint(x, y)?.closest<HTMLElement>('[data-at]');
  return element?.dataset['at'];
}

export function connectEnd(screen: Point): void {
  const { connecting } = canvasStore.getState();
  const aim = aimAt(screen);
  setCanvas({ connecting: undefined, aim: undefined });
  if (!connecting) return;
  const spot = { screen, canvas: toCanvas(screen) };
  if (aim.joins && aim.at !== undefined) {
    join(aim.joins, spot);
    return;
  }
  if (touchedNode(screen) === undefined)
    setCanvas({ popup: { type: 'quick-add', spot, connectFrom: connecting.from } });
}

/** Joins where there is one way to, asks where there are several, and says why where there is none. */
export function join({ legal, reason }: Joinable, spot: Spot): void {
  const [only, ...more] = legal;
  if (!only) {
    announce(reason);
    notify({ tone: 'info', text: reason, about: 'connect' });
  } else if (more.length === 0) addLink(only);
  else setCanvas({ popup: { type: 'choose-link', spot, options: legal } });
}

/** Connects two nodes of the present design. */
export function joinNodes(from: NodeId, to: NodeId, spot: Spot): void {
  join(joinable(present(), from, to), spot);
}

export function addLink({ kind, from, to }: LegalLink): void {
  const q = present();
  const id = new Ids(q.design).next(kind.kind);
  const link = { kind: kind.kind, from, to, props: kind.create(q, from, to) };
  const edits: Edit[] = [{ do: 'add-link', id, link }, ...(kind.along?.(q, from, to) ?? [])];
  if (!commit(`Connect ${titleOf(q, from)} and ${titleOf(q, to)}`, edits)) return;
  select([id]);
  announce(`${titleOf(q, from)} ${kind.verb} ${titleOf(q, to)}.`);
}
