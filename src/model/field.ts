import { z } from './zod.ts';
import type { Json, JsonPath } from './json.ts';

/**
 * What a parameter is beyond its type. It sits beside the zod schema of every prop, and the inspector, the schema rule
 * and the generated documentation all read it from here.
 */
export interface FieldMeta {
  /** One line for the person who fills it in. */
  help: string;
  /** AWS's page on this parameter. */
  docs?: string;
  /** Shown at the right of the field: 'MiB', 's', 'CPU units', 'tasks'. */
  unit?: string;
  /** What AWS assumes when the parameter is left out. */
  default?: Json;
  /** AWS refuses the resource without it. Schemas stay optional, so that an unfinished design can be represented. */
  required?: boolean;
  /** The section of the inspector it belongs to; the first one of a kind is open. */
  group?: string;
  /** A look other than the one its type suggests, e.g. 'fargate-size', 'code', 'multiline'. */
  widget?: string;
  /** Kept in the document, not shown in the form. */
  hidden?: boolean;
  /** Which catalogue rule a violation of this field's schema breaks, by sort of violation. */
  ids?: Partial<Record<ViolationCode, string>>;
}

export type ViolationCode = 'missing' | 'type' | 'range' | 'enum' | 'format' | 'length' | 'unknown';

/** One place where a value does not satisfy its schema, in words for people. */
export interface Violation {
  code: ViolationCode;
  path: JsonPath;
  message: string;
  /** The catalogue rule it breaks, where the schema names one. */
  id?: string;
  meta?: FieldMeta;
}

const fieldMeta = new WeakMap<z.ZodType, FieldMeta>();

/** Declares a prop: an (optional) zod schema with what people need to know about it. */
export function field<S extends z.ZodType>(schema: S, meta: FieldMeta): z.ZodOptional<S> {
  const optional = z.optional(schema);
  fieldMeta.set(optional, meta);
  return optional;
}

export function metaOf(schema: z.ZodType): FieldMeta | undefined {
  return fieldMeta.get(schema);
}

/** The schema beneath `optional` and its like. */
export function bare(schema: z.ZodType): z.ZodType {
  return schema instanceof z.ZodOptional || schema instanceof z.ZodNullable
    ? bare(schema.unwrap() as z.ZodType)
    : schema;
}

/** The schema of one step further in: a property, an array element or a map value. */
export function stepInto(schema: z.ZodType, step: string | number): z.ZodType | undefined {
  const inner = bare(schema);
  if (inner instanceof z.ZodObject) {
    return Object.hasOwn(inner.shape, step) ? (inner.shape[step] as z.ZodType) : undefined;
  }
  if (inner instanceof z.ZodArray) return inner.element as z.ZodType;
  if (inner instanceof z.ZodRecord) return inner.valueType as z.ZodType;
  return undefined;
}

/** The schema at a path, with the nearest field meta on the way to it. */
export function schemaAt(
  schema: z.ZodType,
  path: JsonPath,
): { schema: z.ZodType | undefined; meta: FieldMeta | undefined } {
  let here: z.ZodType | undefined = schema;
  let meta = metaOf(schema);
  for (const step of path) {
    here = here && stepInto(here, step);
    if (!here) break;
    meta = metaOf(here) ?? meta;
  }
  return { schema: here, meta };
}
