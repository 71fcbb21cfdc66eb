// The arithmetic of Application Auto Scaling for a service. Metrics and targets are in thousandths of their unit.
// https://docs.aws.amazon.com/autoscaling/application/userguide/target-tracking-scaling-policy-overview.html

/**
 * How many tasks a target tracking policy wants, of those that run now. Above the target as many as bring the metric
 * to it, at once and rounded up. Below it fewer only when the metric lies under `scaleInBelowPercent` of the target,
 * and never so few that it would rise above it.
 */
export function trackedCapacity(
  running: number,
  metricMilli: number,
  targetMilli: number,
  scaleInBelowPercent: number,
): number {
  const proportional = Math.floor((running * metricMilli + targetMilli - 1) / targetMilli);
  if (metricMilli > targetMilli) return Math.max(running, proportional);
  const isFarBelow = metricMilli * 100 < targetMilli * scaleInBelowPercent;
  return isFarBelow ? Math.min(running, proportional) : running;
}

/** What one policy of several wants. */
export interface Wish {
  /** Tasks it wants; undefined while it has no data. */
  readonly capacity: number | undefined;
  /** False for a policy with scale-in disabled: it is not asked about fewer tasks. */
  readonly scalesIn: boolean;
}

/**
 * The capacity that several policies come to: the largest that any wants; fewer tasks than run now only when all that
 * scale in agree. While `suspendsScaleIn`, as during a deployment, there are never fewer.
 */
export function agreedCapacity(running: number, wishes: readonly Wish[], suspendsScaleIn: boolean): number {
  const largest = Math.max(running, ...wishes.map(({ capacity = running }) => capacity));
  if (largest > running || suspendsScaleIn) return largest;
  const asked = wishes.filter(({ scalesIn }) => scalesIn);
  return asked.length === 0 ? running : Math.max(...asked.map(({ capacity = running }) => capacity));
}
