import type { LinkId, NodeId } from '#model/design.ts';
import type { IndexedDesign } from '#model/query.ts';
import { nodeKind } from '#model/registry.ts';
import { sidesBetween, type Side } from './edge-geometry.ts';
import { centre, type Geometry } from './frame-geometry.ts';

/** How far from the middle of its side a line leaves and reaches its cards, in px. */
export interface Slots {
  readonly fromOffset: number;
  readonly toOffset: number;
}

interface End {
  readonly link: LinkId;
  readonly end: keyof Slots;
  readonly towards: number;
}

const spacing = 14;

/** Fans out the lines that share a side of a card, in the order of where they go, so that they do not cross. */
export function edgeSlots(q: IndexedDesign, geometry: Geometry): ReadonlyMap<LinkId, Slots> {
  const sides = new Map<string, End[]>();
  for (const [link, { from, to }] of Object.entries(q.design.links)) {
    const a = geometry.rects.get(from);
    const b = geometry.rects.get(to);
    if (!a || !b) continue;
    const [fromSide, toSide] = sidesBetween(a, b, isRow(q, from) || isRow(q, to));
    push(sides, from, fromSide, { link, end: 'fromOffset', towards: along(fromSide, centre(b)) });
    push(sides, to, toSide, { link, end: 'toOffset', towards: along(toSide, centre(a)) });
  }
  const slots = new Map<LinkId, { fromOffset: number; toOffset: number }>();
  for (const ends of sides.values()) {
    ends.sort((a, b) => a.towards - b.towards);
    ends.forEach(({ link, end }, i) => {
      const slot = slots.get(link) ?? { fromOffset: 0, toOffset: 0 };
      slot[end] = (i - (ends.length - 1) / 2) * Math.min(spacing, 48 / ends.length);
      slots.set(link, slot);
    });
  }
  return slots;
}

function push(sides: Map<string, End[]>, id: NodeId, side: Side, end: End): void {
  const key = `${side} ${id}`;
  const ends = sides.get(key);
  if (ends) ends.push(end);
  else sides.set(key, [end]);
}

function along(side: Side, point: { x: number; y: number }): number {
  return side === 'top' || side === 'bottom' ? point.x : point.y;
}

export function isRow(q: IndexedDesign, id: NodeId): boolean {
  return nodeKind(q.node(id)?.kind ?? '')?.shape === 'row';
}
