import { applyNodeChanges, Position, type Edge, type Node, type NodeChange } from 'reactflow';
import type { LinkId, NodeId } from '#model/design.ts';
import type { LinkKind } from '#model/link.ts';
import type { IndexedDesign } from '#model/query.ts';
import { linkKind, nodeKind, titleOf, type LinkKindName } from '#model/registry.ts';
import { cardsOf, type CardData } from './card-data.ts';
import { edgeSlots, isRow, type Slots } from './edge-slots.ts';
import { geometryOf, type Geometry, type Rect } from './frame-geometry.ts';

/*
 * The only file that knows how React Flow describes nodes, edges and their changes. A design is turned into React Flow's
 * objects here; an object whose content stays keeps its identity, which is what lets React skip it.
 */

export type FlowNodeType = 'card' | 'frame' | 'stack';
export type FlowNode = Node<CardData, FlowNodeType>;
export type FlowEdge = Edge<LinkData, 'link'>;
export type FlowNodeChange = NodeChange<FlowNode>;

/** What a line needs to know beyond its two nodes. */
export interface LinkData extends Record<string, unknown>, Slots {
  readonly kind: string;
  readonly label: string;
  readonly caption: string;
  readonly dashed: boolean;
  /** Set where the end is a row of the node's card: which one from the top. */
  readonly fromRow?: number;
  readonly toRow?: number;
}

export interface Flow {
  readonly nodes: readonly FlowNode[];
  readonly edges: readonly FlowEdge[];
}

/** What is shown of a design beyond itself. */
export interface Shown {
  readonly selected: ReadonlySet<string>;
  /** What screen readers add to a node's name: '2 errors'. */
  remark(id: NodeId): string;
}

/** Layers, from back to front: frames by depth, lines, cards, what is being dragged. */
export const layers = { edge: 50, card: 100, dragged: 200 } as const;

type Handles = NonNullable<FlowNode['handles']>;

// Told to React Flow so that it need not measure cards. Their places do not matter: lines find their own ends.
const handle = (id: string): Handles[number] => ({
  id,
  type: 'source',
  position: Position.Right,
  x: 0,
  y: 0,
  width: 1,
  height: 1,
});
const cardHandles: Handles = ['top', 'right', 'bottom', 'left'].map(handle);

function handlesOf({ stack }: CardData): Handles {
  if (!stack) return cardHandles;
  return [...cardHandles, ...stack.rows.flatMap(({ id }) => [handle(`${id} left`), handle(`${id} right`)])];
}

/** The design as React Flow's nodes and edges, reusing what has not changed since `before`. */
export function toFlow(q: IndexedDesign, shown: Shown, before: Flow): Flow {
  const geometry = geometryOf(q);
  const cards = cardsOf(q);
  const nodes = keep(before.nodes, (kept) =>
    geometry.order.flatMap((id) => (isRow(q, id) ? [] : [flowNode(q, geometry, id, cards(id), shown, kept)])),
  );
  const slots = edgeSlots(q, geometry);
  const edges = keep(before.edges, (kept) =>
    Object.keys(q.design.links).flatMap((id) => flowEdge(q, id, slots.get(id), shown.selected, kept)),
  );
  return { nodes, edges };
}

function keep<T extends { readonly id: string }>(
  before: readonly T[],
  build: (kept: ReadonlyMap<string, T>) => T[],
): readonly T[] {
  const after = build(new Map(before.map((item) => [item.id, item])));
  const same = after.length === before.length && after.every((item, i) => item === before[i]);
  return same ? before : after;
}

function flowNode(
  q: IndexedDesign,
  geometry: Geometry,
  id: NodeId,
  card: CardData,
  { selected, remark }: Shown,
  kept: ReadonlyMap<string, FlowNode>,
): FlowNode {
  const node = q.node(id);
  const kind = nodeKind(node?.kind ?? '');
  const rect = geometry.rects.get(id) ?? { x: 0, y: 0, width: 0, height: 0 };
  const parent = node?.parent;
  const outer = parent === undefined ? undefined : geometry.rects.get(parent);
  const type: FlowNodeType = kind?.shape === 'frame' ? 'frame' : kind?.shape === 'stack' ? 'stack' : 'card';
  const depth = geometry.depths.get(id) ?? 0;
  const data = sameData(kept.get(id)?.data, card);
  const next: FlowNode = {
    id,
    type,
    position: outer ? { x: rect.x - outer.x, y: rect.y - outer.y } : { x: rect.x, y: rect.y },
    width: rect.width,
    height: rect.height,
    measured: { width: rect.width, height: rect.height },
    data,
    handles: handlesOf(data),
    selected: selected.has(id),
    zIndex: type === 'frame' ? Math.min(depth, layers.edge - 1) : layers.card + depth,
    ariaLabel: [`${data.label} ${data.title}`, remark(id)].filter(Boolean).join(', '),
    ...(outer && parent !== undefined ? { parentId: parent } : {}),
    ...(type === 'frame' ? { dragHandle: '.frame-grip', className: 'frame-node' } : {}),
  };
  return sameNode(kept.get(id), next);
}

function sameData(before: CardData | undefined, after: CardData): CardData {
  if (before === after || !before) return after;
  return textOf(before) === textOf(after) ? before : after;
}

const texts = new WeakMap<CardData, string>();

