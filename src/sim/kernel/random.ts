import { table, u32, type SavedTable } from './table.ts';

/**
 * Seeded chance. Each consumer has a stream of its own, named after it, so that one that draws more often does not
 * change what the others get. A stream is a counter through a 32-bit mixing function (splitmix32): integers only, the
 * same in every engine.
 */
export interface Stream {
  /** A whole number in [0, n), for n up to 2^21. */
  below(n: number): number;
}

export class Random {
  readonly #seed: number;
  readonly #states = table({ state: u32() }, 16);
  readonly #streams = new Map<string, Stream>();

  constructor(seed: number) {
    this.#seed = seed >>> 0;
  }

  /** The stream of that name; the same one each time. */
  stream(name: string): Stream {
    let stream = this.#streams.get(name);
    if (!stream) {
      const row = this.#begin(name);
      stream = { below: (n) => Math.floor((this.#next(row) * n) / 0x1_0000_0000) };
      this.#streams.set(name, stream);
    }
    return stream;
  }

  #begin(name: string): number {
    const row = this.#states.add();
    this.#states.state[row] = mix((this.#seed + hash(name)) >>> 0);
    return row;
  }

  #next(row: number): number {
    const state = (this.#states.state[row]! + 0x9e37_79b9) >>> 0;
    this.#states.state[row] = state;
    return mix(state);
  }

  save(): SavedTable {
    return this.#states.save();
  }

  /** Streams that were first drawn from after the save begin again. */
  restore(saved: SavedTable): void {
    this.#states.restore(saved);
    for (const name of [...this.#streams.keys()].slice(saved.count)) this.#begin(name);
  }
}

function mix(value: number): number {
  let x = value;
  x = Math.imul(x ^ (x >>> 16), 0x21f0_aaad);
  x = Math.imul(x ^ (x >>> 15), 0x735a_2d97);
  return (x ^ (x >>> 15)) >>> 0;
}

/** FNV-1a over the code units. */
function hash(text: string): number {
  let h = 0x811c_9dc5;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x0100_0193);
  return h >>> 0;
}
