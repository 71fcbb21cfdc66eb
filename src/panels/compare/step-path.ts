import type { Curve } from '#store/compare-store.ts';

/** What a chart shows: times up to `endMs`, values up to `most`. */
export interface ChartScale {
  readonly endMs: number;
  readonly most: number;
}

/** The box that charts are drawn in, whatever room they have on the page. */
export const chartBox = { width: 1000, height: 100 } as const;

const xOf = ({ endMs }: ChartScale, atMs: number): number =>
  Math.round((chartBox.width * Math.min(atMs, endMs)) / Math.max(1, endMs));
const yOf = ({ most }: ChartScale, value: number): number =>
  Math.round(10 * chartBox.height * (1 - value / Math.max(1, most))) / 10;

/** The line of a curve as an SVG path; after its last step it goes on to the end. */
export function stepPath({ at, value }: Curve, scale: ChartScale): string {
  let path = '';
  for (let i = 0; i < at.length && at[i]! <= scale.endMs; i++) {
    const x = xOf(scale, at[i]!);
    path += i === 0 ? `M${x} ${yOf(scale, value[i]!)}` : `H${x}V${yOf(scale, value[i]!)}`;
  }
  return path === '' ? '' : `${path}H${chartBox.width}`;
}

/** The area between two curves. */
export function bandPath(lower: Curve, upper: Curve, scale: ChartScale): string {
  const back: string[] = [];
  let x: number = chartBox.width;
  for (let i = lower.at.length - 1; i >= 0; i--) {
    if (lower.at[i]! > scale.endMs) continue;
    const y = yOf(scale, lower.value[i]!);
    back.push(`${back.length === 0 ? 'V' : `H${x}V`}${y}`);
    x = xOf(scale, lower.at[i]!);
  }
  const there = stepPath(upper, scale);
  return there === '' || back.length === 0 ? '' : `${there}${back.join('')}H${x}Z`;
}
