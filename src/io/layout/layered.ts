import { graphlib, layout } from '@dagrejs/dagre';
import type { NodeId } from '#model/design.ts';
import type { Size } from './card-size.ts';
import type { Rect, Rects } from './rect.ts';

/** What is laid out together: things of known size, and which of them are joined, each pair once. */
export interface Picture {
  readonly sizes: ReadonlyMap<NodeId, Size>;
  readonly edges: readonly Edge[];
}

export interface Edge {
  readonly from: NodeId;
  readonly to: NodeId;
  /** How many connections it stands for. */
  readonly weight: number;
}

const gaps = { betweenColumns: 88, betweenRows: 28, betweenEdges: 12 } as const;
const columnLength = 7;

/** Lays one connected picture out in columns from left to right, as its edges point. Same picture, same places. */
export function layered({ sizes, edges }: Picture): Rects {
  const graph = new graphlib.Graph();
  graph.setGraph({
    rankdir: 'LR',
    ranksep: gaps.betweenColumns,
    nodesep: gaps.betweenRows,
    edgesep: gaps.betweenEdges,
  });
  for (const [id, size] of sizes) graph.setNode(id, { ...size });
  const columns = wrapped(edges);
  for (const edge of edges)
    graph.setEdge(edge.from, edge.to, { weight: edge.weight, minlen: columns.get(edge) ?? 1 });
  layout(graph);
  const rects = new Map<NodeId, Rect>();
  for (const [id, size] of sizes) {
    const { x = 0, y = 0 } = graph.node(id) as { x?: number; y?: number };
    rects.set(id, { ...size, x: x - size.width / 2, y: y - size.height / 2 });
  }
  return rects;
}

/**
 * How many columns away the two ends of an edge are kept. A thing with thirty secrets would have them in one column,
 * taller than any screen: what hangs on one thing alone is wrapped into several columns.
 */
function wrapped(edges: readonly Edge[]): ReadonlyMap<Edge, number> {
  const degree = new Map<NodeId, number>();
  for (const { from, to } of edges) for (const id of [from, to]) degree.set(id, (degree.get(id) ?? 0) + 1);
  const hanging = new Map<string, Edge[]>();
  for (const edge of edges) {
    const side =
      degree.get(edge.to) === 1 ? `${edge.from} →` : degree.get(edge.from) === 1 ? `→ ${edge.to}` : undefined;
    if (side !== undefined) hanging.set(side, [...(hanging.get(side) ?? []), edge]);
  }
  const columns = new Map<Edge, number>();
  for (const leaves of hanging.values()) {
    const length = Math.max(columnLength, Math.ceil(Math.sqrt(leaves.length * 2.5)));
    const needed = Math.ceil(leaves.length / length);
    leaves.forEach((edge, i) => columns.set(edge, 1 + Math.floor(i / Math.ceil(leaves.length / needed))));
  }
  return columns;
}
