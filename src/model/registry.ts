import type { z } from './zod.ts';
import type { NodeId } from './design.ts';
import type { NodeKind } from './kind.ts';
import { nodeKinds } from './kinds/index.ts';
import type { LinkKind } from './link.ts';
import { linkKinds } from './links/index.ts';
import type { Query } from './query.ts';

export type NodeKindName = (typeof nodeKinds)[number]['kind'];
export type LinkKindName = (typeof linkKinds)[number]['kind'];
export type NodeProps<K extends NodeKindName> = z.infer<
  Extract<(typeof nodeKinds)[number], { kind: K }>['schema']
>;
export type LinkProps<K extends LinkKindName> = z.infer<
  Extract<(typeof linkKinds)[number], { kind: K }>['schema']
>;

const nodeByName = new Map<string, NodeKind>(
  nodeKinds.map((kind) => [kind.kind, kind as unknown as NodeKind]),
);
const linkByName = new Map<string, LinkKind>(
  linkKinds.map((kind) => [kind.kind, kind as unknown as LinkKind]),
);

/** The kind of that name, or undefined for a name this version does not know. */
export function nodeKind(name: string): NodeKind | undefined {
  return nodeByName.get(name);
}

export function linkKind(name: string): LinkKind | undefined {
  return linkByName.get(name);
}

/** The name a person gave a node, or its kind's label when it has none. */
export function titleOf(q: Query, id: NodeId): string {
  const node = q.node(id);
  const kind = node && nodeKind(node.kind);
  if (!node || !kind) return id;
  const name = node.props[kind.nameProp];
  return typeof name === 'string' && name !== '' ? name : kind.label;
}
