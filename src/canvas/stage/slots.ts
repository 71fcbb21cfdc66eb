const none = -1;

/** Numbered places. Who comes takes the place he had before where it is free, else the first that is. */
export class Slots {
  /** Who is at a place, or -1. */
  taken: Int32Array = new Int32Array(4).fill(none);
  /** One more than the highest place that was ever taken. */
  reach = 0;
  count = 0;
  #firstFree = 0;

  take(who: number, before: number): number {
    const slot =
      before !== none && this.taken[before] === none && before < this.reach ? before : this.#free();
    this.#reserve(slot + 1);
    this.taken[slot] = who;
    this.count++;
    if (slot >= this.reach) this.reach = slot + 1;
    return slot;
  }

  leave(slot: number): void {
    this.taken[slot] = none;
    this.count--;
    if (slot < this.#firstFree) this.#firstFree = slot;
  }

  #free(): number {
    let slot = this.#firstFree;
    while (slot < this.reach && this.taken[slot] !== none) slot++;
    this.#firstFree = slot;
    return slot;
  }

  #reserve(count: number): void {
    if (count <= this.taken.length) return;
    const grown = new Int32Array(Math.max(count, this.taken.length * 2)).fill(none);
    grown.set(this.taken);
    this.taken = grown;
  }
}
