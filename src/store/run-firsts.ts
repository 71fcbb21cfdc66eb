import type { RunAbout } from '#worker/run-batch.ts';
import type { RunRecord } from './run-record.ts';

/** Which events are the first of their kind in a run, found as the run becomes known. */
export class RunFirsts {
  /** Numbers of events, ascending, and by reason whether one of them is of it. */
  #firsts: number[] = [];
  #isMet: boolean[] = [];
  #read = 0;

  /** The first of a kind among events from number `from` on, as far as they are known. */
  next(record: RunRecord, { reasons }: Pick<RunAbout, 'reasons'>, from: number): number | undefined {
    const { eventReason } = record;
    for (; this.#read < eventReason.length; this.#read++) {
      const why = eventReason.data[this.#read]!;
      if (this.#isMet[why]) continue;
      this.#isMet[why] = true;
      // What happens very often and decides nothing is no reason to stop.
      const told = reasons[why];
      if (told && (told.level !== 'detail' || told.explained)) this.#firsts.push(this.#read);
    }
    return this.#firsts.find((event) => event >= from);
  }

  /** Begins anew: another run, or another future of it. */
  forget(): void {
    this.#firsts = [];
    this.#isMet = [];
    this.#read = 0;
  }
}
