import type { Intervention } from '#model/run.ts';
import type { RunAbout } from '#worker/run-batch.ts';
import type { RunRecord } from './run-record.ts';

/** A moment of a run that is worth stopping at: something notable or wrong happens, or something is done to it. */
export interface Beat {
  /** When it begins, and when the last of it happens. */
  readonly atMs: number;
  readonly endMs: number;
  /** Numbers of its notable events, in order. */
  readonly events: readonly number[];
  /** The events that say most about it, the first one first: at most two, of different reasons. */
  readonly told: readonly number[];
  /** Numbers of the interventions that are done in it. */
  readonly interventions: readonly number[];
}

/** The same thing going on this soon after is the same beat. */
const sameBeatMs = 15_000;

interface Moment {
  readonly atMs: number;
  endMs: number;
  readonly events: number[];
  readonly interventions: number[];
}

/** The beats of a run as far as it is known, in order of time. */
export function beatsOf(
  { eventAt, eventReason }: Pick<RunRecord, 'eventAt' | 'eventReason'>,
  reasons: RunAbout['reasons'],
  interventions: readonly Intervention[],
  knownMs: number,
): Beat[] {
  const notable = (number: number): boolean => {
    const level = reasons[eventReason.data[number]!]?.level;
    return level === 'notable' || level === 'problem';
  };
  const moments: Moment[] = [];
  const at = (atMs: number): Moment => {
    const last = moments.at(-1);
    if (last?.endMs === atMs) return last;
    const next: Moment = { atMs, endMs: atMs, events: [], interventions: [] };
    moments.push(next);
    return next;
  };
  let done = 0;
  for (let number = 0; number < eventAt.length; number++) {
    const atMs = eventAt.data[number]!;
    if (atMs > knownMs) break;
    if (!notable(number)) continue;
    for (; (interventions[done]?.atMs ?? Infinity) <= atMs; done++)
      at(interventions[done]!.atMs).interventions.push(done);
    const reason = eventReason.data[number]!;
    const before = moments.at(-1);
    const goesOn =
      before !== undefined &&
      atMs - before.endMs <= sameBeatMs &&
      before.interventions.length === 0 &&
      before.events.some((each) => eventReason.data[each] === reason);
    const moment = goesOn ? before : at(atMs);
    moment.events.push(number);
    moment.endMs = atMs;
  }
  for (; (interventions[done]?.atMs ?? Infinity) <= knownMs; done++)
    at(interventions[done]!.atMs).interventions.push(done);
  const counts = countsByReason(moments, eventReason.data);
  return moments.map((moment) => ({ ...moment, told: tellingOf(moment.events, eventReason.data, counts) }));
}

/** What happens once in a run says more than what happens to each task; of those alike, the first. */
function tellingOf(
  events: readonly number[],
  reasons: Int32Array,
  counts: ReadonlyMap<number, number>,
): number[] {
  const firsts = events.filter(
    (event, i) => events.findIndex((other) => reasons[other] === reasons[event]) === i,
  );
  return firsts.toSorted((a, b) => counts.get(reasons[a]!)! - counts.get(reasons[b]!)!).slice(0, 2);
}

function countsByReason(moments: readonly Moment[], reasons: Int32Array): Map<number, number> {
  const counts = new Map<number, number>();
  for (const { events } of moments)
    for (const event of events) counts.set(reasons[event]!, (counts.get(reasons[event]!) ?? 0) + 1);
  return counts;
}

/** Which beat a moment belongs to: the last that has begun; -1 before the first. */
export const beatAt = (beats: readonly Beat[], atMs: number): number =>
  beats.findLastIndex((beat) => beat.atMs <= atMs);
