import type { RunSpec } from '#model/run.ts';
import { JobDropped, type JobOptions } from '#worker/pool.ts';
import type { JobRequest, RunOutcome } from '#worker/pool-outcome.ts';
import { compareStore, keptMax, shownMax, type ComparedRun } from './compare-store.ts';
import { KeptPicture } from './kept-picture.ts';

/** What comparing needs of the page. */
export interface CompareSurroundings {
  /** What is rehearsed now; undefined before the first run. */
  liveSpec(): RunSpec | undefined;
  /** Rehearses this from now on; false where that cannot be. */
  goLive(spec: RunSpec, title: string): boolean;
  run(request: JobRequest, options: JobOptions): Promise<RunOutcome>;
}

type Change = Partial<ComparedRun>;

const tooMany = `${['No', 'One', 'Two', 'Three'][keptMax]} runs are kept already. Remove one of them first.`;

/**
 * The runs that are compared. A run is its spec, and the same spec gives the same run; so keeping one costs nothing,
 * and what came of it is worked out by the pool when somebody looks.
 */
export class ComparedRuns {
  readonly #around: CompareSurroundings;
  readonly #jobs = new Map<number, AbortController>();
  #watchers = 0;
  #lastId = 0;

  constructor(around: CompareSurroundings) {
    this.#around = around;
  }

  /** Follows the run on stage, which may have become another one. */
  follow(): void {
    const spec = this.#around.liveSpec();
    const live = this.#live;
    if (!spec) return;
    if (!live) this.#put([this.#made(spec, true)]);
    else if (live.spec.design.id !== spec.design.id) this.#startOver(spec);
    else if (!isSame(live.spec, spec)) this.#renew(live.id, spec);
  }

  /** Works out what is missing as long as somebody looks; returns how to stop. */
  watch(): () => void {
    this.#watchers++;
    this.follow();
    this.#workOut();
    return () => {
      this.#watchers--;
      if (this.#watchers === 0) for (const id of this.#jobs.keys()) this.#drop(id);
    };
  }

  /** Keeps the run on stage as it is; what is done from now on is another run. Returns why not, where it cannot. */
  branch(): string | undefined {
    this.follow();
    const live = this.#live;
    if (!live) return 'There is no run to keep yet.';
    if (this.#isFull) return tooMany;
    this.#change(live.id, { isLive: false });
    this.#put([...this.#runs, this.#made(live.spec, true)]);
    return undefined;
  }

  /** Puts a run like the one on stage, but for one thing, beside it. Returns why not, where it cannot. */
  duplicate(change: (spec: RunSpec) => RunSpec): string | undefined {
    this.follow();
    const live = this.#live;
    if (!live) return 'There is no run to compare with yet.';
    if (this.#isFull) return tooMany;
    this.#put([...this.#runs, this.#made(change(live.spec), false)]);
    return undefined;
  }

  /** Puts a kept run on stage; the one that was there is kept in its place. */
  makeLive(id: number): void {
    this.follow();
    const [chosen, live] = [this.#find(id), this.#live];
    if (!chosen || chosen.isLive) return;
    if (live) this.#change(live.id, { isLive: false });
    this.#change(id, { isLive: true });
    if (this.#around.goLive(chosen.spec, titleOf(chosen))) return this.follow();
    this.#change(id, { isLive: false });
    if (live) this.#change(live.id, { isLive: true });
  }

  /** Works out anew what failed. */
  workOutAgain(id: number): void {
    const found = this.#find(id);
    if (found?.failure !== undefined) this.#renew(id, found.spec);
  }

  /** Lets go of a kept run. */
  remove(id: number): void {
    if (this.#find(id)?.isLive !== false) return;
    this.#drop(id);
    this.#put(this.#runs.filter((run) => run.id !== id));
  }

  rename(id: number, name: string): void {
    this.#change(id, { name: name.trim().slice(0, 60) });
  }

  /** Shows or hides a run; when more would be shown than fit side by side, the longest shown one makes room. */
  show(id: number, isShown: boolean): void {
    this.#change(id, { isShown });
    if (isShown) this.#makeRoom(id);
  }

  get #runs(): readonly ComparedRun[] {
    return compareStore.getState().runs;
  }

  get #live(): ComparedRun | undefined {
    return this.#runs.find(({ isLive }) => isLive);
  }

  get #isFull(): boolean {
    return this.#runs.filter(({ isLive }) => !isLive).length >= keptMax;
  }

  #find(id: number): ComparedRun | undefined {
    return this.#runs.find((run) => run.id === id);
  }

  #made(spec: RunSpec, isLive: boolean): ComparedRun {
    const last = this.#runs.at(-1)?.letter ?? '@';
    const letter = last === 'Z' ? 'A' : String.fromCodePoint(last.codePointAt(0)! + 1);
    return { id: ++this.#lastId, letter, name: '', spec, isLive, isShown: true };
  }

  #put(runs: readonly ComparedRun[]): void {
    compareStore.setState({ runs });
    const newest = runs.at(-1);
    if (newest?.isShown) this.#makeRoom(newest.id);
    this.#workOut();
  }

  #makeRoom(forId: number): void {
    const shown = this.#runs.filter(({ isShown }) => isShown);
    const goes = shown.find(({ id, isLive }) => !isLive && id !== forId);
    if (shown.length > shownMax && goes) this.#change(goes.id, { isShown: false });
  }

