/** '6 min 20 s', '1 h 05 min', '4.2 s'. */
export function lengthText(ms: number): string {
  if (ms < 10_000) return `${Math.round(ms / 100) / 10} s`;
  const seconds = Math.round(ms / 1000);
  if (seconds < 60) return `${seconds} s`;
  const [minutes, rest] = [Math.floor(seconds / 60), seconds % 60];
  if (minutes < 60) return rest === 0 ? `${minutes} min` : `${minutes} min ${rest} s`;
  return `${Math.floor(minutes / 60)} h ${String(minutes % 60).padStart(2, '0')} min`;
}

export const countText = (value: number): string => Math.round(value).toLocaleString('en-US');

/** Task-hours, as exact as they need to be. */
export function taskHoursText(taskMs: number): string {
  const hours = taskMs / 3_600_000;
  return hours >= 10 ? countText(hours) : hours.toFixed(hours >= 1 ? 1 : 2);
}

/** Deployments cost cents: two figures of what there is, and no more than four decimals. */
export function costText(microUsd: number): string {
  const usd = microUsd / 1e6;
  if (usd >= 100) return `$${countText(usd)}`;
  return `$${usd.toFixed(usd >= 1 ? 2 : usd >= 0.1 ? 3 : 4)}`;
}
