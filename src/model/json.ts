/** Any JSON value, as it stands in an imported file or a stored design. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

export type JsonObject = { readonly [key: string]: Json };

export type JsonPath = readonly (string | number)[];

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The value at `path`, or undefined when some step of it does not exist. */
export function getAt(value: Json | undefined, path: JsonPath): Json | undefined {
  let here: Json | undefined = value;
  for (const step of path) {
    if (Array.isArray(here)) here = (here as readonly Json[])[Number(step)];
    else if (isObject(here) && Object.hasOwn(here, step)) here = here[step];
    else return undefined;
  }
  return here;
}

/**
 * A copy of `value` with `next` at `path`; missing steps are made (an object, or an array for a numeric step).
 * `undefined` removes the key or the array element. Untouched parts keep their identity.
 */
export function setAt(value: Json | undefined, path: JsonPath, next: Json | undefined): Json | undefined {
  const [step, ...rest] = path;
  if (step === undefined) return next;
  if (typeof step === 'number' || Array.isArray(value)) {
    const list = Array.isArray(value) ? [...(value as readonly Json[])] : [];
    const index = Number(step);
    const inner = setAt(list[index], rest, next);
    if (inner === undefined) list.splice(index, 1);
    else list[index] = inner;
    return list;
  }
  const object: Record<string, Json> = isObject(value) ? { ...value } : {};
  const inner = setAt(Object.hasOwn(object, step) ? object[step] : undefined, rest, next);
  if (inner === undefined) delete object[step];
  else define(object, step, inner);
  return object;
}

/** Sets an own property even when the key is `__proto__`, which plain assignment would not. */
export function define(object: Record<string, Json>, key: string, value: Json): void {
  if (key === '__proto__') {
    Object.defineProperty(object, key, { value, enumerable: true, writable: true, configurable: true });
  } else object[key] = value;
}

/** Structural equality of JSON values; the order of object keys does not matter. */
export function sameJson(a: Json | undefined, b: Json | undefined): boolean {
  if (a === b) return true;
  if (Array.isArray(a) && Array.isArray(b)) {
    return a.length === b.length && a.every((item, i) => sameJson(item as Json, (b as readonly Json[])[i]));
  }
  if (!isObject(a) || !isObject(b)) return false;
  const keys = Object.keys(a);
  return (
    keys.length === Object.keys(b).length &&
    keys.every((key) => Object.hasOwn(b, key) && sameJson(a[key], b[key]))
  );
}

/** `['portMappings', 0, 'hostPort']` as AWS writes it: `portMappings[0].hostPort`. */
export function pathText(path: JsonPath): string {
  return path
    .map((step, i) => (typeof step === 'number' ? `[${step}]` : i === 0 ? step : `.${step}`))
    .join('');
}
