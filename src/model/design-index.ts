import type { Design, DesignLink, DesignNode, LinkId, NodeId } from './design.ts';
import type { DesignDiff } from './diff.ts';
import type { IndexedDesign, Query } from './query.ts';
import {
  linkKind,
  nodeKind,
  type LinkKindName,
  type LinkProps,
  type NodeKindName,
  type NodeProps,
} from './registry.ts';
import { clean } from './violations.ts';

const none: readonly string[] = [];
const cleaned = new WeakMap<DesignNode | DesignLink, unknown>();

/** The typed view of a record's props; computed once per record, because records are immutable. */
function typedProps(record: DesignNode | DesignLink): unknown {
  let props = cleaned.get(record);
  if (props === undefined) {
    const schema = ('from' in record ? linkKind(record.kind) : nodeKind(record.kind))?.schema;
    props = schema ? clean(schema, record.props) : {};
    cleaned.set(record, props);
  }
  return props;
}

/** Answers questions about one design from maps built once, and kept up to date by `apply`. */
export class DesignIndex implements IndexedDesign {
  design: Design;
  readonly #children = new Map<NodeId, NodeId[]>();
  readonly #from = new Map<NodeId, LinkId[]>();
  readonly #to = new Map<NodeId, LinkId[]>();
  readonly #kinds = new Map<string, NodeId[]>();
  #memo = new Map<string, unknown>();

  constructor(design: Design) {
    this.design = design;
    for (const [id, node] of Object.entries(design.nodes)) this.#addNode(id, node);
    for (const [id, link] of Object.entries(design.links)) this.#addLink(id, link);
  }

  /** Moves on to `design`, of which `diff` says how it differs from the present one. Costs what changed, mostly. */
  apply(diff: DesignDiff, design: Design): void {
    this.design = design;
    this.#memo = new Map();
    const stale = new Set<NodeId>();
    const staleKinds = new Set<string>();
    this.#rebuildLinks(diff);
    for (const { before, after, from } of Object.values(diff.nodes)) {
      const moved = from !== undefined || before?.parent !== after?.parent || before?.kind !== after?.kind;
      if (before && after && !moved) continue;
      for (const node of [before, after]) {
        if (node?.parent !== undefined) stale.add(node.parent);
        if (node) staleKinds.add(node.kind);
      }
    }
    if (staleKinds.size > 0) this.#rebuildMembership(stale, staleKinds);
  }

  // Lists of links follow document order, too: it is the order of secrets and mounts in the exported document.
  #rebuildLinks(diff: DesignDiff): void {
    const from = new Set<NodeId>();
    const to = new Set<NodeId>();
    for (const { before, after, from: wasAt } of Object.values(diff.links)) {
      if (before && after && wasAt === undefined && before.from === after.from && before.to === after.to)
        continue;
      for (const link of [before, after]) {
        if (link) from.add(link.from);
        if (link) to.add(link.to);
      }
    }
    if (from.size === 0) return;
    for (const id of from) this.#from.delete(id);
    for (const id of to) this.#to.delete(id);
    for (const [id, link] of Object.entries(this.design.links)) {
      if (from.has(link.from)) push(this.#from, link.from, id);
      if (to.has(link.to)) push(this.#to, link.to, id);
    }
  }

  // Membership lists follow document order, which an undo may change; they are rebuilt for what was touched.
  #rebuildMembership(parents: Set<NodeId>, kinds: Set<string>): void {
    for (const parent of parents) this.#children.delete(parent);
    for (const kind of kinds) this.#kinds.delete(kind);
    for (const [id, node] of Object.entries(this.design.nodes)) {
      if (node.parent !== undefined && parents.has(node.parent)) push(this.#children, node.parent, id);
      if (kinds.has(node.kind)) push(this.#kinds, node.kind, id);
    }
  }

  #addNode(id: NodeId, node: DesignNode): void {
    if (node.parent !== undefined) push(this.#children, node.parent, id);
    push(this.#kinds, node.kind, id);
  }

  #addLink(id: LinkId, link: DesignLink): void {
    push(this.#from, link.from, id);
    push(this.#to, link.to, id);
  }

  node(id: NodeId): DesignNode | undefined {
    return Object.hasOwn(this.design.nodes, id) ? this.design.nodes[id] : undefined;
  }

  link(id: LinkId): DesignLink | undefined {
    return Object.hasOwn(this.design.links, id) ? this.design.links[id] : undefined;
  }

  children(id: NodeId): readonly NodeId[] {
    return this.#children.get(id) ?? none;
  }

  linksFrom(id: NodeId, kind?: LinkKindName): readonly LinkId[] {
    return this.#ofLinkKind(this.#from.get(id) ?? none, kind);
  }

  linksTo(id: NodeId, kind?: LinkKindName): readonly LinkId[] {
    return this.#ofLinkKind(this.#to.get(id) ?? none, kind);
  }

  #ofLinkKind(ids: readonly LinkId[], kind: LinkKindName | undefined): readonly LinkId[] {
    return kind === undefined ? ids : ids.filter((id) => this.design.links[id]!.kind === kind);
  }

  ofKind(kind: NodeKindName): readonly NodeId[] {
    return this.#kinds.get(kind) ?? none;
  }

  props<K extends NodeKindName>(kind: K, id: NodeId): NodeProps<K> {
    const node = this.node(id);
    return (node?.kind === kind ? typedProps(node) : {}) as NodeProps<K>;
  }

  linkProps<K extends LinkKindName>(kind: K, id: LinkId): LinkProps<K> {
    const link = this.link(id);
    return (link?.kind === kind ? typedProps(link) : {}) as LinkProps<K>;
  }

  memo<T>(name: string, id: string, compute: (q: Query) => T): T {
    const key = `${name}\n${id}`;
    if (!this.#memo.has(key)) this.#memo.set(key, compute(this));
    return this.#memo.get(key) as T;
  }
}

const indexes = new WeakMap<Design, DesignIndex>();

/** The index of a design, built once per design object. */
export function indexOf(design: Design): IndexedDesign {
  let index = indexes.get(design);
  if (!index) {
    index = new DesignIndex(design);
    indexes.set(design, index);
  }
  return index;
}

function push(map: Map<string, string[]>, key: string, value: string): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
