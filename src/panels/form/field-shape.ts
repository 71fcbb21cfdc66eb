import { z } from '#model/zod.ts';
import { bare, stepInto } from '#model/field.ts';
import { isObject, type Json } from '#model/json.ts';

/** How a field is edited, as its schema says. */
export type FieldShape =
  | { type: 'text' | 'number' | 'switch' | 'json' | 'texts' | 'map' }
  | { type: 'choice'; words: readonly string[] }
  | { type: 'choices'; words: readonly string[] }
  /** Objects of just a name and a value: variables, labels, tags. */
  | { type: 'pairs'; key: string; value: string }
  | { type: 'group'; schema: z.ZodObject }
  | { type: 'entries'; schema: z.ZodObject };

export function shapeOf(schema: z.ZodType): FieldShape {
  const inner = bare(schema);
  if (inner instanceof z.ZodString || inner instanceof z.ZodStringFormat) return { type: 'text' };
  if (inner instanceof z.ZodNumber) return { type: 'number' };
  if (inner instanceof z.ZodBoolean) return { type: 'switch' };
  if (inner instanceof z.ZodEnum) return { type: 'choice', words: inner.options.map(String) };
  if (inner instanceof z.ZodObject) return { type: 'group', schema: inner };
  if (inner instanceof z.ZodRecord && bare(inner.valueType as z.ZodType) instanceof z.ZodString)
    return { type: 'map' };
  if (inner instanceof z.ZodArray) return arrayShape(stepInto(inner, 0));
  return { type: 'json' };
}

/**
 * Whether a choice is made with all its words in sight: then it is a group of radio buttons, which is named another
 * way than the list that other choices open.
 */
export function isChosenInSight(
  words: readonly string[],
  value: Json | undefined,
  fallback: Json | undefined,
): boolean {
  const isStrange = typeof value === 'string' && !words.includes(value);
  return fallback !== undefined && words.length <= 3 && words.join('').length <= 24 && !isStrange;
}

const pairNames: readonly [string, string][] = [
  ['name', 'value'],
  ['key', 'value'],
  ['namespace', 'value'],
];

function arrayShape(element: z.ZodType | undefined): FieldShape {
  const inner = element && bare(element);
  if (inner instanceof z.ZodString) return { type: 'texts' };
  if (inner instanceof z.ZodEnum) return { type: 'choices', words: inner.options.map(String) };
  if (!(inner instanceof z.ZodObject)) return { type: 'json' };
  const keys = Object.keys(inner.shape);
  const pair = pairNames.find((names) => keys.length === 2 && names.every((name) => isText(inner, name)));
  return pair ? { type: 'pairs', key: pair[0], value: pair[1] } : { type: 'entries', schema: inner };
}

function isText(object: z.ZodObject, key: string): boolean {
  const child = object.shape[key] as z.ZodType | undefined;
  return child !== undefined && bare(child) instanceof z.ZodString;
}

/** Whether the editor of that shape can show the value without losing any of it; otherwise it is shown as JSON. */
export function fitsShape(shape: FieldShape, value: Json | undefined): boolean {
  if (value === undefined || value === null) return true;
  switch (shape.type) {
    case 'text':
    case 'choice':
      return typeof value === 'string';
    case 'number':
      return typeof value === 'number';
    case 'switch':
      return typeof value === 'boolean';
    case 'texts':
    case 'choices':
      return Array.isArray(value) && value.every((item) => typeof item === 'string');
    case 'map':
      return isObject(value) && Object.values(value).every((item) => typeof item === 'string');
    case 'pairs':
      return Array.isArray(value) && value.every((item) => isPair(item as Json, shape.key, shape.value));
    case 'group':
      return isObject(value);
    case 'entries':
      return Array.isArray(value) && value.every((item) => isObject(item));
    case 'json':
      return true;
  }
}

function isPair(item: Json, key: string, value: string): boolean {
  return (
    isObject(item) &&
    Object.entries(item).every(([name, part]) => (name === key || name === value) && typeof part === 'string')
  );
}
