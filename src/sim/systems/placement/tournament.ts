/** A key that a tree can hold; those of a tree with small keys are whole and below this. */
export const smallKeyEnd = 0x7fff_ffff;

const fanBits = 4;
const fan = 1 << fanBits;

/**
 * Leaves with a key and a weight, in a tree whose every node knows the least key below it and the weight of the leaves
 * that have it. Setting a leaf and picking one of the best cost O(log n); Infinity keeps a leaf out.
 *
 * When many trees take turns, what setting a leaf costs is fetching memory. Hence sixteen children a node, so that all
 * but the leaves stays at hand, and leaves that are as small as can be.
 */
export class Tournament {
  /** What is left of the number given to `pick`, among the weight of the leaf it found. */
  rest = 0;
  readonly #out: number;
  readonly #small: boolean;
  #capacity = fan;
  #keys: Int32Array | Float64Array = new Int32Array(0);
  /** Absent as long as every leaf that is in weighs 1. */
  #weights: Int32Array | undefined;
  /** Node n's key at 2n, its weight after it: those above the leaves, then those above them, and so on to the root. */
  #nodes = new Float64Array(0);
  /** Where each level begins among the nodes. */
  #levels: readonly number[] = [];
  #root = 0;

  /** With `small`, keys are whole numbers below `smallKeyEnd`. */
  constructor(small: boolean) {
    this.#small = small;
    this.#out = small ? smallKeyEnd : Infinity;
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
    if (weight > 1 && !this.#weights) this.#weigh();
    const keys = this.#keys;
    const weights = this.#weights;
    const held = key === Infinity ? this.#out : key;
    const was = keys[leaf]!;
    const wasOut = was === this.#out;
    const weighed = weights ? weights[leaf]! : wasOut ? 0 : 1;
    if (was === held && weighed === weight) return;
    keys[leaf] = held;
    if (weights) weights[leaf] = weight;
    this.#climb(leaf, wasOut ? Infinity : was, weighed, key, weight);
  }

  #climb(leaf: number, was: number, weighed: number, key: number, weight: number): void {
    const nodes = this.#nodes;
    const levels = this.#levels;
    let before = was;
    let beforeWeight = weighed;
    let now = key;
    let nowWeight = weight;
    let at = leaf;
    for (let level = 0; level < levels.length; level++) {
      at >>= fanBits;
      const node = 2 * (levels[level]! + at);
      const least = nodes[node]!;
      const ofLeast = nodes[node + 1]!;
      if (now < least) {
        nodes[node] = now;
        nodes[node + 1] = nowWeight;
      } else {
        // Most changes are of nodes that come after the best of their parent, before and now.
        if (now > least && before > least) return;
        const rest = ofLeast - (before === least ? beforeWeight : 0) + (now === least ? nowWeight : 0);
        if (rest > 0) {
          if (rest === ofLeast) return;
          nodes[node + 1] = rest;
        } else {
          // The last of the best has left: only a look at all the others tells which they are now.
          if (level === 0) this.#joinLeaves(at);
          else this.#join(node, levels[level - 1]! + fan * at);
        }
        now = nodes[node]!;
        nowWeight = nodes[node + 1]!;
      }
      before = least;
      beforeWeight = ofLeast;
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
    for (found *= fan; ; found++) {
      if (this.#keys[found] !== least) continue;
      const weight = this.#weights ? this.#weights[found]! : 1;
      if (rest < weight) break;
      rest -= weight;
    }
    this.rest = rest;
    return found;
  }

  /** Makes a node know what its leaves know. */
  #joinLeaves(at: number): void {
    const keys = this.#keys;
    const weights = this.#weights;
    const first = at << fanBits;
    let least = keys[first]!;
    let weight = weights ? weights[first]! : 1;
    for (let leaf = first + 1; leaf < first + fan; leaf++) {
      const key = keys[leaf]!;
      if (key > least) continue;
      if (key < least) weight = 0;
      least = key;
      weight += weights ? weights[leaf]! : 1;
    }
    this.#know(2 * at, least === this.#out ? Infinity : least, least === this.#out ? 0 : weight);
  }

  /** Makes a node know what its children know. */
  #join(node: number, firstChild: number): void {
    const nodes = this.#nodes;
    const first = 2 * firstChild;
    let least = nodes[first]!;
    let weight = nodes[first + 1]!;
    for (let child = first + 2; child < first + 2 * fan; child += 2) {
      const key = nodes[child]!;
      if (key > least) continue;
      if (key < least) weight = 0;
      least = key;
      weight += nodes[child + 1]!;
    }
    this.#know(node, least, weight);
  }

  #know(node: number, key: number, weight: number): void {
    this.#nodes[node] = key;
    this.#nodes[node + 1] = weight;
  }

  #weigh(): void {
    this.#weights = new Int32Array(this.#capacity);
    for (let leaf = 0; leaf < this.#capacity; leaf++)
      this.#weights[leaf] = this.#keys[leaf] === this.#out ? 0 : 1;
  }

  #grow(leaf: number): void {
    const [keys, weights] = [this.#keys, this.#weights];
    while (this.#capacity <= leaf) this.#capacity *= 2;
    this.#layOut();
    this.#keys.set(keys);
    if (weights) {
      this.#weights = new Int32Array(this.#capacity);
      this.#weights.set(weights);
    }
    const levels = this.#levels;
    for (let at = 0; at << fanBits < this.#capacity; at++) this.#joinLeaves(at);
    for (let level = 1; level < levels.length; level++)
      for (let at = 0; levels[level - 1]! + fan * at < levels[level]!; at++)
        this.#join(2 * (levels[level]! + at), levels[level - 1]! + fan * at);
  }

  /** Makes room for the leaves that there may be; all are out. */
  #layOut(): void {
    this.#keys = this.#small ? new Int32Array(this.#capacity) : new Float64Array(this.#capacity);
    this.#keys.fill(this.#out);
    const levels: number[] = [];
    let nodes = 0;
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
