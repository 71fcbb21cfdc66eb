import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { RunSpec } from '#model/run.ts';
import { JobDropped, type JobOptions } from '#worker/pool.ts';
import type { JobRequest, RunOutcome, WorkloadOutcome } from '#worker/pool-outcome.ts';

/** How a run of one seed went: what is counted over many of them. */
export interface SeedOutcome extends Pick<
  RunOutcome,
  'seed' | 'endMs' | 'endedBy' | 'fingerprint' | 'deployments'
> {
  readonly workloads: ReadonlyArray<Omit<WorkloadOutcome, 'alive' | 'desired' | 'floor' | 'ceiling'>>;
}

export interface ChancesState {
  readonly status: 'none' | 'running' | 'done' | 'cancelled' | 'failed';
  /** What was run, but for its seed. */
  readonly spec: RunSpec | undefined;
  readonly total: number;
  /** In the order of their seeds, as far as they are known. */
  readonly seeds: readonly SeedOutcome[];
  /** How long it may still take; undefined until something is known of it. */
  readonly leftMs: number | undefined;
  readonly failure: string | undefined;
}

const blank: ChancesState = {
  status: 'none',
  spec: undefined,
  total: 0,
  seeds: [],
  leftMs: undefined,
  failure: undefined,
};

export const chancesStore = createStore<ChancesState>(() => blank);

export function useChances<T>(selector: (state: ChancesState) => T): T {
  return useStore(chancesStore, selector);
}

/** The store is renewed this often while runs come in. */
const publishMs = 100;

type RunJob = (request: JobRequest, options: JobOptions) => Promise<RunOutcome>;

/** Runs one spec with many seeds, beginning with its own. */
export class Chances {
  readonly #run: RunJob;
  readonly #nowMs: () => number;
  #wanted = new AbortController();

  constructor(run: RunJob, nowMs: () => number = () => performance.now()) {
    this.#run = run;
    this.#nowMs = nowMs;
  }

  /** Resolves when all are done, or it was cancelled, or it failed; the store says which. */
  async start(spec: RunSpec, total: number): Promise<void> {
    this.#wanted.abort();
    const wanted = new AbortController();
    this.#wanted = wanted;
    chancesStore.setState({ ...blank, status: 'running', spec, total });
    const startedMs = this.#nowMs();
    const found: SeedOutcome[] = [];
    let publishedMs = startedMs;
    const one = async (seed: number): Promise<void> => {
      const outcome = await this.#run(
        { spec: { ...spec, seed }, wants: 'outcome' },
        { signal: wanted.signal },
      );
      found.push(counted(outcome));
      const nowMs = this.#nowMs();
      if (wanted.signal.aborted || nowMs - publishedMs < publishMs) return;
      publishedMs = nowMs;
      const leftMs = ((nowMs - startedMs) / found.length) * (total - found.length);
      chancesStore.setState({ seeds: inOrder(found), leftMs });
    };
    try {
      await Promise.all(Array.from({ length: total }, (_, i) => one(seedAt(spec.seed, i))));
      chancesStore.setState({ status: 'done', seeds: inOrder(found), leftMs: undefined });
    } catch (error) {
      if (wanted !== this.#wanted) return;
      const isCancelled = error instanceof JobDropped;
      const failure = isCancelled ? undefined : messageOf(error);
      chancesStore.setState({
        status: isCancelled ? 'cancelled' : 'failed',
        seeds: inOrder(found),
        leftMs: undefined,
        failure,
      });
      wanted.abort();
    }
  }

  /** What has come in by now stays. */
  cancel(): void {
    this.#wanted.abort();
  }

  /** Forgets it all. */
  clear(): void {
    this.#wanted.abort();
    this.#wanted = new AbortController();
    chancesStore.setState(blank);
  }
}

const largestSeed = 999_999_999;

/** Seeds follow each other, and after the largest comes 0. */
const seedAt = (first: number, i: number): number => (first + i) % (largestSeed + 1);

const inOrder = (found: readonly SeedOutcome[]): SeedOutcome[] => found.toSorted((a, b) => a.seed - b.seed);

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

function counted({ seed, endMs, endedBy, fingerprint, deployments, workloads }: RunOutcome): SeedOutcome {
  return {
    seed,
    endMs,
    endedBy,
    fingerprint,
    deployments,
    workloads: workloads.map(({ alive: _, desired: __, floor: ___, ceiling: ____, ...rest }) => rest),
  };
}
