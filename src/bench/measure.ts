/** The median time of one call, in milliseconds, over `runs` calls after one that warms up. */
export async function medianMs(runs: number, work: () => unknown): Promise<number> {
  await work();
  const times: number[] = [];
  for (let run = 0; run < runs; run++) {
    const startedAt = performance.now();
    await work();
    times.push(performance.now() - startedAt);
  }
  return median(times);
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2;
}

/** The k of cost ≈ c · size^k: the slope of the least-squares line through the logarithms. */
export function growthExponent(points: ReadonlyArray<{ size: number; cost: number }>): number {
  const xs = points.map(({ size }) => Math.log(size));
  const ys = points.map(({ cost }) => Math.log(cost));
  const meanX = mean(xs);
  const meanY = mean(ys);
  const covariance = mean(xs.map((x, i) => (x - meanX) * ((ys[i] ?? Number.NaN) - meanY)));
  const variance = mean(xs.map((x) => (x - meanX) ** 2));
  return covariance / variance;
}

const mean = (values: readonly number[]): number => values.reduce((sum, x) => sum + x, 0) / values.length;

/**
 * The fastest time of each work over `rounds`, in milliseconds. Each round runs all of them, so that a busy moment of
 * the machine meets them alike.
 */
export function fastestMs(rounds: number, works: ReadonlyArray<() => unknown>): number[] {
  const fastest = works.map(() => Infinity);
  for (let round = 0; round < rounds; round++) {
    works.forEach((work, i) => {
      const startedAt = performance.now();
      work();
      fastest[i] = Math.min(fastest[i] ?? Infinity, performance.now() - startedAt);
    });
  }
  return fastest;
}

/** As `fastestMs`, for works that are made ready first, which is not counted. */
export function fastestRunMs(rounds: number, works: ReadonlyArray<() => { run(): unknown }>): number[] {
  const fastest = works.map(() => Infinity);
  for (let round = 0; round < rounds; round++) {
    works.forEach((make, i) => {
      const ready = make();
      const startedAt = performance.now();
      ready.run();
      fastest[i] = Math.min(fastest[i] ?? Infinity, performance.now() - startedAt);
    });
  }
  return fastest;
}
