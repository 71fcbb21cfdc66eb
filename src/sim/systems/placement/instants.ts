const dayMs = 86_400_000;

const dateAndTime =
  /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?(Z|[+-]\d{2}:\d{2})?)?$/;

/**
 * Milliseconds since 1970 in UTC of a date as the cluster query language writes it: '2018-06-18T22:28:28+00:00', with Z,
 * without a zone (taken for UTC), or the day alone. Undefined for what is no date.
 */
export function instantMs(text: string): number | undefined {
  const found = dateAndTime.exec(text);
  if (!found) return undefined;
  const [year, month, day, hour = 0, minute = 0, second = 0] = found
    .slice(1, 7)
    .map((part) => (part === undefined ? undefined : Number(part)));
  if (month! < 1 || month! > 12 || day! < 1 || day! > 31) return undefined;
  const [, sign, zoneHours, zoneMinutes] = /^([+-])(\d{2}):(\d{2})$/.exec(found[7] ?? '') ?? [];
  const aheadMinutes = (sign === '-' ? -1 : 1) * (Number(zoneHours ?? 0) * 60 + Number(zoneMinutes ?? 0));
  const minutes = hour * 60 + minute - aheadMinutes;
  return daysSince1970(year!, month!, day!) * dayMs + minutes * 60_000 + second * 1000;
}

/** In the Gregorian calendar. Years begin in March here, so that the leap day is the last of its year. */
function daysSince1970(year: number, month: number, day: number): number {
  const shifted = month <= 2 ? year - 1 : year;
  const monthFromMarch = (month + 9) % 12;
  const leapDays = Math.floor(shifted / 4) - Math.floor(shifted / 100) + Math.floor(shifted / 400);
  const dayOfYear = Math.floor((153 * monthFromMarch + 2) / 5) + day - 1;
  // 719,468 days lie between 0000-03-01 and 1970-01-01.
  return shifted * 365 + leapDays + dayOfYear - 719_468;
}
