import { z } from './zod.ts';
import type { Json, JsonObject } from './json.ts';

export type NodeId = string;
export type LinkId = string;

/** A thing in the design. Props carry AWS's parameter names and may hold values AWS would refuse: rules say so. */
export interface DesignNode {
  readonly kind: string;
  readonly parent?: NodeId;
  readonly props: JsonObject;
}

/** A connection between two nodes, and the facts AWS keeps on it. */
export interface DesignLink {
  readonly kind: string;
  readonly from: NodeId;
  readonly to: NodeId;
  readonly props: JsonObject;
}

/** Where a node is drawn, in px; x and y are relative to the parent frame. Size only where the person set one. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width?: number;
  readonly height?: number;
}

/** A finding the person accepts, by the finding's key, and why. */
export interface Waiver {
  readonly reason: string;
}

/** The one document. Everything else (findings, simulation, exports) is derived from it. */
export interface Design {
  readonly schemaVersion: number;
  readonly id: string;
  readonly name: string;
  readonly nodes: Readonly<Record<NodeId, DesignNode>>;
  readonly links: Readonly<Record<LinkId, DesignLink>>;
  readonly layout: Readonly<Record<NodeId, Box>>;
  readonly waivers: Readonly<Record<string, Waiver>>;
}

export const SCHEMA_VERSION = 1;

const json: z.ZodType<Json> = z.json() as z.ZodType<Json>;
const props = z.record(z.string(), json);
const coordinate = z.number().min(-1e6).max(1e6);

/** The shape of a stored design; what its props may hold is the kinds' business and reported by rules. */
export const designSchema: z.ZodType<Design> = z.object({
  schemaVersion: z.literal(SCHEMA_VERSION),
  id: z.string().min(1).max(100),
  name: z.string().max(200),
  nodes: z.record(z.string(), z.object({ kind: z.string(), parent: z.string().optional(), props })),
  links: z.record(z.string(), z.object({ kind: z.string(), from: z.string(), to: z.string(), props })),
  layout: z.record(
    z.string(),
    z.object({ x: coordinate, y: coordinate, width: coordinate.optional(), height: coordinate.optional() }),
  ),
  waivers: z.record(z.string(), z.object({ reason: z.string().max(2000) })),
}) as unknown as z.ZodType<Design>;

/** A design with nothing in it. The caller brings the id, because the core knows no randomness. */
export function emptyDesign(id: string, name = 'Untitled design'): Design {
  return { schemaVersion: SCHEMA_VERSION, id, name, nodes: {}, links: {}, layout: {}, waivers: {} };
}
