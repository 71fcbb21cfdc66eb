import type { Box, Design, NodeId } from '#model/design.ts';
import { indexOf } from '#model/design-index.ts';
import type { Query } from '#model/query.ts';
import { nodeKind } from '#model/registry.ts';
import { nodeKinds } from '#model/kinds/index.ts';
import { arrange } from './arrange.ts';
import { cardSize, type Size, type SizeOf } from './card-size.ts';
import type { Edge } from './edge.ts';
import { bounds } from './rect.ts';

/** Room a frame keeps around its content, in px: its label stands at the top. */
export const framePadding = { top: 48, right: 20, bottom: 20, left: 20 } as const;
const smallestFrame: Size = { width: 240, height: 144 };

/** The design, laid out afresh: from left to right as things are connected, frames around their content, no overlaps. */
export function tidyDesign(design: Design, sizeOf: SizeOf = cardSize): Design {
  return { ...design, layout: { ...design.layout, ...tidyLayout(design, sizeOf) } };
}

/** Where everything goes, relative to the frame it is in. Rows of a card are not in it: they stand where they stand. */
function tidyLayout(design: Design, sizeOf: SizeOf = cardSize): Record<NodeId, Box> {
  const q = indexOf(design);
  const layout: Record<NodeId, Box> = {};
  const within = membersByFrame(design);
  const edges = edgesByFrame(design);

  // Frames inside first, because a frame's size is known when its content is laid out.
  const layOut = (frame: NodeId | undefined): Size => {
    const sizes = new Map<NodeId, Size>();
    for (const id of within.get(frame) ?? [])
      sizes.set(id, isFrame(q, id) && within.has(id) ? layOut(id) : ownSize(design, q, id, sizeOf));
    const rects = arrange({ sizes, edges: edges.get(frame) ?? [] });
    const { left, top, right, bottom } =
      frame === undefined ? { left: 0, top: 0, right: 0, bottom: 0 } : framePadding;
    for (const [id, { x, y, width, height }] of rects) {
      const sized = isFrame(q, id) || design.layout[id]?.width !== undefined;
      layout[id] = { x: x + left, y: y + top, ...(sized ? { width, height } : {}) };
    }
    const content = bounds(rects.values());
    const least = frame === undefined ? content : smallest(q, frame, sizeOf);
    return {
      width: Math.max(least.width, left + content.width + right),
      height: Math.max(least.height, top + content.height + bottom),
    };
  };
  layOut(undefined);
  return layout;
}

function isFrame(q: Query, id: NodeId): boolean {
  return nodeKind(q.node(id)?.kind ?? '')?.shape === 'frame';
}

// A capacity frame draws its hosts itself and needs its full size; any other frame shrinks to its content.
function smallest(q: Query, frame: NodeId, sizeOf: SizeOf): Size {
  return nodeKind(q.node(frame)?.kind ?? '')?.frame === 'capacity' ? sizeOf(q, frame) : smallestFrame;
}

/** A card that somebody resized keeps its size. */
function ownSize(design: Design, q: Query, id: NodeId, sizeOf: SizeOf): Size {
  const size = sizeOf(q, id);
  const box = design.layout[id];
  return isFrame(q, id)
    ? size
    : { width: box?.width ?? size.width, height: Math.max(box?.height ?? 0, size.height) };
}

/** The nodes that are laid out in each frame (undefined: the canvas), in the order of the palette. */
function membersByFrame(design: Design): Map<NodeId | undefined, NodeId[]> {
  const place = new Map<string, number>(nodeKinds.map(({ kind }, i) => [kind, i]));
  const members = new Map<NodeId | undefined, NodeId[]>();
  for (const [id, node] of Object.entries(design.nodes)) {
    if (nodeKind(node.kind)?.shape === 'row') continue;
    const list = members.get(node.parent);
    if (list) list.push(id);
    else members.set(node.parent, [id]);
  }
  const placeOf = (id: NodeId): number => place.get(design.nodes[id]!.kind) ?? place.size;
  for (const list of members.values()) list.sort((a, b) => placeOf(a) - placeOf(b));
  return members;
}

/** Links as the frames see them: between the two siblings, in the innermost frame around both, that hold their ends. */
function edgesByFrame(design: Design): Map<NodeId | undefined, Edge[]> {
  const weights = new Map<NodeId | undefined, Map<string, Edge>>();
  for (const { from, to } of Object.values(design.links)) {
    const [outer, a, b] = siblings(chain(design, from), chain(design, to));
    if (a === undefined || b === undefined || a === b) continue;
    const edges = weights.get(outer) ?? new Map<string, Edge>();
    weights.set(outer, edges);
    const key = `${a}\n${b}`;
    // Two things that point at each other are drawn with one edge, so that neither is torn away.
    const back = edges.get(`${b}\n${a}`);
    const edge = back ?? edges.get(key) ?? { from: a, to: b, weight: 0 };
    edges.set(back ? `${b}\n${a}` : key, { ...edge, weight: edge.weight + 1 });
  }
  return new Map([...weights].map(([frame, edges]) => [frame, [...edges.values()]]));
}

/** A node and what it lies in, outermost first. */
function chain(design: Design, id: NodeId): NodeId[] {
  const ids: NodeId[] = [];
  for (
    let here: NodeId | undefined = id;
    here !== undefined && !ids.includes(here);
    here = design.nodes[here]?.parent
  )
    ids.unshift(here);
  return ids;
}

function siblings(
  a: readonly NodeId[],
  b: readonly NodeId[],
): [NodeId | undefined, NodeId | undefined, NodeId | undefined] {
  let depth = 0;
  while (depth < a.length && a[depth] === b[depth]) depth++;
  return [a[depth - 1], a[depth], b[depth]];
}
