import type { Box, Design, NodeId } from '#model/design.ts';
import { indexOf } from '#model/design-index.ts';
import type { IndexedDesign } from '#model/query.ts';
import { nodeKind } from '#model/registry.ts';
import type { Size } from '../card-size.ts';
import { geometryOf, type Geometry, type Rect } from '../frame-geometry.ts';
import { stretch } from './stretch.ts';

/** How much room a node needs on the stage, its head included; `below` what it contains already. */
export interface Room extends Size {
  readonly below?: boolean;
}

/** Nodes that are not in it keep their size. */
export type StageSizes = ReadonlyMap<NodeId, Room>;

/**
 * The design with room for a rehearsal: some nodes are larger, what stands right of them and below has moved on as far,
 * and frames have grown with what is in them. Only the layout differs, and nothing overlaps that did not before.
 */
export function stagedDesign(design: Design, sizes: StageSizes): Design {
  const q = indexOf(design);
  const staging = new Staging(q, geometryOf(q), sizes);
  staging.place(undefined);
  return { ...design, layout: staging.layout };
}

/** A node as it is drawn, relative to where the coordinates of its parent's children begin, and its size on stage. */
interface Item {
  readonly id: NodeId;
  readonly rect: Rect;
  readonly grown: Size;
}

class Staging {
  readonly layout: Record<NodeId, Box>;
  readonly #q: IndexedDesign;
  readonly #geometry: Geometry;
  readonly #sizes: StageSizes;

  constructor(q: IndexedDesign, geometry: Geometry, sizes: StageSizes) {
    this.#q = q;
    this.#geometry = geometry;
    this.#sizes = sizes;
    this.layout = { ...q.design.layout };
  }

  /** Lays out what is in a frame, or all that is in none; answers how large the frame becomes. */
  place(frame: NodeId | undefined): Size {
    const items = this.#childrenOf(frame).map((id) => this.#item(id, frame));
    const across = stretch(
      items.map(({ rect, grown }) => ({ start: rect.x, length: rect.width, grown: grown.width })),
    );
    const down = stretch(
      items.map(({ rect, grown }) => ({ start: rect.y, length: rect.height, grown: grown.height })),
    );
    for (const { id, rect, grown } of items) this.#put(id, rect, grown, { across, down });
    if (frame === undefined) return { width: 0, height: 0 };
    const own = this.#relative(frame, frame);
    return {
      width: across(own.x + own.width) - Math.min(0, own.x),
      height: down(own.y + own.height) - Math.min(0, own.y),
    };
  }

  #item(id: NodeId, frame: NodeId | undefined): Item {
    const rect = this.#relative(id, frame);
    const room = this.#sizes.get(id) ?? rect;
    const inside = this.#isFrame(id) ? this.place(id) : rect;
    const top = 'below' in room && room.below === true ? inside.height : 0;
    const grown = {
      width: Math.max(rect.width, room.width, inside.width),
      height: Math.max(rect.height, top + room.height, inside.height),
    };
    return { id, rect, grown };
  }

  #put(
    id: NodeId,
    rect: Rect,
    grown: Size,
    { across, down }: Record<'across' | 'down', (at: number) => number>,
  ): void {
    const stored = this.#q.design.layout[id];
    // A frame that has grown to the left or up over its content stands where its coordinates begin.
    const origin = this.#geometry.origins.get(id) ?? rect;
    const drawn = this.#geometry.rects.get(id) ?? rect;
    const x = across(rect.x) + origin.x - drawn.x;
    const y = down(rect.y) + origin.y - drawn.y;
    const isGrown = grown.width > rect.width || grown.height > rect.height;
    this.layout[id] = {
      ...(stored?.width === undefined ? {} : { width: stored.width }),
      ...(stored?.height === undefined ? {} : { height: stored.height }),
      ...(isGrown
        ? { width: grown.width - origin.x + drawn.x, height: grown.height - origin.y + drawn.y }
        : {}),
      x,
      y,
    };
  }

  #relative(id: NodeId, frame: NodeId | undefined): Rect {
    const rect = this.#geometry.rects.get(id) ?? { x: 0, y: 0, width: 0, height: 0 };
    const base = (frame === undefined ? undefined : this.#geometry.origins.get(frame)) ?? { x: 0, y: 0 };
    return { ...rect, x: rect.x - base.x, y: rect.y - base.y };
  }

  #childrenOf(frame: NodeId | undefined): readonly NodeId[] {
    if (frame !== undefined) return this.#q.children(frame);
    return Object.keys(this.#q.design.nodes).filter(
      (id) => this.#q.node(this.#q.node(id)?.parent ?? '') === undefined,
    );
  }

  #isFrame(id: NodeId): boolean {
    return nodeKind(this.#q.node(id)?.kind ?? '')?.shape !== 'stack' && this.#q.children(id).length > 0;
  }
}
