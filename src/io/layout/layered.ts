import { graphlib, layout } from '@dagrejs/dagre';
import type { NodeId } from '#model/design.ts';
import type { Size } from './card-size.ts';
import type { Edge } from './edge.ts';
import { gridOf, hangingTogether } from './hanging.ts';
import { moved, type Rect, type Rects } from './rect.ts';

/** What is laid out together: things of known size, and which of them are joined, each pair once. */
export interface Picture {
  readonly sizes: ReadonlyMap<NodeId, Size>;
  readonly edges: readonly Edge[];
}

const gaps = { betweenColumns: 96, betweenRows: 28, betweenEdges: 16 } as const;

/** Lays one connected picture out in columns from left to right, as its edges point. Same picture, same places. */
export function layered({ sizes, edges }: Picture): Rects {
  const graph = new graphlib.Graph();
  graph.setGraph({
    rankdir: 'LR',
    ranksep: gaps.betweenColumns,
    nodesep: gaps.betweenRows,
    edgesep: gaps.betweenEdges,
  });
  const groups = hangingTogether(edges);
  const grids = new Map([...groups].map(([name, { ids }]) => [name, gridOf(ids, sizes)]));
  const grouped = new Map(
    [...groups].flatMap(([name, { ids }]) => ids.map((id): [NodeId, string] => [id, name])),
  );
  for (const [id, size] of sizes) {
    const name = grouped.get(id) ?? id;
    if (!graph.hasNode(name)) graph.setNode(name, { ...(grids.get(name)?.size ?? size) });
  }
  for (const { from, to, weight } of edges) {
    const [a, b] = [grouped.get(from) ?? from, grouped.get(to) ?? to];
    const before = graph.hasEdge(a, b) ? (graph.edge(a, b) as { weight: number }).weight : 0;
    graph.setEdge(a, b, { weight: before + weight });
  }
  layout(graph);
  const rects = new Map<NodeId, Rect>();
  for (const [id, size] of sizes) {
    const name = grouped.get(id);
    const whole = name === undefined ? size : grids.get(name)!.size;
    const { x, y } = graph.node(name ?? id) as { x: number; y: number };
    const inGrid = name === undefined ? { ...size, x: 0, y: 0 } : grids.get(name)!.rects.get(id)!;
    rects.set(id, moved(inGrid, x - whole.width / 2, y - whole.height / 2));
  }
  return rects;
}
