// Values in words: short at an axis, with their unit in a legend.

const digits = (value: number): number => (value === 0 || value >= 100 ? 0 : value >= 10 ? 1 : 2);

/** '1,204', '12.5', '0.25': no more digits than one can read. */
export function numberText(value: number): string {
  return value.toLocaleString('en', { maximumFractionDigits: digits(Math.abs(value)) });
}

export const countText = (value: number): string => Math.round(value).toLocaleString('en');
export const perSecondText = (value: number): string => `${numberText(value)}/s`;
export const percentText = (value: number): string => `${numberText(value)} %`;

/** '340 ms', '2.1 s'. */
export const latencyText = (ms: number): string =>
  ms >= 1000 ? `${numberText(ms / 1000)} s` : `${Math.round(ms)} ms`;

/** '$0.0412', '$12.50': cents count where there are dollars, and parts of cents where there are none. */
export function usdText(usd: number): string {
  const digits = usd === 0 ? 0 : usd >= 1 ? 2 : usd >= 0.01 ? 3 : 5;
  return `$${usd.toLocaleString('en', { minimumFractionDigits: Math.min(digits, 2), maximumFractionDigits: digits })}`;
}

/** '13 s', '2 min 5 s': how long something lasted. */
export function lengthText(ms: number): string {
  if (ms < 1000) return `${Math.round(ms)} ms`;
  const seconds = ms < 10_000 ? Math.round(ms / 100) / 10 : Math.round(ms / 1000);
  if (seconds < 60) return `${seconds} s`;
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
  if (hours > 0) return `${hours} h ${minutes} min`;
  return seconds % 60 === 0 ? `${minutes} min` : `${minutes} min ${seconds % 60} s`;
}
