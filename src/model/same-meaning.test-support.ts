import { define, isObject, type Json } from './json.ts';

// Lists whose order says nothing to AWS; what is drawn as a line comes after what is kept verbatim.
const unordered: ReadonlySet<string> = new Set(['dependsOn', 'mountPoints', 'secrets', 'volumes']);

/** A task definition in a form that is equal for two documents exactly when they mean the same to AWS. */
export function meaning(value: Json): Json {
  if (Array.isArray(value)) return (value as readonly Json[]).filter((item) => item !== null).map(meaning);
  if (!isObject(value)) return value;
  const result: Record<string, Json> = {};
  for (const key of Object.keys(value).toSorted()) {
    const inner = value[key]!;
    if (inner === null) continue;
    const same = meaning(inner);
    define(result, key, unordered.has(key) && Array.isArray(same) ? sorted(same as readonly Json[]) : same);
  }
  return result;
}

function sorted(list: readonly Json[]): Json[] {
  return list.toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
}
