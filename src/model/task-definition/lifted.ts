import type { DesignLink, DesignNode, LinkId, NodeId } from '../design.ts';
import type { Ids } from '../ids.ts';
import type { Json, JsonObject } from '../json.ts';

/** The nodes and links that a lift has made so far. */
export class Lifted {
  readonly nodes: Record<NodeId, DesignNode> = {};
  readonly links: Record<LinkId, DesignLink> = {};
  readonly #ids: Ids;
  readonly #shared = new Map<string, NodeId>();
  readonly #mounted = new Set<NodeId>();

  constructor(ids: Ids) {
    this.#ids = ids;
  }

  node(kind: string, props: JsonObject, parent?: NodeId): NodeId {
    const id = this.#ids.next(kind);
    this.nodes[id] = { kind, ...(parent === undefined ? {} : { parent }), props };
    return id;
  }

  /** The node of that kind for that key (an ARN, a name), made on first use. */
  shared(kind: string, key: string, props: () => JsonObject): NodeId {
    const id = this.#shared.get(`${kind}\n${key}`) ?? this.node(kind, props());
    this.#shared.set(`${kind}\n${key}`, id);
    return id;
  }

  link(kind: string, from: NodeId, to: NodeId, props: JsonObject = {}): void {
    if (kind === 'mount') this.#mounted.add(to);
    this.links[this.#ids.next(kind)] = { kind, from, to, props };
  }

  isMounted(volume: NodeId): boolean {
    return this.#mounted.has(volume);
  }

  setProps(id: NodeId, props: Record<string, Json>): void {
    this.nodes[id] = { ...this.nodes[id]!, props };
  }
}
