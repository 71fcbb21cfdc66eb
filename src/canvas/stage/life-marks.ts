import type { RunRecord } from '#store/run-record.ts';
import { hostStateBits, stateBits } from '#store/run-states.ts';
import { lifecycle } from './marks.ts';

const never = 0xffff_ffff;
const hostTerminated = 4;

/** Grows a column of moments. */
function reach(column: Uint32Array<ArrayBuffer>, count: number): Uint32Array<ArrayBuffer> {
  if (count <= column.length) return column;
  const grown = new Uint32Array(Math.max(count, column.length * 2)).fill(never);
  grown.set(column);
  return grown;
}

/** When tasks stopped and hosts came to be what they are, read once from the changes that a run tells. */
export class LifeMarks {
  /** By task; `never` where that is not known (yet). */
  stoppedAt: Uint32Array<ArrayBuffer> = new Uint32Array(256).fill(never);
  /** By host: when it was gone for good. */
  terminatedAt: Uint32Array<ArrayBuffer> = new Uint32Array(64).fill(never);
  #taskRows = 0;
  #hostRows = 0;
  #cuts = 0;

  follow(record: RunRecord): void {
    if (record.cuts !== this.#cuts) {
      this.#cuts = record.cuts;
      this.#taskRows = 0;
      this.#hostRows = 0;
      this.stoppedAt.fill(never);
      this.terminatedAt.fill(never);
    }
    this.stoppedAt = reach(this.stoppedAt, record.workload.length);
    this.terminatedAt = reach(this.terminatedAt, record.hostGroup.length);
    const { at, change } = record.tasks;
    for (; this.#taskRows < at.length; this.#taskRows++) {
      const each = change.data[this.#taskRows]!;
      if ((each & 0b111) === lifecycle.stopped) {
        const task = each >> stateBits;
        this.stoppedAt[task] = Math.min(this.stoppedAt[task]!, at.data[this.#taskRows]!);
      }
    }
    const { hosts } = record;
    for (; this.#hostRows < hosts.at.length; this.#hostRows++) {
      const each = hosts.change.data[this.#hostRows]!;
      if ((each & 0b111) === hostTerminated)
        this.terminatedAt[each >> hostStateBits] = hosts.at.data[this.#hostRows]!;
    }
  }
}