function textOf(data: CardData): string {
  let text = texts.get(data);
  if (text === undefined) texts.set(data, (text = JSON.stringify(data)));
  return text;
}

function sameNode(before: FlowNode | undefined, after: FlowNode): FlowNode {
  if (!before) return after;
  const same =
    before.data === after.data &&
    before.position.x === after.position.x &&
    before.position.y === after.position.y &&
    before.width === after.width &&
    before.height === after.height &&
    before.selected === after.selected &&
    before.parentId === after.parentId &&
    before.zIndex === after.zIndex &&
    before.type === after.type &&
    before.ariaLabel === after.ariaLabel &&
    !before.dragging;
  return same ? before : after;
}

function flowEdge(
  q: IndexedDesign,
  id: LinkId,
  slots: Slots | undefined,
  selected: ReadonlySet<string>,
  kept: ReadonlyMap<string, FlowEdge>,
): FlowEdge[] {
  const link = q.link(id);
  const kind = linkKind(link?.kind ?? '');
  const from = flowEnd(q, link?.from);
  const to = flowEnd(q, link?.to);
  // Between rows of one card the card itself draws an arrow.
  if (!link || !kind || !from || !to || from.node === to.node || !slots) return [];
  const data: LinkData = {
    kind: kind.kind,
    label: kind.label,
    caption: captionOf(q, kind, id),
    dashed: kind.dashed ?? false,
    ...slots,
    ...(from.row === undefined ? {} : { fromRow: from.row }),
    ...(to.row === undefined ? {} : { toRow: to.row }),
  };
  const before = kept.get(id);
  const isSelected = selected.has(id);
  const same =
    before?.source === from.node &&
    before.target === to.node &&
    before.selected === isSelected &&
    JSON.stringify(before.data) === JSON.stringify(data);
  if (before && same) return [before];
  return [
    {
      id,
      type: 'link',
      source: from.node,
      target: to.node,
      data,
      selected: isSelected,
      zIndex: isSelected ? layers.edge + 1 : layers.edge,
      ariaLabel: `${titleOf(q, link.from)} ${kind.verb} ${titleOf(q, link.to)}`,
    },
  ];
}

function captionOf(q: IndexedDesign, { kind, caption }: LinkKind, id: LinkId): string {
  return caption?.(q.linkProps(kind as LinkKindName, id) as never) ?? '';
}

/** The node of React Flow that stands for one end of a link: the node itself, or the card whose row it is. */
function flowEnd(q: IndexedDesign, id: NodeId | undefined): { node: NodeId; row?: number } | undefined {
  const node = q.node(id ?? '');
  if (id === undefined || !node) return undefined;
  if (!isRow(q, id)) return { node: id };
  if (node.parent === undefined) return undefined;
  return { node: node.parent, row: q.children(node.parent).indexOf(id) };
}

/** What a batch of React Flow's changes says, in our words. */
export interface Gesture {
  readonly selected: ReadonlyMap<NodeId, boolean>;
  /** Nodes that are being moved, with their position as React Flow counts it (inside the parent). */
  readonly moving: ReadonlyMap<NodeId, { x: number; y: number }>;
  /** Changes of a frame that is being resized. */
  readonly resizing: readonly FlowNodeChange[];
}

export function readChanges(changes: readonly FlowNodeChange[]): Gesture {
  const selected = new Map<NodeId, boolean>();
  const moving = new Map<NodeId, { x: number; y: number }>();
  const resizing: FlowNodeChange[] = [];
  const isResize = changes.some((change) => change.type === 'dimensions' && change.resizing === true);
  for (const change of changes) {
    if (change.type === 'select') selected.set(change.id, change.selected);
    else if (isResize && (change.type === 'dimensions' || change.type === 'position')) resizing.push(change);
    else if (change.type === 'position' && change.dragging === true && change.position)
      moving.set(change.id, change.position);
  }
  return { selected, moving, resizing };
}

/** Nodes with some of them moved; the others keep their identity. */
export function withPositions(
  nodes: readonly FlowNode[],
  positions: ReadonlyMap<NodeId, { x: number; y: number }>,
): readonly FlowNode[] {
  return nodes.map((node) => {
    const position = positions.get(node.id);
    return position ? { ...node, position, dragging: true } : node;
  });
}

export function withChanges(
  nodes: readonly FlowNode[],
  changes: readonly FlowNodeChange[],
): readonly FlowNode[] {
  return applyNodeChanges([...changes], [...nodes]);
}

/** Nodes and edges with another selection; those whose state stays keep their identity. */
export function withSelection(flow: Flow, ids: ReadonlySet<string>): Flow {
  const mark = <T extends { readonly id: string; readonly selected?: boolean }>(item: T): T =>
    (item.selected ?? false) === ids.has(item.id) ? item : { ...item, selected: ids.has(item.id) };
  return { nodes: flow.nodes.map(mark), edges: flow.edges.map(mark) };
}

/** Where a node of React Flow stands on the canvas. */
export function absolute(nodes: ReadonlyMap<NodeId, FlowNode>, id: NodeId): Rect {
  const node = nodes.get(id);
  let [x, y] = [node?.position.x ?? 0, node?.position.y ?? 0];
  for (let outer = nodes.get(node?.parentId ?? ''); outer; outer = nodes.get(outer.parentId ?? '')) {
    x += outer.position.x;
    y += outer.position.y;
  }
  return { x, y, width: node?.width ?? 0, height: node?.height ?? 0 };
}
