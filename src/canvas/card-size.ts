import type { NodeId } from '#model/design.ts';
import { nodeKind } from '#model/registry.ts';
import type { Query } from '#model/query.ts';
import { viewHeight } from './views/view-size.ts';

/** Heights of the parts of a card, in px; the components use the same classes, so nothing has to be measured. */
export const cardParts = { head: 64, chips: 24, stackHead: 96, row: 32, stackFoot: 4 } as const;

export interface Size {
  readonly width: number;
  readonly height: number;
}

const unknown: Size = { width: 196, height: cardParts.head };

/** The size of a node that nobody resized and that frames nothing. */
export function naturalSize(q: Query, id: NodeId): Size {
  const kind = nodeKind(q.node(id)?.kind ?? '');
  if (!kind) return unknown;
  const { width, height } = kind.size;
  if (kind.shape === 'frame') return { width, height: Math.max(height, viewHeight(q, id) ?? 0) };
  if (kind.shape === 'row') return { width, height: cardParts.row };
  if (kind.shape === 'stack') {
    const rows = Math.max(1, q.children(id).length);
    return { width, height: cardParts.stackHead + rows * cardParts.row + cardParts.stackFoot };
  }
  const body = viewHeight(q, id);
  if (body !== undefined) return { width, height: cardParts.head + body };
  const chips = (kind.chips?.(q, id).length ?? 0) > 0;
  return { width, height: chips ? cardParts.head + cardParts.chips : cardParts.head };
}
