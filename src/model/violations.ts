import { z } from './zod.ts';
import { bare, metaOf, schemaAt, type FieldMeta, type Violation, type ViolationCode } from './field.ts';
import {
  define,
  getAt,
  isObject,
  pathText,
  setAt,
  type Json,
  type JsonObject,
  type JsonPath,
} from './json.ts';

type Issue = z.core.$ZodIssue;

const codeOf: Record<string, ViolationCode> = {
  invalid_type: 'type',
  too_small: 'range',
  too_big: 'range',
  not_multiple_of: 'range',
  invalid_value: 'enum',
  invalid_format: 'format',
  unrecognized_keys: 'unknown',
};

/**
 * Everything in `value` that its schema does not allow, required fields that are missing included, in document order
 * of the schema. `null` counts as absent, as AWS's API treats it.
 */
export function violations(schema: z.ZodType, value: JsonObject): Violation[] {
  const found: Violation[] = [];
  for (const issue of withoutEchoes(issuesOf(schema, value))) found.push(...fromIssue(schema, value, issue));
  missing(schema, value, [], found);
  return found;
}

const parsed = new WeakMap<z.ZodType, WeakMap<JsonObject, readonly Issue[]>>();
const none: readonly Issue[] = [];

/** What zod says about a value. `violations` and `clean` ask the same about the same records, which never change. */
function issuesOf(schema: z.ZodType, value: JsonObject): readonly Issue[] {
  let known = parsed.get(schema);
  if (!known) parsed.set(schema, (known = new WeakMap()));
  let issues = known.get(value);
  if (!issues) known.set(value, (issues = schema.safeParse(value).error?.issues ?? none));
  return issues;
}

// Where a check of its own says why a word or form is wrong, the general sentence about it adds nothing.
function withoutEchoes(issues: readonly Issue[]): readonly Issue[] {
  const told = new Set(
    issues
      .filter((issue) => issue.code === 'custom' && issue.params)
      .map(({ path }) => pathText(path as JsonPath)),
  );
  return issues.filter(
    ({ code, path }) =>
      (code !== 'invalid_value' && code !== 'invalid_format') || !told.has(pathText(path as JsonPath)),
  );
}

function fromIssue(schema: z.ZodType, value: JsonObject, issue: Issue): Violation[] {
  const path = issue.path as JsonPath;
  const actual = getAt(value, path);
  if ((issue.code === 'invalid_type' || issue.code === 'invalid_value') && actual === null) return [];
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) =>
      violation(
        schema,
        'unknown',
        [...path, key],
        `${pathText([...path, key])} is not a parameter AWS knows.`,
      ),
    );
  }
  if (issue.code === 'custom' && issue.params) return [ownViolation(schema, path, actual, issue)];
  const code = isLength(issue)
    ? lengthOf(actual) === 0
      ? 'missing'
      : 'length'
    : (codeOf[issue.code] ?? 'format');
  // A number where an enum's word should stand is a wrong type, but it is clearer to list the words.
  return [violation(schema, code, path, sentence(issue, path, actual, schemaAt(schema, path).meta))];
}

// A check that names its own rule and code, where one field can break several rules (see aws/obey.ts).
function ownViolation(
  schema: z.ZodType,
  path: JsonPath,
  actual: Json | undefined,
  issue: z.core.$ZodIssueCustom,
): Violation {
  const { id, code } = issue.params as { id: string; code: ViolationCode };
  return { ...violation(schema, code, path, sentence(issue, path, actual, undefined)), id };
}

function isLength(issue: Issue): boolean {
  return (
    (issue.code === 'too_small' || issue.code === 'too_big') &&
    (issue.origin === 'array' || issue.origin === 'string')
  );
}

function violation(schema: z.ZodType, code: ViolationCode, path: JsonPath, message: string): Violation {
  const { meta } = schemaAt(schema, path);
  const id = meta?.ids?.[code];
  return { code, path, message, ...(id ? { id } : {}), ...(meta ? { meta } : {}) };
}

