/**
 * The events to come, ordered by time and, at one time, by when they were pushed: a hierarchical timing wheel of three
 * levels. Pushing and popping cost the same however many are pending.
 *
 * Times are integer milliseconds in [0, 2^32), which is 49 days. An event is three integers: its kind, which is not
 * negative, and two arguments.
 */
const dueBits = 10;
const dueSlots = 1 << dueBits;
const dueMask = dueSlots - 1;
/** The higher levels: each slot of the first is as long as all of the lowest level, one of the second as all of the first. */
const laterBits = 11;
const laterSlots = 1 << laterBits;
const laterMask = laterSlots - 1;
const none = -1;

// The events of a slot lie side by side in chunks, so that they are read and written in the order of memory. A chunk
// begins with where the next one is; an event is its time, kind and arguments.
const chunkLength = 64;
const chunkMask = chunkLength - 1;
const width = 4;

export interface SavedQueue {
  readonly chunks: Int32Array;
  readonly due: Int32Array;
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
  /**
   * Most slots of the lowest level, which are a millisecond long, hold one event at most. The first one lies here,
   * its kind and arguments; the others of that millisecond are in chunks.
   */
  readonly #due = new Int32Array(dueSlots * width).fill(none);
  #chunks = new Int32Array(chunkLength * 16);
  /** Chunks in use or in the list of free ones lie before this. */
  #used = 0;
  #free = none;
  /** Where the first event of each slot is, and where its next one will be; -1 for a slot without chunks. */
  readonly #heads = new Int32Array(dueSlots + 2 * laterSlots).fill(none);
  readonly #tails = new Int32Array(dueSlots + 2 * laterSlots).fill(none);
  readonly #occupied = new Int32Array((dueSlots + 2 * laterSlots) >> 5);

  /** `atMs` must not lie before the last event popped, nor before a limit that `popUpTo` was given. */
  push(atMs: number, kind: number, a: number, b: number): void {
    this.#append(atMs, kind, a, b);
    this.size++;
  }

  /** Takes the next event into `atMs`, `kind`, `a`, `b`, unless there is none at or before `limitMs`. */
  popUpTo(limitMs: number): boolean {
    for (;;) {
      const slot = this.#firstSlot(this.#nowMs & dueMask, dueSlots);
      if (slot !== none) {
        const atMs = ((this.#nowMs & ~dueMask) | slot) >>> 0;
        if (atMs > limitMs) return false;
        this.#nowMs = atMs;
        this.atMs = atMs;
        this.size--;
        this.#take(slot);
        return true;
      }
      if (this.size === 0 || !this.#cascade(limitMs)) return false;
    }
  }

  /** Moves the first occupied slot of a higher level down, unless it begins after the limit. */
  #cascade(limitMs: number): boolean {
    const nowMs = this.#nowMs;
    let first = dueSlots;
    let shift = dueBits;
    let slot = this.#firstSlot(first + ((nowMs >>> shift) & laterMask) + 1, first + laterSlots);
    let aboveMs = (nowMs >>> (dueBits + laterBits)) << (dueBits + laterBits);
    if (slot === none) {
      first += laterSlots;
      shift += laterBits;
      slot = this.#firstSlot(first + (nowMs >>> shift) + 1, first + laterSlots);
      aboveMs = 0;
      if (slot === none) return false;
    }
    const startMs = (aboveMs | ((slot - first) << shift)) >>> 0;
    if (startMs > limitMs) return false;
    this.#nowMs = startMs;
    this.#spill(slot);
    return true;
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
    if (differs >= dueSlots) {
      const isNear = differs >>> (dueBits + laterBits) === 0;
      if (isNear) this.#chain(dueSlots + ((atMs >>> dueBits) & laterMask), atMs, kind, a, b);
      else this.#chain(dueSlots + laterSlots + (atMs >>> (dueBits + laterBits)), atMs, kind, a, b);
      return;
    }
    const slot = atMs & dueMask;
    const bit = 1 << (slot & 31);
    const word = this.#occupied[slot >> 5]!;
    if ((word & bit) !== 0) return this.#chain(slot, atMs, kind, a, b);
    this.#occupied[slot >> 5] = word | bit;
    const due = this.#due;
    due[slot * width] = kind;
    due[slot * width + 1] = a;
    due[slot * width + 2] = b;
  }

  /** Puts an event at the end of the chunks of a slot. */
  #chain(slot: number, atMs: number, kind: number, a: number, b: number): void {
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

  /** Takes the first event of a slot of the lowest level. */
  #take(slot: number): void {
    const due = this.#due;
    const kind = due[slot * width]!;
    if (kind === none) return this.#unchain(slot);
    this.kind = kind;
    this.a = due[slot * width + 1]!;
    this.b = due[slot * width + 2]!;
    due[slot * width] = none;
    if (this.#heads[slot] === none) this.#occupied[slot >> 5]! &= ~(1 << (slot & 31));
  }

  #unchain(slot: number): void {
    const chunks = this.#chunks;
    const at = this.#heads[slot]!;
    this.kind = chunks[at + 1]!;
    this.a = chunks[at + 2]!;
    this.b = chunks[at + 3]!;
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

  /** The first slot in use from `from` on and before `end`. */
  #firstSlot(from: number, end: number): number {
    if (from >= end) return none;
    let word = from >> 5;
    let bits = this.#occupied[word]! & (-1 << (from & 31));
    while (bits === 0) {
      if (++word === end >> 5) return none;
      bits = this.#occupied[word]!;
    }
    return (word << 5) + 31 - Math.clz32(bits & -bits);
  }

  save(): SavedQueue {
    return {
      chunks: this.#chunks.slice(0, this.#used),
      due: this.#due.slice(),
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
    this.#due.set(saved.due);
    this.#heads.set(saved.heads);
    this.#tails.set(saved.tails);
    this.#occupied.set(saved.occupied);
    [this.#nowMs, this.size, this.#free] = saved.scalars;
  }
}
