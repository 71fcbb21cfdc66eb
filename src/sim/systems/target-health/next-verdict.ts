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
  const { unhealthyThreshold } = checking;
  // By far the most: what is in service stays there as long as it answers.
  if (state === TargetState.healthy && fromMs <= sinceMs && untilMs === never) return undefined;
  // The check that brought about the present state is over.
  const next = state === TargetState.initial ? 0 : checkFrom(checking, sinceMs + 1);
  const firstPass = fromMs === never ? Infinity : Math.max(next, checkFrom(checking, fromMs));
  const firstHang = untilMs === never ? Infinity : Math.max(next, checkFrom(checking, untilMs));
  const passes = firstHang - firstPass;
  // Where no check passes, failures of both sorts follow each other without a break.
  const failures = passes > 0 ? firstPass - next : Infinity;
  if (state !== TargetState.unhealthy && failures >= unhealthyThreshold)
    return { atMs: failedAt(checking, next + unhealthyThreshold - 1, untilMs), to: TargetState.unhealthy };
  const needs = state === TargetState.initial ? checking.firstNeeds : checking.healthyThreshold;
  if (state !== TargetState.healthy && passes >= needs)
    return { atMs: timeOf(checking, firstPass + needs - 1), to: TargetState.healthy };
  if (state !== TargetState.unhealthy && firstHang !== Infinity)
    return {
      atMs: failedAt(checking, firstHang + unhealthyThreshold - 1, untilMs),
      to: TargetState.unhealthy,
    };
  return undefined;
}

/** The first check at or after a time. */
const checkFrom = ({ firstCheckAtMs, intervalMs }: Checking, ms: number): number =>
  Math.max(0, Math.ceil((ms - firstCheckAtMs) / intervalMs));

const timeOf = ({ firstCheckAtMs, intervalMs }: Checking, check: number): number =>
  firstCheckAtMs + check * intervalMs;

/** When a check has failed that nobody answers from `untilMs` on. */
function failedAt(checking: Checking, check: number, untilMs: number): number {
  const atMs = timeOf(checking, check);
  return atMs + (atMs >= untilMs ? checking.timeoutMs : 0);
}
