import type { Design } from '#model/design.ts';
import { diffDesigns, isMeaningful } from '#model/diff.ts';
import { designStore } from './design-store.ts';
import { notify } from './notices.ts';
import { runStore } from './run-store.ts';
import type { RunStart } from './run-link.ts';

/** What is rehearsed, and of which revision of the page's design. */
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
  start(how: RunStart): void;
  /** Lets go of a run that nobody has begun to look at. */
  drop(): void;
}

/** A design that is being edited is run again when it has been left alone for so long. */
const editedMs = 500;

/** Follows the design on the page: what was begun is run again with it, and the person is told. */
export class SourceWatch {
  readonly #run: EditedRun;
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #unsubscribe = designStore.subscribe((now, before) => {
    if (now.design !== before.design) this.#changed(now.design);
  });

  constructor(run: EditedRun) {
    this.#run = run;
  }

  stop(): void {
    this.#unsubscribe();
    this.calm();
  }

  /** Whatever was about to be run again has been. */
  calm(): void {
    clearTimeout(this.#timer);
  }

  /** Runs what was begun once more with the design as it is now, and says so. */
  runAgain(): void {
    const { interventions } = runStore.getState();
    this.#run.start({ interventions, atMs: Math.floor(this.#run.atMs()) });
    const same = interventions.length > 0 ? ', with the same script' : '';
    const text = `The design has changed: the rehearsal was run again with it${same}, up to the same moment.`;
    notify({ tone: 'info', text, about: 'run-design' });
  }

  #changed(design: Design): void {
    const source = this.#run.source();
    if (!source) return;
    this.calm();
    const { interventions, phase } = runStore.getState();
    const isAnother = design.id !== source.design.id;
    const isEdited = !isAnother && isMeaningful(diffDesigns(source.design, design));
    const isBegun = phase !== 'failed' && (this.#run.atMs() > 0 || interventions.length > 0);
    if (!isAnother && (!isEdited || isBegun)) {
      runStore.setState({ isStale: isEdited });
      if (isEdited && this.#run.isOpen()) this.#timer = setTimeout(() => this.runAgain(), editedMs);
    }
    // Nothing is lost by starting over where nothing was begun.
    else if (this.#run.isOpen()) this.#run.start(isAnother ? {} : { interventions });
    else this.#run.drop();
  }
}
