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

// An entry is five integers side by side, which a processor fetches as one: where it is in the list of its slot, too.
const width = 5;
const Field = { at: 0, kind: 1, a: 2, b: 3, next: 4 } as const;

export interface SavedQueue {
  readonly entries: Int32Array;
  readonly heads: Int32Array;
  readonly tails: Int32Array;
  readonly occupied: Int32Array;
  readonly scalars: readonly [nowMs: number, size: number, free: number, used: number];
}

export class EventQueue {
  /** The event popped last. */
  atMs = 0;
  kind = 0;
  a = 0;
  b = 0;
  size = 0;
  #nowMs = 0;
  #free = none;
  /** Entries are known by where they begin. Those that are not pending are in the list of free ones, or unused. */
  #entries = new Int32Array(1024 * width);
  #used = 0;
  readonly #heads = new Int32Array(levels * slots).fill(none);
  readonly #tails = new Int32Array(levels * slots).fill(none);
  readonly #occupied = new Int32Array(levels * wordsPerLevel);

  /** `atMs` must not lie before the last event popped, nor before a limit that `popUpTo` was given. */
  push(atMs: number, kind: number, a: number, b: number): void {
    let entry = this.#free;
    if (entry === none) entry = this.#add();
    else this.#free = this.#entries[entry + Field.next]!;
    const entries = this.#entries;
    entries[entry] = atMs;
    entries[entry + Field.kind] = kind;
    entries[entry + Field.a] = a;
    entries[entry + Field.b] = b;
    this.#append(entry, atMs);
    this.size++;
  }

  #add(): number {
    const entry = this.#used;
    this.#used += width;
    if (this.#used > this.#entries.length) this.#grow(2 * this.#used);
    return entry;
  }

  #grow(length: number): void {
    const entries = this.#entries;
    this.#entries = new Int32Array(length);
    this.#entries.set(entries);
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

  #spill(at: number): void {
    let entry = this.#heads[at]!;
    this.#heads[at] = none;
    this.#tails[at] = none;
    this.#occupied[at >> 5]! &= ~(1 << (at & 31));
    while (entry !== none) {
      const next = this.#entries[entry + Field.next]!;
      this.#append(entry, this.#entries[entry]! >>> 0);
      entry = next;
    }
  }

  #append(entry: number, atMs: number): void {
    const differs = (atMs ^ this.#nowMs) >>> 0;
    const level = differs < 0x100 ? 0 : differs < 0x10000 ? 1 : differs < 0x1000000 ? 2 : 3;
    const at = level * slots + ((atMs >>> (level * slotBits)) & slotMask);
    const tail = this.#tails[at]!;
    this.#entries[entry + Field.next] = none;
    if (tail === none) {
      this.#heads[at] = entry;
      this.#occupied[at >> 5]! |= 1 << (at & 31);
    } else this.#entries[tail + Field.next] = entry;
    this.#tails[at] = entry;
  }

  #take(at: number): void {
    const entries = this.#entries;
    const entry = this.#heads[at]!;
    const next = entries[entry + Field.next]!;
    this.#heads[at] = next;
    if (next === none) {
      this.#tails[at] = none;
      this.#occupied[at >> 5]! &= ~(1 << (at & 31));
    }
    this.atMs = entries[entry]! >>> 0;
    this.kind = entries[entry + Field.kind]!;
    this.a = entries[entry + Field.a]!;
    this.b = entries[entry + Field.b]!;
    entries[entry + Field.next] = this.#free;
    this.#free = entry;
    this.size--;
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
      entries: this.#entries.slice(0, this.#used),
      heads: this.#heads.slice(),
      tails: this.#tails.slice(),
      occupied: this.#occupied.slice(),
      scalars: [this.#nowMs, this.size, this.#free, this.#used],
    };
  }

  restore(saved: SavedQueue): void {
    if (saved.entries.length > this.#entries.length) this.#grow(saved.entries.length);
    this.#entries.set(saved.entries);
    this.#heads.set(saved.heads);
    this.#tails.set(saved.tails);
    this.#occupied.set(saved.occupied);
    [this.#nowMs, this.size, this.#free, this.#used] = saved.scalars;
  }
}
