/**
 * Leaves with a key and a weight, in a binary tree whose every node knows the least key below it and the weight of the
 * leaves that have it. Setting a leaf and picking one of the best cost O(log n); Infinity keeps a leaf out.
 */
export class Tournament {
  /** What is left of the number given to `pick`, among the weight of the leaf it found. */
  rest = 0;
  #size = 1;
  #keys = new Float64Array(2).fill(Infinity);
  #weights = new Uint32Array(2);

  /** The least key of all leaves; Infinity when every leaf is out. */
  get leastKey(): number {
    return this.#keys[1]!;
  }

  /** The weight of all leaves that have the least key; 0 when every leaf is out. */
  get leastWeight(): number {
    return this.#weights[1]!;
  }

  weightOf(leaf: number): number {
    return this.#weights[this.#size + leaf]!;
  }

  set(leaf: number, key: number, weight: number): void {
    if (leaf >= this.#size) this.#grow(leaf);
    const keys = this.#keys;
    const weights = this.#weights;
    let node = this.#size + leaf;
    if (keys[node] === key && weights[node] === weight) return;
    keys[node] = key;
    weights[node] = weight;
    for (node >>= 1; node >= 1; node >>= 1) {
      const left = keys[2 * node]!;
      const right = keys[2 * node + 1]!;
      const least = left < right ? left : right;
      const sum = (left === least ? weights[2 * node]! : 0) + (right === least ? weights[2 * node + 1]! : 0);
      if (keys[node] === least && weights[node] === sum) return;
      keys[node] = least;
      weights[node] = sum;
    }
  }

  /** The leaf, among those with the least key, in which the running weight passes `at`, in [0, leastWeight). */
  pick(at: number): number {
    const least = this.leastKey;
    let node = 1;
    this.rest = at;
    while (node < this.#size) {
      node *= 2;
      if (this.#keys[node] === least) {
        if (this.rest < this.#weights[node]!) continue;
        this.rest -= this.#weights[node]!;
      }
      node++;
    }
    return node - this.#size;
  }

  #grow(leaf: number): void {
    const keys = this.#keys.subarray(this.#size);
    const weights = this.#weights.subarray(this.#size);
    while (this.#size <= leaf) this.#size *= 2;
    this.#keys = new Float64Array(2 * this.#size).fill(Infinity);
    this.#weights = new Uint32Array(2 * this.#size);
    this.#keys.set(keys, this.#size);
    this.#weights.set(weights, this.#size);
    for (let node = this.#size - 1; node >= 1; node--) {
      const left = this.#keys[2 * node]!;
      const right = this.#keys[2 * node + 1]!;
      const least = Math.min(left, right);
      this.#keys[node] = least;
      this.#weights[node] =
        (left === least ? this.#weights[2 * node]! : 0) +
        (right === least ? this.#weights[2 * node + 1]! : 0);
    }
  }
}
