import type { WorkloadOutcome } from '#store/compare-store.ts';
import { costText, countText, lengthText, taskHoursText } from './amounts.ts';

/** One thing that runs are judged by. */
export interface Measure {
  readonly id: string;
  readonly label: string;
  /** One sentence for who wonders. */
  readonly says: string;
  readonly isBetter: 'lower' | 'higher';
  /** Undefined where the run has none: it never became stable. */
  readonly of: (outcome: WorkloadOutcome) => number | undefined;
  readonly text: (value: number) => string;
  readonly none?: string;
  /** What less and more of it are called. */
  readonly less: string;
  readonly more: string;
}

export const measures: readonly Measure[] = [
  {
    id: 'stable',
    label: 'Time to stable',
    says: 'From the first moment at which something was not as desired until all of it was again, for good, and every deployment was over.',
    isBetter: 'lower',
    of: timeToStable,
    text: lengthText,
    none: 'Never',
    less: 'sooner',
    more: 'later',
  },
  {
    id: 'lowest',
    label: 'Lowest healthy',
    says: 'The fewest healthy tasks at any time.',
    isBetter: 'higher',
    of: ({ lowestHealthy }) => lowestHealthy,
    text: countText,
    less: 'fewer',
    more: 'more',
  },
  {
    id: 'failed',
    label: 'Failed requests',
    says: 'Requests that failed from the start to the end of the run.',
    isBetter: 'lower',
    of: ({ failedRequests }) => failedRequests,
    text: countText,
    less: 'fewer',
    more: 'more',
  },
  {
    id: 'peak',
    label: 'Peak tasks',
    says: 'The most tasks at a time that were not STOPPED: those starting, running and stopping.',
    isBetter: 'lower',
    of: ({ peakTasks }) => peakTasks,
    text: countText,
    less: 'fewer',
    more: 'more',
  },
  {
    id: 'extra',
    label: 'Extra task-hours',
    says: 'Tasks beyond the desired count, times how long they were there.',
    isBetter: 'lower',
    of: ({ extraTaskMs }) => extraTaskMs,
    text: taskHoursText,
    less: 'less',
    more: 'more',
  },
  {
    id: 'cost',
    label: 'Cost',
    says: 'What its tasks, instances and balancers cost from the start to the end of its deployments; without one, while it was not stable.',
    isBetter: 'lower',
    of: ({ costMicroUsd }) => costMicroUsd,
    text: costText,
    less: 'less',
    more: 'more',
  },
];

/** From the first moment that was not as desired to the one since when all is; 0 where all always was. */
export function timeToStable({
  unsteadyAtMs,
  stableAtMs,
}: Pick<WorkloadOutcome, 'unsteadyAtMs' | 'stableAtMs'>): number | undefined {
  if (unsteadyAtMs === undefined) return 0;
  return stableAtMs === undefined ? undefined : stableAtMs - unsteadyAtMs;
}

/** How a measure of one run stands against that of another. */
export interface Delta {
  readonly verdict: 'better' | 'worse' | 'same';
  readonly direction: 'up' | 'down' | 'none';
  /** '42 s sooner', 'the same'. */
  readonly words: string;
}

export function deltaOf(measure: Measure, base: WorkloadOutcome, other: WorkloadOutcome): Delta {
  const [before, after] = [measure.of(base), measure.of(other)];
  if (before === after) return { verdict: 'same', direction: 'none', words: 'the same' };
  // Never is worse than any time.
  if (before === undefined) return { verdict: 'better', direction: 'down', words: 'at last' };
  if (after === undefined) return { verdict: 'worse', direction: 'up', words: 'not any more' };
  const difference = Math.abs(after - before);
  const isLess = after < before;
  const text = measure.text(difference);
  const isTiny = Number.parseFloat(text.replace('$', '')) === 0;
  // What differs by less than is shown does not differ for who reads it.
  if (isTiny && measure.text(before) === measure.text(after))
    return { verdict: 'same', direction: 'none', words: 'the same' };
  return {
    verdict: isLess === (measure.isBetter === 'lower') ? 'better' : 'worse',
    direction: isLess ? 'down' : 'up',
    words: `${isTiny ? 'a little' : text} ${isLess ? measure.less : measure.more}`,
  };
}
