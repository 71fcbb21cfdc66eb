import type { RunRecord } from '#store/run-record.ts';
import { hostStateBits, stateBits } from '#store/run-states.ts';
import { lifecycle } from './marks.ts';

/** No moment, where one is not known (yet). */
export const never = 0xffff_ffff;
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
  /** By host: when the last of its tasks stopped, and the last of those that failed; `never` where none has. */
  lastStopOn: Uint32Array<ArrayBuffer> = new Uint32Array(64).fill(never);
  lastFailureOn: Uint32Array<ArrayBuffer> = new Uint32Array(64).fill(never);
  #taskRows = 0;
  #hostRows = 0;
  #cuts = 0;

  follow(record: RunRecord, hasFailed: (task: number) => boolean): void {
    if (record.cuts !== this.#cuts) {
      this.#cuts = record.cuts;
      this.#taskRows = 0;
      this.#hostRows = 0;
      this.stoppedAt.fill(never);
      for (const column of [this.terminatedAt, this.lastStopOn, this.lastFailureOn]) column.fill(never);
    }
    this.stoppedAt = reach(this.stoppedAt, record.workload.length);
    const hostCount = record.hostGroup.length;
    this.terminatedAt = reach(this.terminatedAt, hostCount);
    this.lastStopOn = reach(this.lastStopOn, hostCount);
    this.lastFailureOn = reach(this.lastFailureOn, hostCount);
    const { at, change } = record.tasks;
    for (; this.#taskRows < at.length; this.#taskRows++) {
      const each = change.data[this.#taskRows]!;
      if ((each & 0b111) === lifecycle.stopped) {
        const task = each >> stateBits;
        const atMs = at.data[this.#taskRows]!;
        this.stoppedAt[task] = Math.min(this.stoppedAt[task]!, atMs);
        const host = record.host.data[task]!;
        if (host < 0) continue;
        this.lastStopOn[host] = atMs;
        if (hasFailed(task)) this.lastFailureOn[host] = atMs;
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
