// Arithmetic on whole numbers that stays exact, so that nothing depends on the order of additions.

/** floor(a × b ÷ c), also where a × b lies beyond 2^53. `c` is positive. */
export function mulDiv(a: number, b: number, c: number): number {
  const product = a * b;
  // Below that, a quotient that is no whole number is never rounded up to one.
  if (product + c > Number.MAX_SAFE_INTEGER) return Number((BigInt(a) * BigInt(b)) / BigInt(c));
  return Math.floor(product / c);
}

/** Splits a whole number in proportion to weights; the parts are whole and add up to it. All 0 if all weights are. */
export function partition(total: number, weights: readonly number[]): number[] {
  let sum = 0;
  for (let i = 0; i < weights.length; i++) sum += weights[i]!;
  const parts: number[] = [];
  let weighed = 0;
  let given = 0;
  for (let i = 0; i < weights.length; i++) {
    weighed += weights[i]!;
    const upTo = weighed === sum ? (sum === 0 ? 0 : total) : weighed === 0 ? 0 : mulDiv(total, weighed, sum);
    parts.push(upTo - given);
    given = upTo;
  }
  return parts;
}

/** Far enough below 2^53 that two amounts of it can be added. */
const amountMax = 2 ** 51;

/** The longest time, in milliseconds and at least one, over which a rate comes to an amount that stays exact. */
export const longestStretchMs = (ratePerMs: number): number =>
  Math.max(1, Math.floor(amountMax / Math.max(1, ratePerMs)));
