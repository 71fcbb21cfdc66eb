import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import * as ecs from '@aws-sdk/client-ecs';
import { isObject, pathText, type Json, type JsonPath } from '#model/json.ts';

// The schemas of AWS's SDK, as @smithy/core reads them: [sort, namespace, name, traits, members, types, required].
type Structure = readonly [3, string, string, unknown, readonly string[], readonly Reference[], number?];
type Aggregate = readonly [1 | 2, string, string, unknown, ...Reference[]];
type Wrapped = readonly [0, string, string, unknown, Reference];
type Reference = number | (() => Schema) | readonly [Reference, ...unknown[]];
type Schema = Structure | Aggregate | Wrapped | number;

const LIST = 64;
const MAP = 128;
const scalars: Readonly<Record<number, string>> = { 0: 'string', 1: 'number', 2: 'boolean' };

/**
 * The judge of exports: everything in which a value differs from the input of RegisterTaskDefinition, as AWS's own SDK
 * describes it. Member names, types and required members come from the SDK's schemas, the words of enums from its type
 * declarations. It is independent of src/model/aws, which is ours. Empty when AWS's command line would send it.
 */
export function judge(value: Json): string[] {
  const complaints: string[] = [];
  check(
    (ecs as Record<string, unknown>)['RegisterTaskDefinitionRequest$'] as Schema,
    value,
    [],
    undefined,
    complaints,
  );
  return complaints;
}

function check(
  reference: Reference | Schema,
  value: Json,
  path: JsonPath,
  words: readonly string[] | undefined,
  complaints: string[],
): void {
  const schema = resolved(reference);
  const expect = (type: string): void => {
    complaints.push(
      `type ${pathText(path) || '.'}: ${type}, not ${value === null ? 'null' : Array.isArray(value) ? 'list' : typeof value}`,
    );
  };
  if (typeof schema === 'number') {
    if (schema >= MAP) {
      if (!isObject(value)) return expect('map');
      for (const [key, item] of Object.entries(value))
        check(schema - MAP, item, [...path, key], words, complaints);
    } else if (schema >= LIST) {
      if (!Array.isArray(value)) return expect('list');
      (value as readonly Json[]).forEach((item, i) =>
        check(schema - LIST, item, [...path, i], words, complaints),
      );
    } else scalar(schema, value, path, words, complaints, expect);
    return;
  }
  if (schema[0] === 3) {
    if (!isObject(value)) return expect('structure');
    structure(schema, value, path, complaints);
  } else if (schema[0] === 1) {
    if (!Array.isArray(value)) return expect('list');
    const element = (schema as Aggregate)[4]!;
    (value as readonly Json[]).forEach((item, i) => check(element, item, [...path, i], words, complaints));
  } else if (schema[0] === 2) {
    if (!isObject(value)) return expect('map');
    const element = (schema as Aggregate)[5]!;
    for (const [key, item] of Object.entries(value)) check(element, item, [...path, key], words, complaints);
  } else check((schema as Wrapped)[4], value, path, words, complaints);
}

function scalar(
  schema: number,
  value: Json,
  path: JsonPath,
  words: readonly string[] | undefined,
  complaints: string[],
  expect: (type: string) => void,
): void {
  const type = scalars[schema];
  if (type === undefined)
    throw new Error(`The judge does not know the SDK's type ${schema} at ${pathText(path)}.`);
  if (typeof value !== type) expect(type);
  else if (typeof value === 'number' && !Number.isInteger(value)) expect('whole number');
  else if (words && !words.includes(value as string))
    complaints.push(`enum ${pathText(path)}: ${JSON.stringify(value)}`);
}

function structure(
  schema: Structure,
  value: { readonly [key: string]: Json },
  path: JsonPath,
  complaints: string[],
): void {
  const [, , name, , members, types, required = 0] = schema;
  for (const member of members.slice(0, required)) {
    if (!Object.hasOwn(value, member)) complaints.push(`missing ${pathText([...path, member])}`);
  }
  for (const [key, item] of Object.entries(value)) {
    const at = members.indexOf(key);
    if (at < 0) complaints.push(`unknown ${pathText([...path, key])}`);
    else check(types[at]!, item, [...path, key], wordsOf(name, key), complaints);
  }
}

function resolved(reference: Reference | Schema): Schema {
  if (typeof reference === 'function') return resolved(reference());
  // A reference with traits of its own is a pair of the reference and those.
  if (Array.isArray(reference) && typeof reference[1] === 'number' && reference.length === 2)
    return resolved(reference[0] as Reference);
  return reference as Schema;
}

const declarations = readDeclarations();
const known = new Map<string, readonly string[] | undefined>();

/** The words of an enum member (`networkMode?: NetworkMode | undefined`), undefined for any other. */
function wordsOf(structure: string, member: string): readonly string[] | undefined {
  const key = `${structure}.${member}`;
  if (!known.has(key)) {
    const type = declarations.get(structure)?.get(member);
    if (type === undefined) throw new Error(`The SDK's declarations have no ${key}.`);
    const words = (ecs as Record<string, unknown>)[type];
    known.set(
      key,
      isObject(words) && Object.values(words).every((word) => typeof word === 'string')
        ? (Object.values(words) as string[])
        : undefined,
    );
  }
  return known.get(key);
}

/** The type of each member of each interface of the SDK: arrays are named by their element. */
function readDeclarations(): Map<string, Map<string, string>> {
  const root = join(createRequire(import.meta.url).resolve('@aws-sdk/client-ecs'), '../../dist-types/models');
  const text = ['models_0.d.ts', 'models_1.d.ts']
    .map((file) => readFileSync(join(root, file), 'utf8'))
    .join('\n');
  const interfaces = new Map<string, Map<string, string>>();
  for (const [, name, body] of text
    .replaceAll(/\/\*[^]*?\*\//g, '')
    .matchAll(/export interface (\w+)[^{]*\{([^]*?)\n\}/g)) {
    const members = [...body!.matchAll(/^\s*(\w+)\??: (?:Record<string, )?(\w+)/gm)].map(
      (found): [string, string] => [found[1]!, found[2]!],
    );
    interfaces.set(name!, new Map(members));
  }
  return interfaces;
}
