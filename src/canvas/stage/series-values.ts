import type { RunAbout } from '#store/run-store.ts';
import type { RunTimeline } from '#store/run-timeline.ts';

/** What the series of a run stand at. */
export class SeriesValues {
  readonly #first: ReadonlyMap<string, number>;
  readonly #timeline: RunTimeline;

  constructor({ series }: RunAbout, timeline: RunTimeline) {
    this.#first = new Map(series.map(({ id, first }) => [id, first]));
    this.#timeline = timeline;
  }

  /** The value at a moment of the series of a workload, group or source; 0 where there is none. */
  at(atMs: number, id: string, of = 0): number {
    const first = this.#first.get(id);
    return first === undefined ? 0 : this.#timeline.record.valueAt(first + of, atMs);
  }
}
