import { mulDiv } from '../../kernel/whole-numbers.ts';

/** What an Application Load Balancer did in an hour on average. */
export interface BalancerUse {
  readonly newConnectionsPerSecond: number;
  readonly activeConnections: number;
  readonly processedMbPerHour: number;
  readonly ruleEvaluationsPerSecond: number;
}

/** What one capacity unit (LCU) has room for. https://aws.amazon.com/elasticloadbalancing/pricing/ */
const perUnit = {
  newConnectionsPerSecond: 25,
  activeConnections: 3000,
  processedMbPerHour: 1000,
  ruleEvaluationsPerSecond: 1000,
} as const satisfies BalancerUse;

/** Capacity units used, in thousandths: those of the dimension that needs the most. */
export const unitsUsedMilli = (use: BalancerUse): number =>
  Math.max(
    ...(Object.keys(perUnit) as (keyof BalancerUse)[]).map((of) => mulDiv(use[of], 1000, perUnit[of])),
  );
