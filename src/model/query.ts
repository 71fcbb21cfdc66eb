import type { Design, DesignLink, DesignNode, LinkId, NodeId } from './design.ts';
import type { LinkProps, LinkKindName, NodeKindName, NodeProps } from './registry.ts';

/**
 * How everything derived reads a design. Two implementations: `DesignIndex` answers, `rules/tracking-query.ts` answers
 * and remembers what was asked, which is what makes the rules incremental. Code that goes round it would not be re-run.
 */
export interface Query {
  node(id: NodeId): DesignNode | undefined;
  link(id: LinkId): DesignLink | undefined;
  /** Children in document order (the order of containers in their task definition). */
  children(id: NodeId): readonly NodeId[];
  linksFrom(id: NodeId, kind?: LinkKindName): readonly LinkId[];
  linksTo(id: NodeId, kind?: LinkKindName): readonly LinkId[];
  /** Every node of a kind, in document order. */
  ofKind(kind: NodeKindName): readonly NodeId[];
  /** The typed props of a node of that kind; wrong-typed values are left out. `{}` when it is another kind. */
  props<K extends NodeKindName>(kind: K, id: NodeId): NodeProps<K>;
  linkProps<K extends LinkKindName>(kind: K, id: LinkId): LinkProps<K>;
  /** `compute()` once for `(name, id)`, until something it read changes. */
  memo<T>(name: string, id: string, compute: (q: Query) => T): T;
}

/** The nearest ancestor of that kind, the node itself excluded. */
export function ancestor(q: Query, id: NodeId, kind: NodeKindName): NodeId | undefined {
  let here = q.node(id)?.parent;
  while (here !== undefined) {
    const node = q.node(here);
    if (node?.kind === kind) return here;
    here = node?.parent;
  }
  return undefined;
}

/** The nodes at the other end of links of a kind. */
export function targets(q: Query, id: NodeId, kind: LinkKindName): NodeId[] {
  return q.linksFrom(id, kind).map((link) => q.link(link)!.to);
}

export function sources(q: Query, id: NodeId, kind: LinkKindName): NodeId[] {
  return q.linksTo(id, kind).map((link) => q.link(link)!.from);
}

/** A design that a query was asked about, for code that needs the whole document. */
export interface IndexedDesign extends Query {
  readonly design: Design;
}
