// cron(minutes hours day-of-month month day-of-week year), as EventBridge Scheduler writes it. Whole seconds since 1970.

const daySeconds = 86_400;
const months = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC'];
const weekdays = ['SUN', 'MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT'];

/** The values a field allows. */
type Field = ReadonlySet<number>;

export interface Cron {
  readonly minutes: Field;
  readonly hours: Field;
  readonly days: Field;
  readonly months: Field;
  /** 1 is Sunday. */
  readonly weekdays: Field;
  readonly years: Field;
}

const ranges: readonly {
  readonly least: number;
  readonly most: number;
  readonly names: readonly string[];
}[] = [
  { least: 0, most: 59, names: [] },
  { least: 0, most: 23, names: [] },
  { least: 1, most: 31, names: [] },
  { least: 1, most: 12, names: months },
  { least: 1, most: 7, names: weekdays },
  { least: 1970, most: 2199, names: [] },
];

/**
 * Reads the six fields between the brackets: `*`, `?`, numbers, names, lists, ranges and steps. Undefined for what is
 * none of these or leaves open which field names the days; L, W and # are not evaluated either.
 * https://docs.aws.amazon.com/scheduler/latest/UserGuide/schedule-types.html
 */
export function readCron(text: string): Cron | undefined {
  const parts = text.trim().split(/\s+/);
  if (parts.length !== ranges.length) return undefined;
  // One of the two fields that name days has to leave it to the other.
  if ((parts[2] === '?') === (parts[4] === '?')) return undefined;
  const fields = parts.map((part, i) => readField(part, i));
  if (fields.includes(undefined)) return undefined;
  const [minutes, hours, days, ofMonths, ofWeekdays, years] = fields as Field[];
  return {
    minutes: minutes!,
    hours: hours!,
    days: days!,
    months: ofMonths!,
    weekdays: ofWeekdays!,
    years: years!,
  };
}

function readField(text: string, at: number): Field | undefined {
  const { least, most, names } = ranges[at]!;
  const valueOf = (word: string): number => {
    const named = names.indexOf(word.toUpperCase());
    if (named !== -1) return named + 1;
    return /^\d{1,4}$/.test(word) ? Number(word) : -1;
  };
  const allowed = new Set<number>();
  for (const item of text.split(',')) {
    const [span = '', step = '1', ...more] = item.split('/');
    const isAll = span === '*' || span === '?';
    const [first = '', last] = span.split('-');
    const from = isAll ? least : valueOf(first);
    const to = isAll || (last === undefined && item.includes('/')) ? most : valueOf(last ?? first);
    const by = valueOf(step);
    if (more.length > 0 || from < least || to > most || from > to || by < 1) return undefined;
    for (let value = from; value <= to; value += by) allowed.add(value);
  }
  return allowed;
}

/** The first time at or after `from` that a cron allows, looked for over `days` days; undefined when there is none. */
export function nextTime(cron: Cron, from: number, days: number): number | undefined {
  const firstDay = Math.floor(from / daySeconds);
  for (let day = firstDay; day <= firstDay + days; day++) {
    if (!allowsDay(cron, day)) continue;
    for (let minute = 0; minute < 1440; minute++) {
      const at = day * daySeconds + minute * 60;
      if (at >= from && cron.hours.has(Math.floor(minute / 60)) && cron.minutes.has(minute % 60)) return at;
    }
  }
  return undefined;
}

function allowsDay(cron: Cron, daysSince1970: number): boolean {
  const { year, month, day } = dateOf(daysSince1970);
  // 1970-01-01 was a Thursday.
  const weekday = ((daysSince1970 + 4) % 7) + 1;
  return cron.years.has(year) && cron.months.has(month) && cron.days.has(day) && cron.weekdays.has(weekday);
}

/** The date in the Gregorian calendar that lies so many days after 1970-01-01. */
function dateOf(daysSince1970: number): { year: number; month: number; day: number } {
  // Counted from 0000-03-01, years begin with March, and the leap day comes last.
  const days = daysSince1970 + 719_468;
  const era = Math.floor(days / 146_097);
  const dayOfEra = days - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1,
  };
}
