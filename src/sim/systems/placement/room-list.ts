/**
 * Hosts in the order of what is left of one resource, then by number, in blocks of at most 128 of them. A block knows a
 * bound on what its hosts have left of the other resource, so that a search passes over those that cannot do.
 */
export class RoomList {
  readonly #blocks: Block[] = [newBlock()];

  add(amount: number, other: number, host: number): void {
    const key = keyOf(amount, host);
    const at = Math.min(this.#blockFor(key), this.#blocks.length - 1);
    let block = this.#blocks[at]!;
    if (block.count === blockSize) {
      const upper = halve(block);
      this.#blocks.splice(at + 1, 0, upper);
      if (key > block.keys[block.count - 1]!) block = upper;
    }
    const place = firstAtLeast(block, key);
    block.keys.copyWithin(place + 1, place, block.count);
    block.keys[place] = key;
    block.count++;
    if (other > block.otherMost) block.otherMost = other;
  }

  remove(amount: number, host: number): void {
    const key = keyOf(amount, host);
    const at = this.#blockFor(key);
    const block = this.#blocks[at]!;
    const place = firstAtLeast(block, key);
    block.keys.copyWithin(place, place + 1, block.count);
    block.count--;
    if (block.count === 0 && this.#blocks.length > 1) this.#blocks.splice(at, 1);
  }

  /** The least amount, from `needs` on, of a host that has at least `needsOther` of the other; Infinity without one. */
  least(needs: number, needsOther: number, other: Int32Array): number {
    const from = keyOf(needs, 0);
    for (let at = this.#blockFor(from); at < this.#blocks.length; at++) {
      const block = this.#blocks[at]!;
      if (block.otherMost < needsOther) continue;
      const first = firstAtLeast(block, from);
      let most = -Infinity;
      for (let place = first; place < block.count; place++) {
        const key = block.keys[place]!;
        const has = other[key % hostSpan]!;
        if (has >= needsOther) return Math.floor(key / hostSpan);
        if (has > most) most = has;
      }
      // All were looked at, and none had enough: now the bound is known.
      if (first === 0) block.otherMost = most;
    }
    return Infinity;
  }

  /** Adds to `into` the hosts with just this amount that have at least `needsOther` of the other, by number. */
  gather(amount: number, needsOther: number, other: Int32Array, into: number[]): void {
    const from = keyOf(amount, 0);
    const end = keyOf(amount + 1, 0);
    for (let at = this.#blockFor(from); at < this.#blocks.length; at++) {
      const block = this.#blocks[at]!;
      for (let place = firstAtLeast(block, from); place < block.count; place++) {
        const key = block.keys[place]!;
        if (key >= end) return;
        if (other[key % hostSpan]! >= needsOther) into.push(key % hostSpan);
      }
    }
  }

  /** The first block whose last key is not before this one. */
  #blockFor(key: number): number {
    let low = 0;
    let high = this.#blocks.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const block = this.#blocks[middle]!;
      if (block.count === 0 || block.keys[block.count - 1]! < key) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

const blockSize = 128;
/** A run has no more hosts. */
const hostSpan = 2 ** 24;

interface Block {
  readonly keys: Float64Array;
  count: number;
  otherMost: number;
}

const newBlock = (): Block => ({ keys: new Float64Array(blockSize), count: 0, otherMost: -Infinity });

const keyOf = (amount: number, host: number): number => amount * hostSpan + host;

/** Moves the upper half of a full block into a new one. */
function halve(block: Block): Block {
  const half = blockSize / 2;
  const upper = { ...newBlock(), count: blockSize - half, otherMost: block.otherMost };
  upper.keys.set(block.keys.subarray(half));
  block.count = half;
  return upper;
}

function firstAtLeast({ keys, count }: Block, key: number): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (keys[middle]! < key) low = middle + 1;
    else high = middle;
  }
  return low;
}
