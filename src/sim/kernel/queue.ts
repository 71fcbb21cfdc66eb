/**
 * The events to come, ordered by time and, at one time, by when they were pushed: a hierarchical timing wheel of four
 * levels of 256 slots. Pushing and popping cost the same however many are pending.
 *
 * Times are integer milliseconds in [0, 2^32), which is 49 days. An event is three integers: its kind and two
 * arguments.
 */
const slotBits = 8;
const slots = 1 << slotBits;
const slotMask = slots - 1;
const levels = 4;
const wordsPerLevel = slots >> 5;
const none = -1;

// The events of a slot lie side by side in chunks, so that they are read and written in the order of memory. A chunk
// begins with where the next one is; an event is its time, kind and arguments.
const chunkLength = 64;
const chunkMask = chunkLength - 1;
const width = 4;

export interface SavedQueue {
  readonly chunks: Int32Array;
  readonly heads: Int32Array;
  readonly tails: Int32Array;
  readonly occupied: Int32Array;
  readonly scalars: readonly [nowMs: number, size: number, free: number];
}

export class EventQueue {
  /** The event popped last. */
  atMs = 0;
  kind = 0;
  a = 0;
  b = 0;
  size = 0;
  #nowMs = 0;
  #chunks = new Int32Array(chunkLength * 16);
  /** Chunks in use or in the list of free ones lie before this. */
  #used = 0;
  #free = none;
  /** Where the first event of each slot is, and where its next one will be; -1 for an empty slot. */
  readonly #heads = new Int32Array(levels * slots).fill(none);
  readonly #tails = new Int32Array(levels * slots).fill(none);
  readonly #occupied = new Int32Array(levels * wordsPerLevel);

  /** `atMs` must not lie before the last event popped, nor before a limit that `popUpTo` was given. */
  push(atMs: number, kind: number, a: number, b: number): void {
    this.#append(atMs, kind, a, b);
    this.size++;
  }

  /** Takes the next event into `atMs`, `kind`, `a`, `b`, unless there is none at or before `limitMs`. */
  popUpTo(limitMs: number): boolean {
    for (;;) {
      const slot = this.#firstSlot(0, this.#nowMs & slotMask);
      if (slot !== none) {
        const atMs = ((this.#nowMs & ~slotMask) | slot) >>> 0;
        if (atMs > limitMs) return false;
        this.#nowMs = atMs;
        this.#take(slot);
        return true;
      }
      if (this.size === 0 || !this.#cascade(limitMs)) return false;
    }
  }

  /** Moves the first occupied slot of a higher level down, unless it begins after the limit. */
  #cascade(limitMs: number): boolean {
    for (let level = 1; level < levels; level++) {
      const shift = level * slotBits;
      const slot = this.#firstSlot(level, ((this.#nowMs >>> shift) & slotMask) + 1);
      if (slot === none) continue;
      const above = level === levels - 1 ? 0 : (this.#nowMs >>> (shift + slotBits)) << (shift + slotBits);
      const startMs = (above | (slot << shift)) >>> 0;
      if (startMs > limitMs) return false;
      this.#nowMs = startMs;
      this.#spill(level * slots + slot);
      return true;
    }
    return false;
  }

  #spill(slot: number): void {
    const tail = this.#tails[slot]!;
    let at = this.#heads[slot]!;
    this.#empty(slot);
    while (at !== tail) {
      const chunks = this.#chunks;
      this.#append(chunks[at]! >>> 0, chunks[at + 1]!, chunks[at + 2]!, chunks[at + 3]!);
      at = this.#after(at);
    }
    this.#release(at);
  }

  #append(atMs: number, kind: number, a: number, b: number): void {
    const differs = (atMs ^ this.#nowMs) >>> 0;
    const level = differs < 0x100 ? 0 : differs < 0x10000 ? 1 : differs < 0x1000000 ? 2 : 3;
    const slot = level * slots + ((atMs >>> (level * slotBits)) & slotMask);
    let at = this.#tails[slot]!;
    if (at === none) {
      at = this.#newChunk() + width;
      this.#heads[slot] = at;
      this.#occupied[slot >> 5]! |= 1 << (slot & 31);
    }
    const chunks = this.#chunks;
    chunks[at] = atMs;
    chunks[at + 1] = kind;
    chunks[at + 2] = a;
    chunks[at + 3] = b;
    at += width;
    if ((at & chunkMask) === 0) {
      const full = at - chunkLength;
      at = this.#newChunk() + width;
      this.#chunks[full] = at;
    }
    this.#tails[slot] = at;
  }

  #take(slot: number): void {
    const chunks = this.#chunks;
    const at = this.#heads[slot]!;
    this.atMs = chunks[at]! >>> 0;
    this.kind = chunks[at + 1]!;
    this.a = chunks[at + 2]!;
    this.b = chunks[at + 3]!;
    this.size--;
    const next = this.#after(at);
    if (next === this.#tails[slot]) {
      this.#release(next);
      this.#empty(slot);
    } else this.#heads[slot] = next;
  }

  /** Where the event after the one at `at` is, or will be. A chunk that is left behind is free. */
  #after(at: number): number {
    const next = at + width;
    if ((next & chunkMask) !== 0) return next;
    const onward = this.#chunks[next - chunkLength]!;
    this.#release(at);
    return onward;
  }

  #empty(slot: number): void {
    this.#heads[slot] = none;
    this.#tails[slot] = none;
    this.#occupied[slot >> 5]! &= ~(1 << (slot & 31));
  }

  #newChunk(): number {
    const chunk = this.#free;
    if (chunk !== none) {
      this.#free = this.#chunks[chunk]!;
      return chunk;
    }
    if (this.#used === this.#chunks.length) this.#grow(2 * this.#used);
    this.#used += chunkLength;
    return this.#used - chunkLength;
  }

  /** Frees the chunk in which `at` lies. */
  #release(at: number): void {
    const chunk = at & ~chunkMask;
    this.#chunks[chunk] = this.#free;
    this.#free = chunk;
  }

  #grow(length: number): void {
    const chunks = this.#chunks;
    this.#chunks = new Int32Array(length);
    this.#chunks.set(chunks);
  }

  #firstSlot(level: number, from: number): number {
    if (from >= slots) return none;
    const base = level * wordsPerLevel;
    let word = from >> 5;
    let bits = this.#occupied[base + word]! & (-1 << (from & 31));
    while (bits === 0) {
      if (++word === wordsPerLevel) return none;
      bits = this.#occupied[base + word]!;
    }
    return (word << 5) + 31 - Math.clz32(bits & -bits);
  }

  save(): SavedQueue {
    return {
      chunks: this.#chunks.slice(0, this.#used),
      heads: this.#heads.slice(),
      tails: this.#tails.slice(),
      occupied: this.#occupied.slice(),
      scalars: [this.#nowMs, this.size, this.#free],
    };
  }

  restore(saved: SavedQueue): void {
    this.#used = saved.chunks.length;
    if (this.#used > this.#chunks.length) this.#grow(this.#used);
    this.#chunks.set(saved.chunks);
    this.#heads.set(saved.heads);
    this.#tails.set(saved.tails);
    this.#occupied.set(saved.occupied);
    [this.#nowMs, this.size, this.#free] = saved.scalars;
  }
}
