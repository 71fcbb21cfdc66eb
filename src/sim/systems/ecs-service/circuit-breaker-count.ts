import { ceilPct } from './limits.ts';
import type { CircuitBreaker } from './spec.ts';

const leastFailures = 3;
const mostFailures = 200;

/**
 * Failures at which a deployment fails, by the latest desiredCount.
 * https://docs.aws.amazon.com/AmazonECS/latest/developerguide/deployment-circuit-breaker.html
 */
export function breakerThreshold(
  { type, value }: Pick<CircuitBreaker, 'type' | 'value'>,
  desired: number,
): number {
  if (type === 'COUNT') return value;
  const failures = ceilPct(desired, value);
  if (type === 'UNBOUNDED_PERCENT') return failures;
  return Math.min(mostFailures, Math.max(leastFailures, failures));
}
