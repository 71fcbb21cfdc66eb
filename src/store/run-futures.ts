import type { Intervention } from '#model/run.ts';
import { refusalIn, scriptRefusalIn } from './run-answers.ts';
import { runStore } from './run-store.ts';
import { lockedBecause } from './share-state.ts';
import type { RunTimeline } from './run-timeline.ts';

/** What another future asks of the run. */
interface Branching {
  readonly timeline: RunTimeline;
  /** Lets the worker go on from a moment with this script; undefined while there is no run. */
  branch(atMs: number, interventions: readonly Intervention[]): Promise<void> | undefined;
  /** What was known from this moment on is void. */
  branched(fromMs: number): void;
  /** The playhead stands where the run goes on, be it another one or the same. */
  moved(): void;
  seekTo(atMs: number): void;
}

/** Something to be done to a run, at a time that is not said. */
export type Deed = Omit<Intervention, 'atMs'>;

/** Changes what is done to a run: each time another future of it begins. */
export class RunFutures {
  /** While the worker turns to another future the playhead stands. */
  isBranching = false;
  readonly #run: Branching;

  constructor(run: Branching) {
    this.#run = run;
  }

  /** Does this at the playhead, after all that was seen; what was done later is undone by it. */
  async intervene(...deeds: readonly Deed[]): Promise<string | undefined> {
    const { timeline } = this.#run;
    const atMs = timeline.afterWhatWasSeen();
    const before = runStore.getState().interventions.filter((each) => each.atMs <= atMs);
    const done = deeds.map((deed) => ({ ...deed, atMs }) as unknown as Intervention);
    const refusal = await this.#branch(atMs, [...before, ...done], refusalIn);
    if (refusal === undefined) timeline.moveTo(Math.max(timeline.atMs, atMs));
    this.#run.moved();
    return refusal;
  }

  async setInterventions(interventions: readonly Intervention[]): Promise<string | undefined> {
    const changedMs = firstDifferenceMs(runStore.getState().interventions, interventions);
    if (changedMs === undefined) return undefined;
    const { atMs } = this.#run.timeline;
    const refusal = await this.#branch(changedMs, interventions, scriptRefusalIn);
    if (refusal === undefined) this.#run.seekTo(atMs);
    return refusal;
  }

  async #branch(
    atMs: number,
    interventions: readonly Intervention[],
    why: (error: unknown) => string,
  ): Promise<string | undefined> {
    const locked = lockedBecause();
    if (locked !== undefined) return locked;
    const branch = this.isBranching ? undefined : this.#run.branch(atMs, interventions);
    if (!branch) return 'The rehearsal is not ready yet.';
    this.isBranching = true;
    try {
      await branch;
    } catch (error) {
      return why(error);
    } finally {
      this.isBranching = false;
    }
    this.#run.branched(atMs);
    runStore.setState({ interventions });
    return undefined;
  }
}

/** From when on two scripts, each in order of time, do different things; undefined when they are the same. */
function firstDifferenceMs(
  before: readonly Intervention[],
  after: readonly Intervention[],
): number | undefined {
  for (let i = 0; i < Math.max(before.length, after.length); i++) {
    if (JSON.stringify(before[i]) === JSON.stringify(after[i])) continue;
    return Math.min(before[i]?.atMs ?? Infinity, after[i]?.atMs ?? Infinity);
  }
  return undefined;
}
