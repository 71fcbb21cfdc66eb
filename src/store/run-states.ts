import type { RunColumn } from './run-column.ts';

export { hostStateBits, stateBits } from '#worker/run-batch.ts';

/** One that is not there yet. */
export const unborn = 0xffff;

/** Changes between two marks: going back costs a copy and at most so many changes. */
const changesBetweenMarks = 1 << 16;

interface Mark {
  readonly cursor: number;
  readonly states: Uint16Array;
}

/** A log of changes, in order of time: when, and `subject << bits | state`. */
export interface ChangeColumns {
  readonly at: RunColumn<Uint32Array>;
  readonly change: RunColumn<Int32Array>;
}

/**
 * The state of every task, or of every host, at the playhead, in a typed array outside React. What the bits of a state
 * mean is said with `stateBits` and `hostStateBits` in worker/run-batch.ts.
 */
export class RunStates {
  /** By number; `unborn` where there is none yet. It is replaced when it grows. */
  states: Uint16Array = new Uint16Array(256).fill(unborn);
  readonly #bits: number;
  /** How many changes are in it. */
  #cursor = 0;
  #marks: Mark[] = [];

  /** `bits`: how many bits of a packed change are the state. */
  constructor(bits: number) {
    this.#bits = bits;
  }

  /** Goes to the moment after all that happened up to and at `atMs`, back or forth; `count`: how many there will be. */
  moveTo({ at: times, change }: ChangeColumns, count: number, atMs: number): void {
    this.#reserve(count);
    const at = times.data;
    if (this.#cursor > times.length || (this.#cursor > 0 && at[this.#cursor - 1]! > atMs))
      this.#rewind((cursor) => cursor <= times.length && (cursor === 0 || at[cursor - 1]! <= atMs));
    const packed = change.data;
    const end = times.length;
    const bits = this.#bits;
    const mask = (1 << bits) - 1;
    const { states } = this;
    let cursor = this.#cursor;
    let nextMark = (this.#marks.at(-1)?.cursor ?? 0) + changesBetweenMarks;
    while (cursor < end && at[cursor]! <= atMs) {
      const each = packed[cursor++]!;
      states[each >> bits] = each & mask;
      if (cursor === nextMark) {
        this.#marks.push({ cursor, states: states.slice() });
        nextMark += changesBetweenMarks;
      }
    }
    this.#cursor = cursor;
  }

  /** Forgets all beyond the first `changes`: another future takes its place. */
  forget(changes: number): void {
    this.#marks = this.#marks.filter(({ cursor }) => cursor <= changes);
    if (this.#cursor > changes) this.#rewind((cursor) => cursor <= changes);
  }

  #rewind(isBefore: (cursor: number) => boolean): void {
    const mark = this.#marks.findLast(({ cursor }) => isBefore(cursor));
    this.states.fill(unborn);
    if (mark) this.states.set(mark.states);
    this.#cursor = mark?.cursor ?? 0;
  }

  #reserve(count: number): void {
    if (count <= this.states.length) return;
    const grown = new Uint16Array(Math.max(count, this.states.length * 2)).fill(unborn);
    grown.set(this.states);
    this.states = grown;
  }
}
