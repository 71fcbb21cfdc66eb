import type { TrafficSource } from '../../plan.ts';
import { mulDiv } from '../../kernel/whole-numbers.ts';
import { never } from '../../world/tables.ts';

type Pattern = Pick<
  TrafficSource,
  'pattern' | 'ratePerSecondMilli' | 'peakPerSecondMilli' | 'startMs' | 'durationMs'
>;

/** Steps in which a ramp rises, and in which a day rises and falls again, unless a step would be too short. */
const stepsMax = 60;
const stepMsMin = 1000;

const stepMsOf = (lengthMs: number): number => Math.max(stepMsMin, Math.ceil(lengthMs / stepsMax));

/**
 * How many requests a second (in thousandths) a source sends at a time. A ramp rises from its start on and then stays
 * at the peak; a spike is at the peak from its start until its end; a day begins at the rate, has its peak at half of
 * its length and repeats.
 */
export function rateAt(source: Pattern, atMs: number): number {
  const { pattern, ratePerSecondMilli: rate, peakPerSecondMilli: peak, startMs, durationMs } = source;
  if (pattern === 'ramp') return risen(rate, peak, stepped(atMs - startMs, durationMs), durationMs);
  if (pattern === 'spike') return atMs >= startMs && atMs < startMs + durationMs ? peak : rate;
  if (pattern === 'constant') return rate;
  const intoMs = stepped(atMs % durationMs, durationMs);
  // Twice the way to the nearer end of the day, so that no half milliseconds occur.
  return risen(rate, peak, 2 * Math.min(intoMs, durationMs - intoMs), durationMs);
}

/** When the rate changes next after a time, at the earliest; `never` if it does not. */
export function nextRateChange({ pattern, startMs, durationMs }: Pattern, atMs: number): number {
  if (pattern === 'constant') return never;
  if (pattern === 'spike')
    return [startMs, startMs + durationMs].find((changeMs) => changeMs > atMs) ?? never;
  const stepMs = stepMsOf(durationMs);
  const beganMs = pattern === 'daily' ? atMs - (atMs % durationMs) : startMs;
  if (atMs < beganMs) return beganMs;
  if (pattern === 'ramp' && atMs >= startMs + durationMs) return never;
  const stepEndsMs = beganMs + (Math.floor((atMs - beganMs) / stepMs) + 1) * stepMs;
  return Math.min(stepEndsMs, beganMs + durationMs);
}

/** How far into its length a pattern is taken to be: at the beginning of the present step. */
function stepped(intoMs: number, lengthMs: number): number {
  if (intoMs >= lengthMs) return lengthMs;
  return Math.max(0, intoMs - (intoMs % stepMsOf(lengthMs)));
}

function risen(from: number, to: number, part: number, whole: number): number {
  const way = mulDiv(Math.abs(to - from), part, whole);
  return to >= from ? from + way : from - way;
}
