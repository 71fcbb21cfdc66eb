import { i32, table, u32, type SavedTable } from './table.ts';

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

export interface SavedQueue {
  readonly entries: SavedTable;
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
  #free = none;
  readonly #entries = table({ at: u32(), kind: i32(), a: i32(), b: i32(), next: i32(none) }, 1024);
  readonly #heads = new Int32Array(levels * slots).fill(none);
  readonly #tails = new Int32Array(levels * slots).fill(none);
  readonly #occupied = new Int32Array(levels * wordsPerLevel);

  /** `atMs` must not lie before the last event popped, nor before a limit that `popUpTo` was given. */
  push(atMs: number, kind: number, a: number, b: number): void {
    const entries = this.#entries;
    let entry = this.#free;
    if (entry === none) entry = entries.add();
    else this.#free = entries.next[entry]!;
    entries.at[entry] = atMs;
    entries.kind[entry] = kind;
    entries.a[entry] = a;
    entries.b[entry] = b;
    this.#append(entry, atMs);
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

  #spill(at: number): void {
    let entry = this.#heads[at]!;
    this.#heads[at] = none;
    this.#tails[at] = none;
    this.#occupied[at >> 5]! &= ~(1 << (at & 31));
    while (entry !== none) {
      const next = this.#entries.next[entry]!;
      this.#append(entry, this.#entries.at[entry]!);
      entry = next;
    }
  }

  #append(entry: number, atMs: number): void {
    const differs = (atMs ^ this.#nowMs) >>> 0;
    const level = differs < 0x100 ? 0 : differs < 0x10000 ? 1 : differs < 0x1000000 ? 2 : 3;
    const at = level * slots + ((atMs >>> (level * slotBits)) & slotMask);
    const tail = this.#tails[at]!;
    this.#entries.next[entry] = none;
    if (tail === none) {
      this.#heads[at] = entry;
      this.#occupied[at >> 5]! |= 1 << (at & 31);
    } else this.#entries.next[tail] = entry;
    this.#tails[at] = entry;
  }

  #take(at: number): void {
    const entries = this.#entries;
    const entry = this.#heads[at]!;
    const next = entries.next[entry]!;
    this.#heads[at] = next;
    if (next === none) {
      this.#tails[at] = none;
      this.#occupied[at >> 5]! &= ~(1 << (at & 31));
    }
    this.atMs = entries.at[entry]!;
    this.kind = entries.kind[entry]!;
    this.a = entries.a[entry]!;
    this.b = entries.b[entry]!;
    entries.next[entry] = this.#free;
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
      entries: this.#entries.save(),
      heads: this.#heads.slice(),
      tails: this.#tails.slice(),
      occupied: this.#occupied.slice(),
      scalars: [this.#nowMs, this.size, this.#free],
    };
  }

  restore(saved: SavedQueue): void {
    this.#entries.restore(saved.entries);
    this.#heads.set(saved.heads);
    this.#tails.set(saved.tails);
    this.#occupied.set(saved.occupied);
    [this.#nowMs, this.size, this.#free] = saved.scalars;
  }
}
