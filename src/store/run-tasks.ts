import { stateBits } from '#worker/run-batch.ts';
import type { RunRecord } from './run-record.ts';

/** A task that is not there yet. */
export const unborn = 255;

/** Changes between two marks: going back costs a copy and at most so many changes. */
const changesBetweenMarks = 1 << 16;
const stateMask = (1 << stateBits) - 1;

interface Mark {
  readonly cursor: number;
  readonly states: Uint8Array;
}

/**
 * The state of every task at the playhead, in a typed array outside React: lifecycle state in bits 0 to 2, whether it
 * is counted as healthy in bit 3, `healthStatus` in bits 4 and 5.
 */
export class RunTasks {
  /** By task; `unborn` where there is none yet. It is replaced when it grows. */
  states: Uint8Array = new Uint8Array(256).fill(unborn);
  /** How many changes are in it. */
  #cursor = 0;
  #marks: Mark[] = [];

  /** Goes to the moment after all that happened up to and at `atMs`, back or forth. */
  moveTo({ changeAt, change, workload }: RunRecord, atMs: number): void {
    this.#reserve(workload.length);
    const at = changeAt.data;
    if (this.#cursor > changeAt.length || (this.#cursor > 0 && at[this.#cursor - 1]! > atMs))
      this.#rewind((cursor) => cursor <= changeAt.length && (cursor === 0 || at[cursor - 1]! <= atMs));
    const packed = change.data;
    const end = changeAt.length;
    const { states } = this;
    let cursor = this.#cursor;
    let nextMark = (this.#marks.at(-1)?.cursor ?? 0) + changesBetweenMarks;
    while (cursor < end && at[cursor]! <= atMs) {
      const each = packed[cursor++]!;
      states[each >> stateBits] = each & stateMask;
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

  #reserve(tasks: number): void {
    if (tasks <= this.states.length) return;
    const grown = new Uint8Array(Math.max(tasks, this.states.length * 2)).fill(unborn);
    grown.set(this.states);
    this.states = grown;
  }
}
