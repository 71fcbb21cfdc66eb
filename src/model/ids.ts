import type { Design } from './design.ts';

/** Hands out readable ids ('container-3') that the design does not use yet; the same calls give the same ids. */
export class Ids {
  readonly #taken: Set<string>;
  readonly #next = new Map<string, number>();

  constructor(design?: Design) {
    this.#taken = new Set(design ? [...Object.keys(design.nodes), ...Object.keys(design.links)] : []);
  }

  next(kind: string): string {
    let n = this.#next.get(kind) ?? 1;
    while (this.#taken.has(`${kind}-${n}`)) n++;
    this.#next.set(kind, n + 1);
    this.#taken.add(`${kind}-${n}`);
    return `${kind}-${n}`;
  }
}
