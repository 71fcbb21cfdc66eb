import type { DesignLink, DesignNode, LinkId, NodeId } from '#model/design.ts';
import type { DesignDiff } from '#model/diff.ts';
import type { Query } from '#model/query.ts';
import type { LinkKindName, LinkProps, NodeKindName, NodeProps } from '#model/registry.ts';

/**
 * Something a computation looked at, as a short string: a record, a node's children, a node's links, or the members of
 * a kind. A diff touches some of them; whoever read one of those must be computed again.
 */
export type Dependency = string;

const nodeKey = (id: string): Dependency => `n ${id}`;
const linkKey = (id: string): Dependency => `l ${id}`;
const childrenKey = (id: string): Dependency => `c ${id}`;
const linksKey = (id: string): Dependency => `a ${id}`;
const kindKey = (kind: string): Dependency => `k ${kind}`;

/** What a diff touches, in the terms above. The picture is not among them: moving a node re-checks nothing. */
export function touched(diff: DesignDiff): Set<Dependency> {
  const keys = new Set<Dependency>();
  for (const [id, { before, after, from }] of Object.entries(diff.nodes)) {
    keys.add(nodeKey(id));
    const moved = from !== undefined || before?.parent !== after?.parent || before?.kind !== after?.kind;
    if (before && after && !moved) continue;
    for (const node of [before, after]) {
      if (node) keys.add(kindKey(node.kind));
      if (node?.parent !== undefined) keys.add(childrenKey(node.parent));
    }
  }
  for (const [id, { before, after }] of Object.entries(diff.links)) {
    keys.add(linkKey(id));
    for (const link of [before, after]) if (link) keys.add(linksKey(link.from)).add(linksKey(link.to));
  }
  return keys;
}

interface Memo {
  value: unknown;
  dependencies: Set<Dependency>;
}

/** Results kept across checks with what they read; `forget` drops those that a change touches. */
export class MemoTable {
  readonly #entries = new Map<string, Memo>();
  readonly #readers = new Map<Dependency, Set<string>>();

  get(key: string): Memo | undefined {
    return this.#entries.get(key);
  }

  set(key: string, memo: Memo): void {
    this.#entries.set(key, memo);
    for (const dependency of memo.dependencies) {
      const readers = this.#readers.get(dependency);
      if (readers) readers.add(key);
      else this.#readers.set(dependency, new Set([key]));
    }
  }

  /** Drops every entry that read one of `keys`, and returns their names. */
  forget(keys: Iterable<Dependency>): Set<string> {
    const dropped = new Set<string>();
    for (const key of keys) for (const reader of this.#readers.get(key) ?? []) dropped.add(reader);
    for (const key of dropped) this.delete(key);
    return dropped;
  }

  delete(key: string): void {
    for (const dependency of this.#entries.get(key)?.dependencies ?? []) {
      const readers = this.#readers.get(dependency);
      readers?.delete(key);
      if (readers?.size === 0) this.#readers.delete(dependency);
    }
    this.#entries.delete(key);
  }
}

/** A query that notes what is asked of it. Memoised results pass what they read on to whoever uses them. */
export class TrackingQuery implements Query {
  readonly dependencies = new Set<Dependency>();
  readonly #inner: Query;
  readonly #memos: MemoTable;
  // Hundreds of rules ask for the same view; what it read is noted the first time.
  readonly #noted = new Set<Memo>();

  constructor(inner: Query, memos: MemoTable) {
    this.#inner = inner;
    this.#memos = memos;
  }

  node(id: NodeId): DesignNode | undefined {
    this.dependencies.add(nodeKey(id));
    return this.#inner.node(id);
  }

  link(id: LinkId): DesignLink | undefined {
    this.dependencies.add(linkKey(id));
    return this.#inner.link(id);
  }

  children(id: NodeId): readonly NodeId[] {
    this.dependencies.add(childrenKey(id));
    return this.#inner.children(id);
  }

  linksFrom(id: NodeId, kind?: LinkKindName): readonly LinkId[] {
    this.dependencies.add(linksKey(id));
    return this.#inner.linksFrom(id, kind);
  }

  linksTo(id: NodeId, kind?: LinkKindName): readonly LinkId[] {
    this.dependencies.add(linksKey(id));
    return this.#inner.linksTo(id, kind);
  }

  ofKind(kind: NodeKindName): readonly NodeId[] {
    this.dependencies.add(kindKey(kind));
    return this.#inner.ofKind(kind);
  }

  props<K extends NodeKindName>(kind: K, id: NodeId): NodeProps<K> {
    this.dependencies.add(nodeKey(id));
    return this.#inner.props(kind, id);
  }

  linkProps<K extends LinkKindName>(kind: K, id: LinkId): LinkProps<K> {
    this.dependencies.add(linkKey(id));
    return this.#inner.linkProps(kind, id);
  }

  memo<T>(name: string, id: string, compute: (q: Query) => T): T {
    const key = `memo ${name} ${id}`;
    let memo = this.#memos.get(key);
    if (!memo) {
      const inner = new TrackingQuery(this.#inner, this.#memos);
      memo = { value: compute(inner), dependencies: inner.dependencies };
      this.#memos.set(key, memo);
    }
    if (!this.#noted.has(memo)) {
      this.#noted.add(memo);
      for (const dependency of memo.dependencies) this.dependencies.add(dependency);
    }
    return memo.value as T;
  }
}