function sentence(
  issue: Issue,
  path: JsonPath,
  actual: Json | undefined,
  meta: FieldMeta | undefined,
): string {
  const name = pathText(path) || 'The value';
  // What stands there is worth repeating when it is short; of a list or an object it would not help.
  const is = actual === undefined || typeof actual === 'object' ? '' : `; it is ${shown(actual)}`;
  switch (issue.code) {
    case 'invalid_type':
      return `${name} must be ${article(issue.expected)}${is}.`;
    case 'too_small':
      if (isLength(issue) && lengthOf(actual) === 0) return `${name} may not be empty.`;
      return `${name} must ${isLength(issue) ? 'have' : 'be'} at least ${limit(issue, issue.minimum, actual, meta)}.`;
    case 'too_big':
      return `${name} may ${isLength(issue) ? 'have' : 'be'} at most ${limit(issue, issue.maximum, actual, meta)}.`;
    case 'invalid_value':
      return `${name} must be ${issue.values.length === 1 ? '' : 'one of '}${issue.values.map(String).join(', ')}${is}.`;
    default:
      return `${name} ${issue.message && issue.code !== 'invalid_format' ? issue.message : 'does not have the form AWS accepts'}${is}.`;
  }
}

function limit(
  issue: Issue,
  bound: number | bigint,
  actual: Json | undefined,
  meta: FieldMeta | undefined,
): string {
  const words = Number(bound).toLocaleString('en');
  if (!isLength(issue)) return `${words}${meta?.unit ? ` ${meta.unit}` : ''}; it is ${shown(actual)}`;
  const one =
    'origin' in issue && issue.origin === 'array' ? ['entry', 'entries'] : ['character', 'characters'];
  return `${words} ${bound === 1 ? one[0]! : one[1]!}; it has ${lengthOf(actual)}`;
}

function shown(value: Json | undefined): string {
  const text = JSON.stringify(value) ?? 'missing';
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}

function lengthOf(value: Json | undefined): number {
  return typeof value === 'string' || Array.isArray(value) ? value.length : 0;
}

function article(type: string): string {
  const names: Record<string, string> = {
    int: 'a whole number',
    number: 'a number',
    string: 'text',
    boolean: 'true or false',
    array: 'a list',
    object: 'an object',
    record: 'a map',
  };
  return names[type] ?? `a ${type}`;
}

function missing(schema: z.ZodType, value: Json | undefined, path: JsonPath, found: Violation[]): void {
  const inner = bare(schema);
  if (inner instanceof z.ZodObject && isObject(value)) {
    for (const [key, child] of Object.entries(inner.shape) as [string, z.ZodType][]) {
      const at = [...path, key];
      const here = Object.hasOwn(value, key) ? value[key] : undefined;
      if (here === undefined || here === null) {
        const meta = metaOf(child);
        if (meta?.required)
          found.push({
            code: 'missing',
            path: at,
            message: `${pathText(at)} is required.`,
            ...(meta.ids?.missing ? { id: meta.ids.missing } : {}),
            meta,
          });
      } else missing(child, here, at, found);
    }
  } else if (inner instanceof z.ZodArray && Array.isArray(value)) {
    value.forEach((item, i) => missing(inner.element as z.ZodType, item as Json, [...path, i], found));
  }
}

/**
 * `value` without what has the wrong type, so that rules can trust the types they read. What was dropped is not lost
 * (the document keeps it) and not silent (`violations` reports it). Ranges, words and formats stay as they are.
 */
export function clean<S extends z.ZodType>(schema: S, value: JsonObject): z.infer<S> {
  let kept: Json | undefined = withoutNulls(value);
  const wrong = issuesOf(schema, value).filter(
    (issue) => issue.code === 'invalid_type' || wrongWordType(issue, getAt(value, issue.path as JsonPath)),
  );
  for (const issue of wrong.toReversed()) kept = drop(schema, kept, issue.path as JsonPath);
  return (isObject(kept) ? kept : {}) as z.infer<S>;
}

function wrongWordType(issue: Issue, actual: Json | undefined): boolean {
  return issue.code === 'invalid_value' && typeof actual !== 'string';
}

// Elements keep their index, because findings name it: a wrong element becomes the empty value of its type.
function drop(schema: z.ZodType, value: Json | undefined, path: JsonPath): Json | undefined {
  const actual = getAt(value, path);
  if (actual === undefined) return value;
  if (typeof path.at(-1) !== 'number') return setAt(value, path, undefined);
  const inner = schemaAt(schema, path).schema;
  const element = inner && bare(inner);
  if (element instanceof z.ZodObject) return setAt(value, path, {});
  if (element instanceof z.ZodString)
    return setAt(value, path, typeof actual === 'object' ? '' : String(actual));
  return setAt(value, path.slice(0, -1), undefined);
}

function withoutNulls(value: Json): Json {
  if (Array.isArray(value)) return value.map((item) => withoutNulls(item as Json));
  if (!isObject(value)) return value;
  const kept: Record<string, Json> = {};
  for (const [key, item] of Object.entries(value)) if (item !== null) define(kept, key, withoutNulls(item));
  return kept;
}
