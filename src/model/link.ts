import type { z } from './zod.ts';
import type { NodeId } from './design.ts';
import type { Edit } from './edit.ts';
import type { JsonObject } from './json.ts';
import type { Query } from './query.ts';

/** What a connection *is*: which kinds it joins, and which facts AWS keeps on it. */
export interface LinkKind<K extends string = string, S extends z.ZodObject = z.ZodObject> {
  readonly kind: K;
  /** What people call it: 'Target group', 'Execution role'. */
  readonly label: string;
  /** Reads as a sentence between the two names: 'runs', 'mounts'. */
  readonly verb: string;
  readonly summary: string;
  readonly docs: string;
  readonly from: readonly string[];
  readonly to: readonly string[];
  readonly schema: S;
  /** Props of a freshly drawn one, sensible for these two nodes. */
  create(q: Query, from: NodeId, to: NodeId): JsonObject;
  /** What else has to change for a freshly drawn one to make sense, as edits of the same step. */
  along?(q: Query, from: NodeId, to: NodeId): readonly Edit[];
  /** At most one link of this kind leaves `from` (a service runs one task definition). */
  readonly oneFrom?: boolean;
  /** At most one link of this kind arrives at `to` (a task definition has one task role). */
  readonly oneTo?: boolean;
  /** Several links of this kind may join the same two nodes (one secret in two variables). */
  readonly many?: boolean;
  /** Why these two cannot be joined although their kinds could, as a sentence; undefined when they can. */
  refuse?(q: Query, from: NodeId, to: NodeId): string | undefined;
  /** A few characters shown on the line, e.g. 'ip : 8080'. */
  caption?(props: z.infer<S>): string | undefined;
  /** A dashed line: not a flow of traffic but a setting (capacity, identity). */
  readonly dashed?: boolean;
}

export function defineLink<const K extends string, S extends z.ZodObject>(
  link: LinkKind<K, S>,
): LinkKind<K, S> {
  return link;
}
