import type { NodeId } from '#model/design.ts';
import type { Query } from '#model/query.ts';
import { hostsOf } from '#model/view/hosts.ts';
import { hostParts } from './host-parts.ts';

/** Height in px of a kind's own picture (views/index.ts), or of a frame that must hold it. Pure, so that geometry is. */
type ViewHeight = (q: Query, id: NodeId) => number;

const heights: Readonly<Record<string, ViewHeight>> = {
  'ec2-capacity': (q, id) => {
    const rows = Math.max(1, ...hostsOf(q, id).zones.map(({ hosts }) => hosts));
    return (
      hostParts.top + hostParts.head + Math.min(rows, hostParts.mostRows) * hostParts.row + hostParts.foot
    );
  },
  'fargate-capacity': () => 48,
  note: () => 32,
};

export function viewHeight(q: Query, id: NodeId): number | undefined {
  return heights[q.node(id)?.kind ?? '']?.(q, id);
}
