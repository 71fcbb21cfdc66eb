import type { Json, JsonPath } from '#model/json.ts';
import type { Position, Problem } from './parsed.ts';

/** Which line an offset is on. CR, LF and CRLF each end one line. */
export class LineMap {
  readonly #text: string;
  #starts: number[] = [];

  constructor(text: string) {
    this.#text = text;
  }

  at(offset: number): Position {
    // A text that is too long to be read is refused at its beginning, and is not searched for lines either.
    if (offset === 0) return { line: 1, column: 1 };
    if (this.#starts.length === 0) {
      this.#starts = [
        0,
        ...Array.from(this.#text.matchAll(/\r\n|\n|\r/g), (end) => end.index + end[0].length),
      ];
    }
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.#starts[middle]! <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - this.#starts[low]! + 1 };
  }
}

/** Collects problems and where the members of every object and list stand, while a reader goes through a text. */
export class SourceMap {
  readonly problems: (Omit<Problem, 'line' | 'column'> & { offset: number })[] = [];
  readonly #members = new Map<object, Map<string | number, number>>();
  readonly #lines: () => LineMap;

  constructor(text: string) {
    let lines: LineMap | undefined;
    this.#lines = () => (lines ??= new LineMap(text));
  }

  error(offset: number, message: string): void {
    this.problems.push({ severity: 'error', message, offset });
  }

  warning(offset: number, message: string): void {
    this.problems.push({ severity: 'warning', message, offset });
  }

  /** Notes the places of the members of `value`, by key or index. */
  set(value: object, members: Map<string | number, number>): void {
    this.#members.set(value, members);
  }

  line(offset: number): number {
    return this.#lines().at(offset).line;
  }

  located(): Problem[] {
    const inOrder = this.problems.toSorted((a, b) => a.offset - b.offset);
    return inOrder.map(({ offset, ...problem }) => ({ ...problem, ...this.#lines().at(offset) }));
  }

  positionOf(root: Json | undefined, rootOffset: number, path: JsonPath): Position {
    let here = root;
    let offset = rootOffset;
    for (const step of path) {
      const next = typeof here === 'object' && here !== null ? this.#members.get(here)?.get(step) : undefined;
      if (next === undefined) break;
      offset = next;
      here = (here as Record<string | number, Json>)[step];
    }
    return this.#lines().at(offset);
  }
}
