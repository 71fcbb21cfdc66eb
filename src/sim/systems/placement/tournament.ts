const fanBits = 4;
const fan = 1 << fanBits;

/**
 * Leaves with a key and a weight, in a tree whose every node knows the least key below it and the weight of the leaves
 * that have it. Setting a leaf and picking one of the best cost O(log n); Infinity keeps a leaf out.
 *
 * A node has sixteen children, and a key and its weight are side by side: when many trees take turns, what setting a
 * leaf costs is fetching memory, and this way all but the leaves stays at hand.
 */
export class Tournament {
  /** What is left of the number given to `pick`, among the weight of the leaf it found. */
  rest = 0;
  #capacity = fan;
  /** Node n's key at 2n, its weight after it: the leaves, then the nodes above them, and so on to the root. */
  #nodes = new Float64Array(0);
  /** Where each level begins, from the leaves to the root; lengths are multiples of sixteen. */
  #levels: readonly number[] = [];
  #root = 0;

  constructor() {
    this.#layOut();
  }

  /** The least key of all leaves; Infinity when every leaf is out. */
  get leastKey(): number {
    return this.#nodes[this.#root]!;
  }

  /** The weight of all leaves that have the least key; 0 when every leaf is out. */
  get leastWeight(): number {
    return this.#nodes[this.#root + 1]!;
  }

  set(leaf: number, key: number, weight: number): void {
    if (leaf >= this.#capacity) this.#grow(leaf);
    const nodes = this.#nodes;
    const levels = this.#levels;
    let before = nodes[2 * leaf]!;
    if (before === key && nodes[2 * leaf + 1] === weight) return;
    nodes[2 * leaf] = key;
    nodes[2 * leaf + 1] = weight;
    let now = key;
    let nowWeight = weight;
    let at = leaf;
    for (let level = 1; level < levels.length; level++) {
      at >>= fanBits;
      const parent = levels[level]! + at;
      const least = nodes[2 * parent]!;
      if (now < least) {
        nodes[2 * parent] = now;
        nodes[2 * parent + 1] = nowWeight;
      } else {
        // Most changes are of nodes that come after the best of their parent, before and now.
        if (now > least && before > least) return;
        if (!join(nodes, parent, levels[level - 1]! + fan * at)) return;
        now = nodes[2 * parent]!;
        nowWeight = nodes[2 * parent + 1]!;
      }
      before = least;
    }
  }

  /** The leaf, among those with the least key, in which the running weight passes `at`, in [0, leastWeight). */
  pick(at: number): number {
    const nodes = this.#nodes;
    const least = this.leastKey;
    let found = 0;
    let rest = at;
    for (let level = this.#levels.length - 2; level >= 0; level--) {
      found *= fan;
      for (let child = this.#levels[level]! + found; ; child++, found++) {
        if (nodes[2 * child] !== least) continue;
        if (rest < nodes[2 * child + 1]!) break;
        rest -= nodes[2 * child + 1]!;
      }
    }
    this.rest = rest;
    return found;
  }

  #grow(leaf: number): void {
    const leaves = this.#nodes.subarray(0, 2 * this.#capacity);
    while (this.#capacity <= leaf) this.#capacity *= 2;
    this.#layOut();
    this.#nodes.set(leaves);
    const levels = this.#levels;
    for (let level = 1; level < levels.length; level++)
      for (let at = 0; levels[level - 1]! + fan * at < levels[level]!; at++)
        join(this.#nodes, levels[level]! + at, levels[level - 1]! + fan * at);
  }

  #layOut(): void {
    const levels = [0];
    let nodes = this.#capacity;
    for (let width = this.#capacity; width > 1; nodes += width) {
      levels.push(nodes);
      width = Math.ceil(width / fan);
      if (width > 1) width = fan * Math.ceil(width / fan);
    }
    this.#levels = levels;
    this.#root = 2 * levels.at(-1)!;
    this.#nodes = new Float64Array(2 * nodes);
    for (let node = 0; node < nodes; node++) this.#nodes[2 * node] = Infinity;
  }
}

/** Makes a node know what its children know; false when it did already. */
function join(nodes: Float64Array, node: number, firstChild: number): boolean {
  const first = 2 * firstChild;
  let least = nodes[first]!;
  let weight = nodes[first + 1]!;
  for (let child = first + 2; child < first + 2 * fan; child += 2) {
    const key = nodes[child]!;
    if (key < least) {
      least = key;
      weight = nodes[child + 1]!;
    } else if (key === least) weight += nodes[child + 1]!;
  }
  if (nodes[2 * node] === least && nodes[2 * node + 1] === weight) return false;
  nodes[2 * node] = least;
  nodes[2 * node + 1] = weight;
  return true;
}
