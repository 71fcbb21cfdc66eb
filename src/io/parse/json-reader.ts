import { define, type Json, type JsonObject } from '#model/json.ts';
import { JsonTokens } from './json-tokens.ts';
import { MAX_DEPTH, MAX_JSON_LENGTH, MAX_PROBLEMS, Unreadable, type Parsed } from './parsed.ts';
import { SourceMap } from './source-map.ts';

/**
 * Reads JSON. Unlike `JSON.parse` it says line and column in every engine, knows where each parameter stands, sees
 * duplicate keys, and goes on after a mistake, so that people see their diagram and all the mistakes at once.
 */
export function readJson(text: string): Parsed {
  const map = new SourceMap(text);
  const reader = new JsonReader(text, map);
  let value: Json | undefined;
  let start = 0;
  try {
    if (text.length > MAX_JSON_LENGTH) throw new Unreadable(tooLong(text.length, MAX_JSON_LENGTH), 0);
    ({ value, start } = reader.document());
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    map.error(error.offset, error.message);
  }
  return {
    language: 'JSON',
    value,
    problems: map.located(),
    positionOf: (path) => map.positionOf(value, start, path),
  };
}

export function tooLong(length: number, limit: number): string {
  return `This is ${size(length)} of text; up to ${size(limit)} are read. AWS takes task definitions up to 64 KB.`;
}

function size(characters: number): string {
  return characters < 1e6 ? `${Math.ceil(characters / 1e3)} KB` : `${Math.round(characters / 1e6)} MB`;
}

class JsonReader {
  readonly #tokens: JsonTokens;
  readonly #map: SourceMap;

  constructor(text: string, map: SourceMap) {
    this.#tokens = new JsonTokens(text, map);
    this.#map = map;
  }

  document(): { value: Json | undefined; start: number } {
    const tokens = this.#tokens;
    if (tokens.peek() === '') {
      this.#map.error(0, 'There is nothing in it.');
      return { value: undefined, start: 0 };
    }
    const start = tokens.at;
    const value = this.#value(0);
    if (tokens.peek() !== '') {
      this.#map.error(
        tokens.at,
        'There is more after the end of the JSON document. Remove it, or put it into a file of its own.',
      );
    }
    return { value, start };
  }

  /** Undefined where no value stands; that has then been reported. */
  #value(depth: number): Json | undefined {
    const tokens = this.#tokens;
    const next = tokens.peek();
    if (depth > MAX_DEPTH)
      throw new Unreadable(
        `Here values are nested more than ${MAX_DEPTH} deep, which no task definition or design is.`,
        tokens.at,
      );
    if (this.#map.problems.length > MAX_PROBLEMS)
      throw new Unreadable('There are too many mistakes to go on from here.', tokens.at);
    if (next === '"' || next === "'") return tokens.string(next);
    if (next === '{' && !tokens.isTemplate()) return this.#object(depth);
    if (next === '[') return this.#list(depth);
    const value = tokens.number() ?? tokens.word();
    if (value === undefined)
      this.#map.error(
        tokens.at,
        next === '' ? 'The text ends where a value should stand.' : 'A value is missing here.',
      );
    return value;
  }

  #list(depth: number): readonly Json[] {
    const tokens = this.#tokens;
    const open = tokens.at++;
    const list: Json[] = [];
    const places = new Map<string | number, number>();
    while (!this.#closed(']', open)) {
      const start = tokens.at;
      const value = this.#value(depth + 1);
      if (value !== undefined) {
        places.set(list.length, start);
        list.push(value);
      }
      this.#separator(']');
    }
    this.#map.set(list, places);
    return list;
  }

  #object(depth: number): JsonObject {
    const tokens = this.#tokens;
    const open = tokens.at++;
    const object: Record<string, Json> = {};
    const places = new Map<string | number, number>();
    while (!this.#closed('}', open)) {
      const start = tokens.at;
      const key = this.#key(depth);
      if (key === undefined) continue;
      const value = this.#value(depth + 1);
      if (places.has(key))
        this.#map.warning(start, `${JSON.stringify(key)} stands twice in this object; the last one counts.`);
      if (value !== undefined) {
        places.set(key, start);
        define(object, key, value);
      }
      this.#separator('}');
    }
    this.#map.set(object, places);
    return object;
  }

  /** The name and its colon; undefined when something else stands there, which is then reported and left behind. */
  #key(depth: number): string | undefined {
    const tokens = this.#tokens;
    const start = tokens.at;
    const next = tokens.peek();
    if (next === ',') {
      this.#map.error(tokens.at++, 'There is one comma too many. Remove it.');
      return undefined;
    }
    const quoted = next === '"' || next === "'";
    const key = quoted ? tokens.string(next) : tokens.template() || tokens.bareName();
    if (tokens.peek() === ':') {
      tokens.at++;
      if (!quoted)
        this.#map.error(
          start,
          key === ''
            ? 'A name is missing before this colon.'
            : `The name ${key} needs double quotes: ${JSON.stringify(key)}.`,
        );
      return key;
    }
    if (quoted) this.#map.error(tokens.at, `After ${JSON.stringify(key)} a colon and a value are missing.`);
    else if (key !== '')
      this.#map.error(start, `${key} stands where a "name": value should. Remove it, or write it as one.`);
    else {
      this.#map.error(start, 'A name is missing before this value.');
      this.#value(depth + 1);
    }
    while (tokens.peek() === ',') tokens.at++;
    return undefined;
  }

  /** Whether the list or object that opened at `open` ends here. */
  #closed(close: string, open: number): boolean {
    const tokens = this.#tokens;
    const next = tokens.peek();
    if (next === close) {
      tokens.at++;
      return true;
    }
    const thing = close === ']' ? 'list' : 'object';
    if (next === '') {
      this.#map.error(
        tokens.at,
        `The text ends, but the ${thing} that opens on line ${this.#map.line(open)} is not closed. Add ${close}.`,
      );
      return true;
    }
    if (next === ']' || next === '}') {
      this.#map.error(
        tokens.at,
        `Here ${close} should close the ${thing} that opens on line ${this.#map.line(open)}; there is ${next} instead.`,
      );
      // The bracket is left to something further out that it may close.
      return true;
    }
    return false;
  }

  #separator(close: string): void {
    const tokens = this.#tokens;
    const end = tokens.at;
    const next = tokens.peek();
    if (next === ',') {
      const comma = tokens.at++;
      if (tokens.peek() === close) this.#map.error(comma, 'Nothing follows this comma. Remove it.');
      while (tokens.peek() === ',') this.#map.error(tokens.at++, 'There is one comma too many. Remove it.');
    } else if (next !== '' && next !== ']' && next !== '}') {
      this.#map.error(end, 'A comma is missing here.');
    }
  }
}
