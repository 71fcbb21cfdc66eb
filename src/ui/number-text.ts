import type { Reading } from './draft.ts';

/** What a number field makes of its text. Nothing here knows React, so that every odd input has a test. */

export interface NumberLimits {
  min?: number | undefined;
  max?: number | undefined;
  step?: number | undefined;
  /** Whole numbers only; true unless `step` has a fraction. */
  integer?: boolean | undefined;
}

/** Reads "1,024", " 512 ", "" (= undefined). Anything else is a problem, said in words. */
export function readNumber(text: string, limits: NumberLimits = {}): Reading<number | undefined> {
  const bare = text.trim().replace(/(?<=\d)[,_\s](?=\d{3}(?!\d))/g, '');
  if (bare === '') return { value: undefined };
  if (!/^[-+]?(\d+\.?\d*|\.\d+)$/.test(bare)) return { problem: `“${text.trim()}” is not a number.` };
  const value = Number(bare);
  const { min, max } = limits;
  if (isWhole(limits) && !Number.isInteger(value)) return { problem: 'Whole numbers only.' };
  if (min !== undefined && max !== undefined && (value < min || value > max)) {
    return { problem: `Between ${writeNumber(min)} and ${writeNumber(max)}.` };
  }
  if (min !== undefined && value < min) return { problem: `At least ${writeNumber(min)}.` };
  if (max !== undefined && value > max) return { problem: `At most ${writeNumber(max)}.` };
  return { value };
}

/** The next value `steps` away, on the grid of `step`, inside the limits. */
export function stepNumber(from: number | undefined, steps: number, limits: NumberLimits = {}): number {
  const { min = -Infinity, max = Infinity, step = 1 } = limits;
  if (from === undefined) return Math.min(max, Math.max(min, 0));
  const next = from + steps * step;
  return Math.min(max, Math.max(min, Number(next.toFixed(6))));
}

export function writeNumber(value: number | undefined): string {
  return value === undefined ? '' : String(value);
}

function isWhole({ integer, step = 1 }: NumberLimits): boolean {
  return integer ?? Number.isInteger(step);
}
