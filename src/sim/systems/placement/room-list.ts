/**
 * Hosts in the order of what is left of one resource, then by number, in blocks of at most 128 of them. A block knows a
 * bound on what its hosts have left of the other resource, so that a search passes over those that cannot do.
 */
export class RoomList {
  readonly #blocks: Block[] = [newBlock()];

  add(amount: number, other: number, host: number): void {
    const at = Math.min(this.#blockFor(amount, host), this.#blocks.length - 1);
    let block = this.#blocks[at]!;
    if (block.count === blockSize) {
      const upper = halve(block);
      this.#blocks.splice(at + 1, 0, upper);
      if (isBefore(block, block.count - 1, amount, host)) block = upper;
    }
    const { amounts, hosts, others, count } = block;
    const place = firstFrom(block, amount, host);
    for (let i = count; i > place; i--) {
      amounts[i] = amounts[i - 1]!;
      hosts[i] = hosts[i - 1]!;
      others[i] = others[i - 1]!;
    }
    amounts[place] = amount;
    hosts[place] = host;
    others[place] = other;
    block.count++;
    if (other > block.otherMost) block.otherMost = other;
  }

  remove(amount: number, host: number): void {
    const at = this.#blockFor(amount, host);
    const block = this.#blocks[at]!;
    const { amounts, hosts, others } = block;
    const place = firstFrom(block, amount, host);
    block.count--;
    for (let i = place; i < block.count; i++) {
      amounts[i] = amounts[i + 1]!;
      hosts[i] = hosts[i + 1]!;
      others[i] = others[i + 1]!;
    }
    if (block.count === 0 && this.#blocks.length > 1) this.#blocks.splice(at, 1);
  }

  /** The least amount, from `needs` on, of a host that has at least `needsOther` of the other; Infinity without one. */
  least(needs: number, needsOther: number): number {
    for (let at = this.#blockFor(needs, 0); at < this.#blocks.length; at++) {
      const block = this.#blocks[at]!;
      if (block.otherMost < needsOther) continue;
      const { others, count } = block;
      const first = firstFrom(block, needs, 0);
      let most = -1;
      for (let place = first; place < count; place++) {
        const has = others[place]!;
        if (has >= needsOther) return block.amounts[place]!;
        if (has > most) most = has;
      }
      // All were looked at, and none had enough: now the bound is known.
      if (first === 0) block.otherMost = most;
    }
    return Infinity;
  }

  /** Adds to `into` the hosts with just this amount that have at least `needsOther` of the other, by number. */
  gather(amount: number, needsOther: number, into: number[]): void {
    for (let at = this.#blockFor(amount, 0); at < this.#blocks.length; at++) {
      const block = this.#blocks[at]!;
      for (let place = firstFrom(block, amount, 0); place < block.count; place++) {
        if (block.amounts[place] !== amount) return;
        if (block.others[place]! >= needsOther) into.push(block.hosts[place]!);
      }
    }
  }

  /** The first block whose last host does not come before this one. */
  #blockFor(amount: number, host: number): number {
    let low = 0;
    let high = this.#blocks.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const block = this.#blocks[middle]!;
      if (block.count === 0 || isBefore(block, block.count - 1, amount, host)) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

const blockSize = 128;

interface Block {
  readonly amounts: Int32Array;
  readonly hosts: Int32Array;
  readonly others: Int32Array;
  count: number;
  otherMost: number;
}

const newBlock = (): Block => ({
  amounts: new Int32Array(blockSize),
  hosts: new Int32Array(blockSize),
  others: new Int32Array(blockSize),
  count: 0,
  otherMost: -1,
});

/** Moves the upper half of a full block into a new one. */
function halve(block: Block): Block {
  const half = blockSize / 2;
  const upper = newBlock();
  upper.amounts.set(block.amounts.subarray(half));
  upper.hosts.set(block.hosts.subarray(half));
  upper.others.set(block.others.subarray(half));
  upper.otherMost = block.otherMost;
  upper.count = blockSize - half;
  block.count = half;
  return upper;
}

const isBefore = ({ amounts, hosts }: Block, place: number, amount: number, host: number): boolean =>
  amounts[place]! < amount || (amounts[place] === amount && hosts[place]! < host);

function firstFrom(block: Block, amount: number, host: number): number {
  let low = 0;
  let high = block.count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isBefore(block, middle, amount, host)) low = middle + 1;
    else high = middle;
  }
  return low;
}
