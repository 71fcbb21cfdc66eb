import type { Curve } from './pool-outcome.ts';

/** What follows from how many tasks there were, how many of them healthy, and how many were desired. */
export interface Steadiness {
  readonly unsteadyAtMs: number | undefined;
  /** Undefined while it is not as desired at the end. */
  readonly steadyAgainAtMs: number | undefined;
  readonly extraTaskMs: number;
}

/** Follows three curves from the start to `endMs`. */
export function steadinessOf(healthy: Curve, alive: Curve, desired: Curve, endMs: number): Steadiness {
  const times = [...new Set([...healthy.at, ...alive.at, ...desired.at])].toSorted((a, b) => a - b);
  const read = [healthy, alive, desired].map(reader);
  let unsteadyAtMs: number | undefined;
  let steadyAgainAtMs: number | undefined;
  let extraTaskMs = 0;
  times.forEach((atMs, i) => {
    const [healthyNow, aliveNow, desiredNow] = read.map((at) => at(atMs)) as [number, number, number];
    const isSteady = healthyNow === desiredNow && aliveNow === desiredNow;
    if (!isSteady) {
      unsteadyAtMs ??= atMs;
      steadyAgainAtMs = undefined;
    } else if (unsteadyAtMs !== undefined) steadyAgainAtMs ??= atMs;
    const untilMs = Math.min(times[i + 1] ?? endMs, endMs);
    extraTaskMs += Math.max(0, aliveNow - desiredNow) * Math.max(0, untilMs - atMs);
  });
  return { unsteadyAtMs, steadyAgainAtMs, extraTaskMs };
}

/** Reads a curve at times that ascend. */
function reader({ at, value }: Curve): (atMs: number) => number {
  let next = 0;
  return (atMs) => {
    while (next < at.length && at[next]! <= atMs) next++;
    return next === 0 ? 0 : value[next - 1]!;
  };
}
