import { instantMs } from '../placement/instants.ts';
import { nextTime, readCron } from './cron.ts';

const unitMs: Readonly<Record<string, number>> = { minute: 60_000, hour: 3_600_000, day: 86_400_000 };
/** As far as the clock of a run goes. */
const longestDays = 50;

/**
 * When a schedule starts its task next, at or after `fromMs` of the run, in milliseconds of the run. 'never' when it
 * does not within a run; 'unsupported' when the expression is not one that a rehearsal reads. The run began at
 * `startedAtSeconds` since 1970. A rate begins at once, because the schedule has no start date.
 * https://docs.aws.amazon.com/scheduler/latest/UserGuide/schedule-types.html
 */
export function nextRunMs(
  expression: string,
  startedAtSeconds: number,
  fromMs: number,
): number | 'never' | 'unsupported' {
  const [, sort, inner = ''] = /^(rate|cron|at)\((.+)\)$/.exec(expression.trim()) ?? [];
  if (sort === 'rate') return nextOfRate(inner, fromMs);
  if (sort === 'at') {
    const instant = instantMs(inner);
    if (instant === undefined) return 'unsupported';
    const atMs = instant - startedAtSeconds * 1000;
    return atMs >= fromMs ? atMs : 'never';
  }
  const cron = sort === 'cron' ? readCron(inner) : undefined;
  if (!cron) return 'unsupported';
  const next = nextTime(cron, startedAtSeconds + Math.ceil(fromMs / 1000), longestDays);
  return next === undefined ? 'never' : (next - startedAtSeconds) * 1000;
}

function nextOfRate(inner: string, fromMs: number): number | 'unsupported' {
  const [, amount = '', unit = ''] = /^(\d{1,6}) (minute|hour|day)s?$/.exec(inner.trim()) ?? [];
  const everyMs = Number(amount) * (unitMs[unit] ?? 0);
  return everyMs === 0 ? 'unsupported' : Math.ceil(fromMs / everyMs) * everyMs;
}
