import type { NodeId } from '#model/design.ts';
import type { Query } from '#model/query.ts';
import { nodeKind } from '#model/registry.ts';

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Room for what is drawn of a node, in px. */
export type SizeOf = (q: Query, id: NodeId) => Size;

// As the canvas draws cards: what is drawn may be smaller than the room kept for it, never larger.
const parts = { head: 64, chips: 24, stackHead: 104, row: 40, stackFoot: 8 } as const;

/** The room a card needs; a frame's is that of an empty one. */
export const cardSize: SizeOf = (q, id) => {
  const kind = nodeKind(q.node(id)?.kind ?? '');
  if (!kind) return { width: 196, height: parts.head };
  const { width, height } = kind.size;
  if (kind.shape === 'stack') {
    const rows = Math.max(1, q.children(id).length);
    return { width, height: Math.max(height, parts.stackHead + rows * parts.row + parts.stackFoot) };
  }
  const chips = (kind.chips?.(q, id).length ?? 0) > 0 ? parts.chips : 0;
  return { width, height: Math.max(height, parts.head + chips) };
};
