import { z } from '#model/zod.ts';
import { designSchema, SCHEMA_VERSION } from '#model/design.ts';
import type { Box, Design, DesignLink, DesignNode, LinkId, NodeId } from '#model/design.ts';
import { indexOf } from '#model/design-index.ts';
import type { Query } from '#model/query.ts';

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A part of a design on its way to another place: some nodes, all that is inside them, and the links they take part in. */
export interface Fragment {
  /** The design it was taken from. */
  readonly from: string;
  readonly nodes: Design['nodes'];
  /** Links with one end or both among the nodes. */
  readonly links: Design['links'];
  readonly layout: Design['layout'];
  /** Where its roots were on the canvas, whatever frame they stood in. */
  readonly origins: Readonly<Record<NodeId, Point>>;
}

const mark = 'fragment';
const mostCharacters = 20_000_000;

const envelope = z.object({
  stagewright: z.literal(mark),
  from: z.string(),
  origins: z.record(z.string(), z.object({ x: z.number(), y: z.number() })),
});

/** The chosen nodes with what is inside them. Links come along by their ends, chosen or not. */
export function fragmentOf(design: Design, ids: Iterable<string>): Fragment {
  const q = indexOf(design);
  const inside = new Set<NodeId>();
  const visit = (id: NodeId): void => {
    if (inside.has(id) || !q.node(id)) return;
    inside.add(id);
    q.children(id).forEach(visit);
  };
  for (const id of ids) visit(id);
  const within = <T>(table: Readonly<Record<string, T>>, keep: (id: string, value: T) => boolean) =>
    Object.fromEntries(Object.entries(table).filter(([id, value]) => keep(id, value)));
  const nodes: Record<NodeId, DesignNode> = within(design.nodes, (id) => inside.has(id));
  const links: Record<LinkId, DesignLink> = within(
    design.links,
    (_id, link) => inside.has(link.from) || inside.has(link.to),
  );
  const layout: Record<NodeId, Box> = within(design.layout, (id) => inside.has(id));
  const origins = Object.fromEntries(rootsOf({ nodes }).map((id) => [id, positionOf(q, design, id)]));
  return { from: design.id, nodes, links, layout, origins };
}

/** Nodes of a fragment that stand in none of its other nodes. */
export function rootsOf({ nodes }: Pick<Fragment, 'nodes'>): NodeId[] {
  return Object.entries(nodes)
    .filter(([, { parent }]) => parent === undefined || !Object.hasOwn(nodes, parent))
    .map(([id]) => id);
}

/** Where a node is on the canvas, whatever frames it stands in. */
export function positionOf(q: Query, { layout }: Design, id: NodeId): Point {
  let [x, y] = [0, 0];
  const seen = new Set<NodeId>();
  for (
    let here: NodeId | undefined = id;
    here !== undefined && !seen.has(here);
    here = q.node(here)?.parent
  ) {
    seen.add(here);
    x += layout[here]?.x ?? 0;
    y += layout[here]?.y ?? 0;
  }
  return { x, y };
}

/** The text that stands for a fragment on the system clipboard. */
export function fragmentText({ from, origins, ...parts }: Fragment): string {
  return JSON.stringify({ stagewright: mark, schemaVersion: SCHEMA_VERSION, from, origins, ...parts });
}

/** The fragment a text stands for; undefined for any other text, or one of a version that is not known here. */
export function readFragment(text: string): Fragment | undefined {
  if (text.length > mostCharacters || !text.includes(`"${mark}"`)) return undefined;
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  const outer = envelope.safeParse(value);
  if (!outer.success) return undefined;
  const parts = designSchema.safeParse({ ...(value as object), id: 'fragment', name: '', waivers: {} });
  if (!parts.success) return undefined;
  const { nodes, links, layout } = parts.data;
  return { from: outer.data.from, origins: outer.data.origins, nodes, links, layout };
}
