/**
 * Which capacity provider of a strategy gets the next task: the `base` first, then the one that lags most behind its
 * share of the weights; among equals the first. `counts` are the tasks each has. -1 where no provider takes any.
 * https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_CapacityProviderStrategyItem.html
 */
export function nextLane(
  lanes: ReadonlyArray<{ readonly base: number; readonly weight: number }>,
  counts: readonly number[],
): number {
  const lacking = lanes.findIndex(({ base }, i) => counts[i]! < base);
  if (lacking !== -1) return lacking;
  const total = lanes.reduce((sum, { weight }) => sum + weight, 0);
  if (total === 0) return lanes.length === 1 ? 0 : -1;
  const shared = lanes.reduce((sum, { base }, i) => sum + counts[i]! - base, 0);
  let best = -1;
  let most = -Infinity;
  lanes.forEach(({ base, weight }, i) => {
    if (weight === 0) return;
    // The deficit times the sum of the weights, to stay in integers.
    const deficit = weight * shared - (counts[i]! - base) * total;
    if (deficit > most) [best, most] = [i, deficit];
  });
  return best;
}
