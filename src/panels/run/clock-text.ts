/** '1:05:09.5', '5:09.5': the time of a run, to the tenth of a second. */
export function clockText(ms: number): string {
  const [hours, minutes] = [Math.floor(ms / 3_600_000), Math.floor(ms / 60_000) % 60];
  const seconds = `${two(Math.floor(ms / 1000) % 60)}.${Math.floor(ms / 100) % 10}`;
  return hours === 0 ? `${minutes}:${seconds}` : `${hours}:${two(minutes)}:${seconds}`;
}

/** The same to the millisecond, without what is nothing: '5:09', '5:09.25', '0:00.004'. */
export function exactClockText(ms: number): string {
  const [whole] = clockText(ms).split('.');
  const rest = String(ms % 1000)
    .padStart(3, '0')
    .replace(/0+$/, '');
  return rest === '' ? whole! : `${whole}.${rest}`;
}

/** '5 minutes 9.5 seconds': the time of a run as it is said. */
export function clockWords(ms: number): string {
  const parts: [number, string][] = [
    [Math.floor(ms / 3_600_000), 'hour'],
    [Math.floor(ms / 60_000) % 60, 'minute'],
    [Math.floor((ms % 60_000) / 100) / 10, 'second'],
  ];
  const said = parts
    .filter(([value], i) => value > 0 || (i === 2 && ms < 60_000))
    .map(([value, unit]) => `${value} ${unit}${value === 1 ? '' : 's'}`);
  return said.join(' ');
}

const unitMs: Readonly<Record<string, number>> = { ms: 1, s: 1000, m: 60_000, h: 3_600_000 };

/** Reads '1:05:09.5', '5:09.250', '90' (seconds), '90s', '1m30s', '500ms' as milliseconds; undefined for anything else. */
export function clockMs(text: string): number | undefined {
  const said = text.trim();
  const clock = /^(?:(?:(\d+):)?(\d{1,3}):)?(\d+)(?:\.(\d{1,3}))?$/.exec(said);
  if (clock) {
    const [, hours = '0', minutes = '0', seconds = '0', fraction = ''] = clock;
    const isClock = said.includes(':');
    if (isClock && (Number(seconds) > 59 || (clock[1] !== undefined && Number(minutes) > 59)))
      return undefined;
    return (
      Number(hours) * 3_600_000 +
      Number(minutes) * 60_000 +
      Number(seconds) * 1000 +
      Number(fraction.padEnd(3, '0'))
    );
  }
  if (!/^(\d+(ms|s|m|h))+$/.test(said)) return undefined;
  return [...said.matchAll(/(\d+)(ms|s|m|h)/g)].reduce(
    (sum, [, amount, unit]) => sum + Number(amount) * unitMs[unit!]!,
    0,
  );
}

const two = (value: number): string => String(value).padStart(2, '0');
