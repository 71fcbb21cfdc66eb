type Numbers = Uint8Array | Uint32Array | Int32Array | Float64Array;

/** Numbers that are added at the end, in a typed array that grows. Hold the column, not its `data`. */
export class RunColumn<A extends Numbers> {
  data: A;
  length = 0;
  readonly #make: (length: number) => A;

  constructor(make: (length: number) => A) {
    this.#make = make;
    this.data = make(256);
  }

  append(values: A): void {
    this.#reserve(this.length + values.length);
    this.data.set(values, this.length);
    this.length += values.length;
  }

  push(value: number): void {
    this.#reserve(this.length + 1);
    this.data[this.length++] = value;
  }

  truncate(length: number): void {
    this.length = Math.min(this.length, length);
  }

  #reserve(length: number): void {
    if (length <= this.data.length) return;
    const grown = this.#make(Math.max(length, this.data.length * 2));
    grown.set(this.data);
    this.data = grown;
  }
}

export const unsigned = (length: number): Uint32Array => new Uint32Array(length);
export const signed = (length: number): Int32Array => new Int32Array(length);
export const double = (length: number): Float64Array => new Float64Array(length);

/** How many of the first `length` numbers, which ascend, are at most `most`. */
export function countUpTo(ascending: ArrayLike<number>, length: number, most: number): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (ascending[middle]! <= most) low = middle + 1;
    else high = middle;
  }
  return low;
}
