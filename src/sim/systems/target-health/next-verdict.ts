import { never, TargetState } from '../../world/tables.ts';

/** How a load balancer checks a target. */
export interface Checking {
  readonly firstCheckAtMs: number;
  readonly intervalMs: number;
  readonly timeoutMs: number;
  /** Passes in a row that make an unhealthy target healthy. */
  readonly healthyThreshold: number;
  readonly unhealthyThreshold: number;
  /** Passes in a row that a newly registered target needs: one behind an ALB. */
  readonly firstNeeds: number;
}

/** When the target answers: from the first (inclusive) to the second (exclusive) moment; `never` for one that is not. */
export interface Answering {
  readonly fromMs: number;
  readonly untilMs: number;
}

/**
 * The next change of a target's state that its health checks bring about, given the state it has been in since
 * `sinceMs`; undefined when it stays so. A check that is refused or gets a wrong status fails at once, one that is
 * not answered fails after the timeout.
 * https://docs.aws.amazon.com/elasticloadbalancing/latest/application/target-group-health-checks.html
 */
export function nextVerdict(
  checking: Checking,
  { fromMs, untilMs }: Answering,
  state: number,
  sinceMs: number,
): { atMs: number; to: number } | undefined {
  const { firstCheckAtMs, intervalMs, unhealthyThreshold } = checking;
  // By far the most: what is in service stays there as long as it answers.
  if (state === TargetState.healthy && fromMs <= sinceMs && untilMs === never) return undefined;
  const checkFrom = (ms: number): number => Math.max(0, Math.ceil((ms - firstCheckAtMs) / intervalMs));
  const timeOf = (check: number): number => firstCheckAtMs + check * intervalMs;
  const failedAt = (check: number): number =>
    timeOf(check) + (timeOf(check) >= untilMs ? checking.timeoutMs : 0);
  // The check that brought about the present state is over.
  const next = state === TargetState.initial ? 0 : checkFrom(sinceMs + 1);
  const firstPass = fromMs === never ? Infinity : Math.max(next, checkFrom(fromMs));
  const firstHang = untilMs === never ? Infinity : Math.max(next, checkFrom(untilMs));
  const passes = firstHang - firstPass;
  // Where no check passes, failures of both sorts follow each other without a break.
  const failures = passes > 0 ? firstPass - next : Infinity;
  if (state !== TargetState.unhealthy && failures >= unhealthyThreshold)
    return { atMs: failedAt(next + unhealthyThreshold - 1), to: TargetState.unhealthy };
  const needs = state === TargetState.initial ? checking.firstNeeds : checking.healthyThreshold;
  if (state !== TargetState.healthy && passes >= needs)
    return { atMs: timeOf(firstPass + needs - 1), to: TargetState.healthy };
  if (state !== TargetState.unhealthy && firstHang !== Infinity)
    return { atMs: failedAt(firstHang + unhealthyThreshold - 1), to: TargetState.unhealthy };
  return undefined;
}
