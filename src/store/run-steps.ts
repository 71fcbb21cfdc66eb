import type { RunAbout } from '#worker/run-batch.ts';
import type { RunRecord } from './run-record.ts';

/** How far a step goes: to an event, over all events of one millisecond, or to a decision among candidates. */
export type StepBy = 'event' | 'moment' | 'decision';
export type StepTo = 'next' | 'previous';

/** Where one stands: the playhead, and the event that is selected, where it is one of this moment. */
export interface StepFrom {
  readonly atMs: number;
  readonly event: number | undefined;
}

/** Where a step leads: to a moment, and to an event of it; undefined before all events. */
export interface StepGoal {
  readonly atMs: number;
  readonly event: number | undefined;
}

const levels = ['detail', 'normal', 'notable', 'problem'] as const;

/**
 * Where a step leads. `unknown`: nowhere yet, for what comes is not known; `none`: nowhere. Events up to `knownMs` are
 * told for good.
 */
export function stepFrom(
  record: RunRecord,
  { reasons }: Pick<RunAbout, 'reasons'>,
  { from, to, by, knownMs }: { from: StepFrom; to: StepTo; by: StepBy; knownMs: number },
): StepGoal | 'unknown' | 'none' {
  const why = record.eventReason.data;
  const isWanted = (event: number): boolean => by !== 'decision' || reasons[why[event]!]?.explained === true;
  if (to === 'next') {
    const end = record.eventsBy(knownMs);
    for (let event = firstAhead(record, from, by); event < end; event++)
      if (isWanted(event)) return goal(record, reasons, event, by);
    return 'unknown';
  }
  if (from.atMs === 0 && from.event === undefined) return 'none';
  for (let event = lastBehind(record, from, by); event >= 0; event--)
    if (isWanted(event)) return goal(record, reasons, event, by);
  return { atMs: 0, event: undefined };
}

/** Who stands at the very start, with nothing selected, has not seen what happens at once. */
function firstAhead(record: RunRecord, { atMs, event }: StepFrom, by: StepBy): number {
  if (event !== undefined && by !== 'moment') return event + 1;
  return event === undefined && atMs === 0 ? 0 : record.eventsBy(atMs);
}

function lastBehind(record: RunRecord, { atMs, event }: StepFrom, by: StepBy): number {
  if (by === 'moment') return record.eventsBy(atMs - 1) - 1;
  return (event ?? record.eventsBy(atMs)) - 1;
}

/** Of a moment the event that matters most stands for all. */
function goal(record: RunRecord, reasons: RunAbout['reasons'], event: number, by: StepBy): StepGoal {
  const atMs = record.eventAt.data[event]!;
  if (by !== 'moment') return { atMs, event };
  const rank = (each: number): number =>
    levels.indexOf(reasons[record.eventReason.data[each]!]?.level ?? 'detail');
  let most = record.eventsBy(atMs - 1);
  for (let each = most + 1; each < record.eventsBy(atMs); each++) if (rank(each) > rank(most)) most = each;
  return { atMs, event: most };
}
