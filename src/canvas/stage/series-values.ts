import type { RunAbout } from '#store/run-store.ts';
import type { RunTimeline } from '#store/run-timeline.ts';
import { stepsBy } from '#store/steps.ts';

/**
 * What the series of a run stand at. Where a series was found the last time is remembered, because the playhead mostly
 * goes on by a little: asking for thousands of them at every frame costs next to nothing then.
 */
export class SeriesValues {
  readonly #first: ReadonlyMap<string, number>;
  readonly #timeline: RunTimeline;
  /** By series: how many of its steps had been taken. */
  readonly #taken: number[] = [];

  constructor({ series }: RunAbout, timeline: RunTimeline) {
    this.#first = new Map(series.map(({ id, first }) => [id, first]));
    this.#timeline = timeline;
  }

  /** The value at a moment of the series of a workload, group or source; 0 where there is none. */
  at(atMs: number, id: string, of = 0): number {
    const first = this.#first.get(id);
    if (first === undefined) return 0;
    const steps = this.#timeline.record.stepsOf(first + of);
    let taken = this.#taken[first + of] ?? 0;
    const isThere =
      taken <= steps.length &&
      (taken === 0 || steps.atMs(taken - 1) <= atMs) &&
      (taken === steps.length || steps.atMs(taken) > atMs);
    if (!isThere) this.#taken[first + of] = taken = stepsBy(steps, atMs);
    return taken === 0 ? 0 : steps.value(taken - 1);
  }
}
