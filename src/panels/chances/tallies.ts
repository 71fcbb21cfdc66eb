import type { SeedOutcome } from '#store/chances.ts';
import { timeToStable } from '../compare/deltas.ts';
import { binsOf, percentile, type Bin } from './distribution.ts';

/** How often something came out, and of which seeds. */
export interface Share {
  readonly words: string;
  readonly tone: 'ok' | 'error' | 'warning' | 'neutral';
  readonly seeds: readonly number[];
}

const outcomeWords = {
  completed: ['Deployed', 'ok'],
  rolledBack: ['Rolled back', 'warning'],
  failed: ['Failed', 'error'],
  stuck: ['Stuck', 'error'],
  running: ['Still going on', 'warning'],
} as const;

/** How the runs ended for a service: by its last deployment, or, without one, whether it was stable again. */
export function sharesOf(seeds: readonly SeedOutcome[], service: string): Share[] {
  const shares = new Map<string, { tone: Share['tone']; seeds: number[] }>();
  for (const outcome of seeds) {
    const [words, tone] = endOf(outcome, service);
    const share = shares.get(words) ?? { tone, seeds: [] };
    share.seeds.push(outcome.seed);
    shares.set(words, share);
  }
  return [...shares]
    .map(([words, share]) => ({ words, ...share }))
    .toSorted((a, b) => b.seeds.length - a.seeds.length);
}

function endOf({ deployments, workloads }: SeedOutcome, service: string): readonly [string, Share['tone']] {
  const last = deployments.findLast((each) => each.service === service);
  if (last) return outcomeWords[last.outcome];
  const workload = workloads.find(({ name }) => name === service);
  if (workload?.unsteadyAtMs === undefined) return ['Undisturbed', 'neutral'];
  return workload.stableAtMs === undefined ? ['Not stable at the end', 'error'] : ['Stable again', 'ok'];
}

/** A measure over all seeds. */
export interface Tally {
  readonly id: 'stable' | 'lowest' | 'failed';
  readonly label: string;
  readonly bins: readonly Bin[];
  /** The seeds, in the order of the values that bins count by place. */
  readonly seeds: readonly number[];
  /** Seeds that have none: they never became stable. */
  readonly without: readonly number[];
  readonly p10: number | undefined;
  readonly p50: number | undefined;
  readonly p90: number | undefined;
}

const binsMost = 16;

const tallied = [
  { id: 'stable', label: 'Time to stable', of: timeToStable },
  {
    id: 'lowest',
    label: 'Lowest healthy',
    of: ({ lowestHealthy }: SeedOutcome['workloads'][number]) => lowestHealthy,
  },
  {
    id: 'failed',
    label: 'Failed requests',
    of: ({ failedRequests }: SeedOutcome['workloads'][number]) => failedRequests,
  },
] as const;

export function talliesOf(seeds: readonly SeedOutcome[], service: string): Tally[] {
  const found = seeds.flatMap(({ seed, workloads }) => {
    const workload = workloads.find(({ name }) => name === service);
    return workload ? [{ seed, workload }] : [];
  });
  return tallied.map(({ id, label, of }) => {
    const values = found.map(({ workload }) => of(workload));
    const known = values.filter((value) => value !== undefined);
    return {
      id,
      label,
      bins: binsOf(values, binsMost),
      seeds: found.map(({ seed }) => seed),
      without: found.filter((_, i) => values[i] === undefined).map(({ seed }) => seed),
      p10: percentile(known, 0.1),
      p50: percentile(known, 0.5),
      p90: percentile(known, 0.9),
    };
  });
}

/** Whether chance plays a part: whether any two of the runs went differently. */
export const isByChance = (seeds: readonly SeedOutcome[]): boolean =>
  seeds.some(({ fingerprint }) => fingerprint !== seeds[0]!.fingerprint);
