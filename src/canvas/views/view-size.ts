import type { NodeId } from '#model/design.ts';
import type { Query } from '#model/query.ts';

/** Height in px of a kind's own picture (views/index.ts), or of a frame that must hold it. Pure, so that geometry is. */
type ViewHeight = (q: Query, id: NodeId) => number;

const heights: Readonly<Record<string, ViewHeight>> = {
  'fargate-capacity': () => 48,
  note: () => 32,
};

export function viewHeight(q: Query, id: NodeId): number | undefined {
  return heights[q.node(id)?.kind ?? '']?.(q, id);
}
