import type { RunAbout } from '#store/run-store.ts';

/** The columns of events: when each happened, and its reason. They grow at the end. */
export interface EventColumns {
  readonly eventAt: { readonly data: ArrayLike<number>; readonly length: number };
  readonly eventReason: { readonly data: ArrayLike<number> };
  eventsBy(atMs: number): number;
}

type Reasons = RunAbout['reasons'];

export const normalMark = 2;
export const notableMark = 3;
export const problemMark = 4;

const markOf = { detail: 1, normal: normalMark, notable: notableMark, problem: problemMark } as const;

/** How much events of each reason matter. */
export const marksOf = (reasons: Reasons): Uint8Array =>
  Uint8Array.from(reasons, ({ level }) => markOf[level]);

/**
 * What matters most among the events under each pixel. A million events cost one look each, once; those that come in
 * later are added to what is there.
 */
export class ScrubberMarks {
  byPixel = new Uint8Array(0);
  #read = 0;
  #key = '';

  /** Brings the marks up to date; `future` changes when what was known became void. */
  update(events: EventColumns, marks: Uint8Array, spanMs: number, widthPx: number, future: number): void {
    const key = `${spanMs} ${widthPx} ${future}`;
    if (key !== this.#key) {
      this.#key = key;
      this.#read = 0;
      this.byPixel = new Uint8Array(Math.max(1, Math.ceil(widthPx)));
    }
    const { byPixel } = this;
    const at = events.eventAt.data;
    const why = events.eventReason.data;
    const pixelPerMs = widthPx / spanMs;
    for (; this.#read < events.eventAt.length; this.#read++) {
      const pixel = Math.floor(at[this.#read]! * pixelPerMs);
      if (pixel >= byPixel.length) break;
      const mark = marks[why[this.#read]!]!;
      if (mark > byPixel[pixel]!) byPixel[pixel] = mark;
    }
  }
}

/** What happened between two moments: how many events, how many problems, and the one that matters most. */
export function eventsBetween(
  events: EventColumns,
  marks: Uint8Array,
  fromMs: number,
  toMs: number,
): { readonly count: number; readonly problems: number; readonly most: number | undefined } {
  const from = events.eventsBy(Math.ceil(fromMs) - 1);
  const to = events.eventsBy(Math.floor(toMs));
  let most: number | undefined;
  let problems = 0;
  const markAt = (event: number): number => marks[events.eventReason.data[event]!]!;
  for (let event = from; event < to; event++) {
    if (markAt(event) === problemMark) problems++;
    if (most === undefined || markAt(event) > markAt(most)) most = event;
  }
  return { count: to - from, problems, most };
}
