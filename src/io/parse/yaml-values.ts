import {
  isAlias,
  isMap,
  isPair,
  isScalar,
  isSeq,
  type Alias,
  type Node,
  type Scalar,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import { define, isObject, type Json } from '#model/json.ts';
import { MAX_DEPTH, MAX_YAML_VALUES, Unreadable } from './parsed.ts';
import type { SourceMap } from './source-map.ts';

/** Turns YAML nodes into JSON values, with a bound on how many there are, however often aliases repeat them. */
export class YamlValues {
  readonly #map: SourceMap;
  readonly #anchors = new Map<string, Node>();
  readonly #open = new Set<unknown>();
  #made = 0;

  constructor(map: SourceMap) {
    this.#map = map;
  }

  of(node: unknown, depth: number): Json {
    const offset = offsetOf(node);
    if (++this.#made > MAX_YAML_VALUES)
      throw new Unreadable(
        `Repeated by aliases, this grows to more than ${MAX_YAML_VALUES} values. Write it out without aliases.`,
        offset,
      );
    if (depth > MAX_DEPTH)
      throw new Unreadable(
        `Here values are nested more than ${MAX_DEPTH} deep, which no task definition or design is.`,
        offset,
      );
    if (isAlias(node)) return this.#alias(node, depth);
    if (!isScalar(node) && !isMap(node) && !isSeq(node)) return null;
    if (node.anchor !== undefined) this.#anchors.set(node.anchor, node);
    if (node.tag !== undefined && !node.tag.startsWith('tag:yaml.org,')) {
      this.#map.warning(
        offset,
        `The tag ${node.tag} belongs to another program and is not evaluated; what it stands before is taken as it is.`,
      );
    }
    if (isScalar(node)) return this.#scalar(node, offset);
    this.#open.add(node);
    const value = isSeq(node) ? this.#list(node, depth) : this.#object(node, depth);
    this.#open.delete(node);
    return value;
  }

  #alias(alias: Alias, depth: number): Json {
    const target = this.#anchors.get(alias.source);
    if (target && !this.#open.has(target)) return this.of(target, depth);
    const why = target
      ? 'would contain itself'
      : `refers to &${alias.source}, which is not defined before it`;
    this.#map.error(offsetOf(alias), `The alias *${alias.source} ${why}.`);
    return null;
  }

  #scalar({ value, source = '' }: Scalar, offset: number): Json {
    if (typeof value === 'number') {
      if (!Number.isFinite(value)) {
        this.#map.warning(offset, `${source} is not a number that JSON can hold; it is read as text.`);
        return source;
      }
      if (Number.isInteger(value) && !Number.isSafeInteger(value)) {
        this.#map.warning(
          offset,
          `${source} has more digits than can be kept exactly; it is read as ${value}.`,
        );
      }
      return value;
    }
    return typeof value === 'string' || typeof value === 'boolean' || value === null ? value : source;
  }

  #list(seq: YAMLSeq, depth: number): readonly Json[] {
    const places = new Map<string | number, number>();
    const list = seq.items.map((item, i) => {
      places.set(i, offsetOf(item, seq));
      return this.of(item, depth + 1);
    });
    this.#map.set(list, places);
    return list;
  }

  #object(yaml: YAMLMap, depth: number): Json {
    const object: Record<string, Json> = {};
    const places = new Map<string | number, number>();
    const merged = new Set<string>();
    for (const pair of yaml.items) {
      if (!isPair(pair)) continue;
      const offset = offsetOf(pair.key, yaml);
      const key = this.#key(pair.key);
      if (key === undefined) {
        this.#map.error(offset, 'The name of a parameter must be plain text.');
        continue;
      }
      const value = this.of(pair.value, depth + 1);
      if (key === '<<' && this.#merge(value, object, places, merged, offset)) continue;
      if (places.has(key) && !merged.delete(key))
        this.#map.warning(offset, `${JSON.stringify(key)} stands twice in this map; the last one counts.`);
      places.set(key, offset);
      define(object, key, value);
    }
    this.#map.set(object, places);
    return object;
  }

  #key(node: unknown): string | undefined {
    const scalar = isAlias(node) ? this.#anchors.get(node.source) : node;
    if (!isScalar(scalar)) return undefined;
    if (scalar.anchor !== undefined) this.#anchors.set(scalar.anchor, scalar);
    return typeof scalar.value === 'string' ? scalar.value : scalar.source;
  }

  /** `<<: *base` adds the keys of the base that the map does not set itself (https://yaml.org/type/merge.html). */
  #merge(
    value: Json,
    into: Record<string, Json>,
    places: Map<string | number, number>,
    merged: Set<string>,
    offset: number,
  ): boolean {
    const bases = Array.isArray(value) ? (value as readonly Json[]) : [value];
    if (!bases.every(isObject)) return false;
    for (const base of bases) {
      for (const [key, item] of Object.entries(base)) {
        if (places.has(key)) continue;
        places.set(key, offset);
        merged.add(key);
        define(into, key, item);
      }
    }
    return true;
  }
}

function offsetOf(node: unknown, around?: Node): number {
  const range = (node as Node | null | undefined)?.range ?? around?.range;
  return range?.[0] ?? 0;
}