  #change(id: number, change: Change): void {
    compareStore.setState(({ runs }) => ({
      runs: runs.map((run) => (run.id === id ? { ...run, ...change } : run)),
    }));
    this.#workOut();
  }

  #startOver(spec: RunSpec): void {
    for (const id of this.#jobs.keys()) this.#drop(id);
    compareStore.setState({ runs: [] });
    this.#put([this.#made(spec, true)]);
  }

  #renew(id: number, spec: RunSpec): void {
    this.#drop(id);
    compareStore.setState(({ runs }) => ({
      runs: runs.map((run) => {
        if (run.id !== id) return run;
        const { letter, name, isLive, isShown } = run;
        return { id, letter, name, isLive, isShown, spec };
      }),
    }));
    this.#workOut();
  }

  #workOut(): void {
    if (this.#watchers === 0) return;
    for (const run of this.#runs) {
      const isMissing = run.isShown && !run.outcome && run.failure === undefined;
      if (isMissing && !this.#jobs.has(run.id)) void this.#work(run);
    }
  }

  async #work({ id, spec }: ComparedRun): Promise<void> {
    const job = new AbortController();
    this.#jobs.set(id, job);
    const isOwn = (): boolean => this.#jobs.get(id) === job;
    let change: Change;
    try {
      const { stream, ...outcome } = await this.#around.run(
        { spec, wants: 'stream' },
        { signal: job.signal, onProgress: (workedMs) => isOwn() && this.#change(id, { workedMs }) },
      );
      change = { outcome, ...(stream ? { picture: new KeptPicture(stream) } : {}) };
    } catch (error) {
      if (error instanceof JobDropped) return;
      change = { failure: error instanceof Error ? error.message : String(error) };
    }
    if (!isOwn()) return;
    this.#jobs.delete(id);
    this.#change(id, change);
  }

  #drop(id: number): void {
    this.#jobs.get(id)?.abort();
    this.#jobs.delete(id);
  }
}

/** 'Run A', or what the person calls it. */
export const titleOf = ({ letter, name }: Pick<ComparedRun, 'letter' | 'name'>): string =>
  name === '' ? `Run ${letter}` : `${letter} · ${name}`;

function isSame(a: RunSpec, b: RunSpec): boolean {
  const { nodes, links } = a.design;
  return (
    nodes === b.design.nodes &&
    links === b.design.links &&
    a.seed === b.seed &&
    (a.interventions === b.interventions ||
      JSON.stringify(a.interventions) === JSON.stringify(b.interventions)) &&
    JSON.stringify(a.parameters ?? {}) === JSON.stringify(b.parameters ?? {})
  );
}
