type Numbers = Uint8Array | Uint32Array | Int32Array | Float64Array;

/** So many numbers at a time are taken over to the array that comes after. */
const takenAtOnce = 4096;

/**
 * Numbers that are added at the end, in a typed array that grows. Hold the column, not its `data`, and write into it by
 * `set`: from when it is half full, what it holds is taken over to a larger array piece by piece, because all at once
 * would cost a frame that is shown while a long run comes in.
 */
export class RunColumn<A extends Numbers> {
  data: A;
  length = 0;
  readonly #make: (length: number) => A;
  #next: A | undefined;
  /** How many numbers stand in `#next`, too. */
  #taken = 0;

  constructor(make: (length: number) => A) {
    this.#make = make;
    this.data = make(256);
  }

  append(values: A): void {
    this.#reserve(this.length + values.length);
    this.data.set(values, this.length);
    this.length += values.length;
    this.#takeOver();
  }

  push(value: number): void {
    this.#reserve(this.length + 1);
    this.data[this.length++] = value;
    this.#takeOver();
  }

  /** Writes another number in the place of one that is there. */
  set(index: number, value: number): void {
    this.data[index] = value;
    if (index < this.#taken) this.#next![index] = value;
  }

  truncate(length: number): void {
    this.length = Math.min(this.length, length);
    this.#taken = Math.min(this.#taken, length);
  }

  /** Two numbers for each that is added beyond the half, so that none is left when the array is full. */
  #takeOver(): void {
    const due = Math.min(this.length, 2 * this.length - this.data.length);
    if (due - this.#taken < takenAtOnce) return;
    this.#next ??= this.#make(this.data.length * 2);
    this.#take(due);
  }

  #take(until: number): void {
    this.#next!.set(this.data.subarray(this.#taken, until), this.#taken);
    this.#taken = until;
  }

  #reserve(length: number): void {
    if (length <= this.data.length) return;
    if (this.#next === undefined || this.#next.length < length) {
      this.#next = this.#make(Math.max(length, this.data.length * 2));
      this.#taken = 0;
    }
    this.#take(this.length);
    this.data = this.#next;
    this.#next = undefined;
    this.#taken = 0;
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
