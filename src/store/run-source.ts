import type { Design } from '#model/design.ts';
import { diffDesigns, isMeaningful } from '#model/diff.ts';
import type { Intervention, RunSpec } from '#model/run.ts';
import type { RunCatalogue } from '#model/run-catalogue.ts';
import type { ChangeOnStage, RunAnswer, RunClient } from '#worker/run-client.ts';
import { designStore } from './design-store.ts';
import { dismissAbout, notify } from './notices.ts';
import type { Deed } from './run-futures.ts';
import { runStore } from './run-store.ts';

/** How a run begins. */
export interface RunStart {
  readonly seed?: number;
  readonly interventions?: readonly Intervention[];
  readonly parameters?: Readonly<Record<string, number | string>>;
  readonly catalogue?: RunCatalogue | undefined;
  /** Where the playhead stands first. */
  readonly atMs?: number;
}

/** What a run began with, and of which revision of the page's design that is. */
export interface RunSource {
  readonly design: Design;
  readonly revision: number;
}

/** The run of a design that may be edited meanwhile. */
interface EditedRun {
  /** Undefined while there is none. */
  source(): RunSource | undefined;
  /** Whether somebody looks at it. */
  isOpen(): boolean;
  atMs(): number;
  /** Asks the worker about the run; undefined where nobody answers. */
  answer<T>(question: (runs: RunClient) => Promise<RunAnswer<T>>): Promise<T | undefined>;
  /** Does all of it at the playhead; the answer is why not, as a sentence. */
  doAll(deeds: readonly Deed[]): Promise<string | undefined>;
  start(how: RunStart): void;
  /** Lets go of a run that nobody has begun to look at. */
  drop(): void;
}

/** A design that is being edited counts as edited when it has been left alone for so long. */
const editedMs = 500;

/**
 * Follows the design on the page. An edit is done to the run that is under way where AWS would do it to what runs: it
 * becomes a deployment, or another setting, at the playhead. Where it cannot be, the run starts over with the same
 * script and comes back to the same moment. Either way the person is told which.
 */
export class SourceWatch {
  readonly #run: EditedRun;
  /** The design as the run has it now. */
  #onStage: Design | undefined;
  /** What edits have done to the run: a run that starts over has them in its design. */
  #edits: readonly Intervention[] = [];
  /** Where the playhead stood when the run started over last because of an edit. */
  #cameToMs: number | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #tellsNothing: (() => void) | undefined;
  readonly #unsubscribe = designStore.subscribe((now, before) => {
    if (now.design !== before.design) this.#changed(now.design);
  });

  constructor(run: EditedRun) {
    this.#run = run;
  }

  stop(): void {
    this.#unsubscribe();
    this.#tellsNothing?.();
    clearTimeout(this.#timer);
  }

  /** A run has begun with this design. */
  began(design: Design): void {
    clearTimeout(this.#timer);
    this.#tellsNothing?.();
    this.#onStage = design;
    this.#edits = [];
    this.#cameToMs = undefined;
  }

  /** Takes what has been edited into the run, and says how. */
  async takeIn(): Promise<void> {
    const { design } = designStore.getState();
    const before = this.#onStage;
    if (!before) return;
    const change = await this.#run
      .answer((runs) => runs.changeOnStage(before, design))
      .catch(() => undefined);
    // It was edited on, or the run is another one by now: whoever did that sees to it.
    if (design !== designStore.getState().design || before !== this.#onStage) return;
    if (change?.becomes === 'nothing') {
      notify({ tone: 'info', text: 'The edit makes no difference to the rehearsal.', about: 'run-design' });
      return this.#taken(design);
    }
    const refused = change?.becomes === 'deployments' ? await this.#deploy(design, change) : change?.because;
    if (refused !== undefined || change === undefined) this.#startOver(refused);
  }

  async #deploy(
    design: Design,
    change: ChangeOnStage & { becomes: 'deployments' },
  ): Promise<string | undefined> {
    const known = new Set(runStore.getState().interventions);
    const refused = await this.#run.doAll(change.interventions);
    if (refused !== undefined) return refused;
    const added = runStore.getState().interventions.filter((each) => !known.has(each));
    this.#edits = [...this.#edits, ...added];
    this.#taken(design);
    notify({
      tone: 'info',
      text: `The edit was done to the rehearsal at the playhead. ${change.says.join(' ')}`,
      action: { label: 'Start over with it', run: () => this.#startOver() },
      about: 'run-design',
    });
    return undefined;
  }

  #taken(design: Design): void {
    this.#onStage = design;
    runStore.setState({ isStale: false });
  }

  #startOver(because?: string): void {
    const edits = new Set(this.#edits);
    const interventions = runStore.getState().interventions.filter((each) => !edits.has(each));
    this.#runAgain(interventions, Math.floor(this.#run.atMs()), because);
  }

  /** Runs the edited design up to a moment, and says so when it is there; why it cannot be run, the run itself says. */
  #runAgain(interventions: readonly Intervention[], atMs: number, because?: string): void {
    this.#run.start({ interventions, atMs });
    this.#cameToMs = atMs;
    const same = interventions.length > 0 ? ', with the same script' : '';
    const text = `The rehearsal was run again with the edited design${same}, up to the same moment.`;
    this.#tellsNothing = runStore.subscribe(({ phase }) => {
      if (phase === 'ready' || phase === 'failed') this.#tellsNothing?.();
      if (phase === 'failed') dismissAbout('run-design');
      if (phase !== 'ready') return;
      notify({
        tone: 'info',
        text: because === undefined ? text : `${text} ${because}`,
        about: 'run-design',
      });
    });
  }

  #changed(design: Design): void {
    const source = this.#run.source();
    if (!source) return;
    clearTimeout(this.#timer);
    const { interventions, phase } = runStore.getState();
    const isAnother = design.id !== source.design.id;
    const isEdited = !isAnother && isMeaningful(diffDesigns(this.#onStage ?? source.design, design));
    const isBegun = phase !== 'failed' && (this.#run.atMs() > 0 || interventions.length > 0);
    if (!isAnother && (!isEdited || isBegun)) {
      runStore.setState({ isStale: isEdited });
      if (isEdited && this.#run.isOpen()) this.#timer = setTimeout(() => void this.takeIn(), editedMs);
    } else if (!this.#run.isOpen()) this.#run.drop();
    else if (!isAnother && phase === 'failed' && this.#cameToMs !== undefined)
      this.#runAgain(interventions, this.#cameToMs);
    // Nothing is lost by starting over where nothing was begun.
    else this.#run.start(isAnother ? {} : { interventions });
  }
}

/** A script's interventions, those of one moment in the order in which they are given. */
export const inOrderOfTime = (script: readonly Intervention[]): readonly Intervention[] =>
  script.toSorted((one, other) => one.atMs - other.atMs);

/** The run of a design with what the page has chosen for it. */
export function specFor(design: Design): RunSpec {
  const { interventions, seed, parameters, catalogue } = runStore.getState();
  return { design, seed, interventions, parameters, ...(catalogue && { catalogue }) };
}
