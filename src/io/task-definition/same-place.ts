import { isObject, sameJson, type Json, type JsonPath } from '#model/json.ts';

/**
 * The path in `source` of what stands at `path` in `exported`, a document that means the same. Entries of a list may
 * stand in another order there (what is drawn comes after what is kept verbatim), so they are found by what they say.
 */
export function samePlace(path: JsonPath, exported: Json, source: Json): JsonPath {
  const found: (string | number)[] = [];
  let here: Json | undefined = exported;
  let there: Json | undefined = source;
  for (const step of path) {
    const wanted = typeof step === 'number' ? counterpart(here, step, there) : step;
    found.push(wanted);
    here = member(here, step);
    there = member(there, wanted);
  }
  return found;
}

function counterpart(exported: Json | undefined, index: number, source: Json | undefined): number {
  if (!Array.isArray(exported) || !Array.isArray(source)) return index;
  const entry = exported[index] as Json | undefined;
  const entries = source as readonly Json[];
  if (sameJson(entries[index], entry)) return index;
  const equal = entries.findIndex((other) => sameJson(other, entry));
  if (equal >= 0) return equal;
  const name = isObject(entry) ? entry['name'] : undefined;
  const named =
    name === undefined ? -1 : entries.findIndex((other) => isObject(other) && other['name'] === name);
  return named >= 0 ? named : index;
}

function member(value: Json | undefined, step: string | number): Json | undefined {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return undefined;
  return (value as Record<string | number, Json>)[step];
}
