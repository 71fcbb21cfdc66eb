import type { ScalingPolicy } from '../ecs-service/spec.ts';

/**
 * By how many tasks a step scaling policy changes the capacity (`ChangeInCapacity`); 0 when no step applies. Bounds of
 * a step are distances from the threshold of the alarm: above it the lower bound belongs to the step, below it the
 * upper one, and a bound that is missing is infinite. Steps that add tasks answer an alarm above the threshold, steps
 * that remove tasks one below it.
 * https://docs.aws.amazon.com/autoscaling/application/userguide/step-scaling-policy-overview.html
 */
export function stepAdjustment(
  steps: ScalingPolicy['steps'],
  metricMilli: number,
  thresholdMilli: number,
): number {
  const breachMilli = metricMilli - thresholdMilli;
  const isAbove = breachMilli >= 0;
  const step = steps.find(({ lowerMilli = -Infinity, upperMilli = Infinity, adjustment }) => {
    if (adjustment > 0 !== isAbove) return false;
    return isAbove
      ? lowerMilli <= breachMilli && breachMilli < upperMilli
      : lowerMilli < breachMilli && breachMilli <= upperMilli;
  });
  return step?.adjustment ?? 0;
}
