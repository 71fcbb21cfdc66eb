import type { Box, Design, DesignLink, DesignNode, LinkId, NodeId } from './design.ts';
import { DesignIndex } from './design-index.ts';
import { EditRefused } from './edit-refused.ts';
import { fits, misplaced } from './grammar.ts';
import type { Query } from './query.ts';
import { linkKind } from './registry.ts';

export type Addition =
  | { do: 'add-node'; id: NodeId; node: DesignNode; box?: Box }
  | { do: 'add-link'; id: LinkId; link: DesignLink };

interface Draft extends Design {
  readonly nodes: Record<NodeId, DesignNode>;
  readonly links: Record<LinkId, DesignLink>;
  readonly layout: Record<NodeId, Box>;
}

/** The design with more nodes and links. An import adds thousands: its records are copied once, not once for each. */
export function addRecords(design: Design, additions: readonly Addition[]): Design {
  const draft: Draft = {
    ...design,
    nodes: { ...design.nodes },
    links: { ...design.links },
    layout: { ...design.layout },
  };
  // Of the index only node() is asked, which reads the draft itself and so knows what was just added.
  const q = new DesignIndex(draft);
  const singles = new Singles();
  for (const addition of additions) {
    if (Object.hasOwn(draft.nodes, addition.id) || Object.hasOwn(draft.links, addition.id))
      throw new EditRefused(`There is already a ${addition.id}.`);
    if (addition.do === 'add-node') addNode(draft, q, addition.id, addition.node, addition.box);
    else addLink(draft, q, addition.id, addition.link, singles);
  }
  return draft;
}

function addNode(draft: Draft, q: Query, id: NodeId, node: DesignNode, box: Box = { x: 0, y: 0 }): void {
  const wrong = misplaced(q, node.kind, node.parent);
  if (wrong) throw new EditRefused(wrong);
  draft.nodes[id] = node;
  draft.layout[id] = box;
}

function addLink(draft: Draft, q: Query, id: LinkId, link: DesignLink, singles: Singles): void {
  const kind = linkKind(link.kind);
  if (!kind || !fits(q, kind, link.from, link.to))
    throw new EditRefused(`A ${link.kind} cannot join ${link.from} and ${link.to}.`);
  // Where AWS keeps one (a service runs one task definition), the new link takes the old one's place.
  for (const end of ['from', 'to'] as const) {
    if (!(end === 'from' ? kind.oneFrom : kind.oneTo)) continue;
    const links = singles.of(draft, link.kind, end);
    for (const other of links.get(link[end]) ?? []) delete draft.links[other];
    links.set(link[end], [id]);
  }
  draft.links[id] = link;
}

/** The links of kinds of which AWS keeps one, by the node at that end; looked for when first asked. */
class Singles {
  readonly #known = new Map<string, Map<NodeId, LinkId[]>>();

  of({ links }: Design, kind: string, end: 'from' | 'to'): Map<NodeId, LinkId[]> {
    const key = `${kind} ${end}`;
    let found = this.#known.get(key);
    if (!found) {
      found = new Map();
      for (const [id, link] of Object.entries(links))
        if (link.kind === kind) found.set(link[end], [...(found.get(link[end]) ?? []), id]);
      this.#known.set(key, found);
    }
    return found;
  }
}
