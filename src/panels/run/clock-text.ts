/** '1:05:09.5', '5:09.5': the time of a run, to the tenth of a second. */
export function clockText(ms: number): string {
  const [hours, minutes] = [Math.floor(ms / 3_600_000), Math.floor(ms / 60_000) % 60];
  const seconds = `${two(Math.floor(ms / 1000) % 60)}.${Math.floor(ms / 100) % 10}`;
  return hours === 0 ? `${minutes}:${seconds}` : `${hours}:${two(minutes)}:${seconds}`;
}

const two = (value: number): string => String(value).padStart(2, '0');
