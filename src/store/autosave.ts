import type { Design } from '#model/design.ts';
import { designStore, followDesign } from './design-state.ts';
import { removeJournal, savedByOf, writeJournal } from './journal.ts';
import { libraryStore } from './library-store.ts';
import { notify } from './notices.ts';
import { isQuotaError, SaveConflict, StorageUnavailable, type DesignEntry, type Shelf } from './shelf.ts';
import type { TabMessage, Tabs } from './tabs.ts';

export interface AutosaveOptions {
  readonly shelf: Shelf;
  readonly tabs: Pick<Tabs, 'tab' | 'tell'>;
  /** Saves the design as a file, for when the browser cannot keep it. */
  readonly download?: (() => void) | undefined;
}

/** Saved this long after the last change, and no later than that after the first one. */
const quietMs = 300;
const mostMs = 1000;

/**
 * Saves the design on the page as it changes, one save at a time, each on top of the version it goes on from: what
 * another tab saved in between is a conflict and never overwritten. A tab without changes of its own follows.
 */
export class Autosave {
  readonly #options: AutosaveOptions;
  /** The design as it is stored, by its identity, and its version there; 0 when it is not stored yet. */
  #stored: { readonly design: Design; readonly version: number } | undefined;
  #saving: Promise<void> | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #unsavedSince: number | undefined;
  readonly #unsubscribe: () => void;

  constructor(options: AutosaveOptions) {
    this.#options = options;
    this.#unsubscribe = designStore.subscribe((now, before) => {
      if (now.design !== before.design) this.#changed(now.design, now.arrival.by);
    });
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#unsubscribe();
  }

  /** From now on saves this design, which is stored as it is here. Called before it is opened on the page. */
  track(design: Design | undefined, version = 0): void {
    clearTimeout(this.#timer);
    this.#unsavedSince = undefined;
    this.#stored = design && { design, version };
    libraryStore.setState({
      current: design?.id,
      saveState: 'saved',
      conflict: undefined,
      elsewhere: false,
    });
  }

  get hasUnsaved(): boolean {
    const { design } = designStore.getState();
    return this.#stored?.design.id === design.id && this.#stored.design !== design;
  }

  /** Saves what is unsaved at once; whether all is stored then. */
  async flush(): Promise<boolean> {
    while (this.#saving) await this.#saving;
    if (!this.hasUnsaved) return true;
    if (libraryStore.getState().conflict) return false;
    clearTimeout(this.#timer);
    this.#saving = this.#save().finally(() => (this.#saving = undefined));
    await this.#saving;
    return !this.hasUnsaved;
  }

  /** Stores the design of the page as the version after this one, which ends the conflict. */
  overwrite(version: number): Promise<boolean> {
    if (this.#stored) this.#stored = { design: { ...this.#stored.design }, version };
    libraryStore.setState({ conflict: undefined });
    return this.flush();
  }

  /** Looks whether another tab has saved the design, and follows it, or finds the conflict. */
  async catchUp(): Promise<void> {
    while (this.#saving) await this.#saving;
    const stored = this.#stored;
    if (!stored || stored.version === 0) return;
    const theirs = await this.#options.shelf.entry(stored.design.id);
    if (this.#stored !== stored || theirs?.version === stored.version) return;
    if (this.hasUnsaved || !theirs) this.#conflict(theirs);
    else await this.#follow(stored.design.id);
  }

  heard({ did, id }: TabMessage): void {
    if (id !== this.#stored?.design.id) return;
    if (did === 'save' || did === 'delete')
      void this.catchUp().catch((error: unknown) => this.#failed(error));
  }

  async #follow(id: string): Promise<void> {
    const read = await this.#options.shelf.read(id);
    if (!read || this.#stored?.design.id !== id) return;
    if (this.hasUnsaved) return this.catchUp();
    this.#stored = { design: read.design, version: read.version };
    followDesign(read.design);
  }

  #changed(design: Design, by: string): void {
    // A design that was put on the page without being stored is taken in with its first change.
    if (design.id !== this.#stored?.design.id) {
      this.track(undefined);
      if (by === 'open') return;
      this.#stored = { design: { ...design, nodes: {} }, version: 0 };
      libraryStore.setState({ current: design.id });
    }
    if (!this.hasUnsaved) {
      libraryStore.setState({ saveState: 'saved' });
      return;
    }
    const { conflict, saveState } = libraryStore.getState();
    this.#keepJournal(design);
    if (conflict) return;
    if (saveState !== 'error') libraryStore.setState({ saveState: 'unsaved' });
    this.#schedule();
  }

  #keepJournal(design: Design): void {
    const { version = 0, design: stored } = this.#stored ?? {};
    const { tab } = this.#options.tabs;
    const lostItsBase = version === 0 || libraryStore.getState().conflict !== undefined;
    const { revision } = designStore.getState();
    writeJournal(
      { tab, revision, base: lostItsBase ? 0 : version },
      lostItsBase ? undefined : stored,
      design,
    );
  }

  #schedule(): void {
    const now = Date.now();
    this.#unsavedSince ??= now;
    clearTimeout(this.#timer);
    const delayMs = Math.max(0, Math.min(quietMs, this.#unsavedSince + mostMs - now));
    this.#timer = setTimeout(() => void this.flush(), delayMs);
  }

  async #save(): Promise<void> {
    const base = this.#stored!;
    const { design, revision } = designStore.getState();
    const { shelf, tabs } = this.#options;
    this.#unsavedSince = undefined;
    if (libraryStore.getState().saveState !== 'error') libraryStore.setState({ saveState: 'saving' });
    try {
      const savedBy = savedByOf({ tab: tabs.tab, revision });
      const version = await shelf.write(design, base.version, savedBy, Date.now());
      tabs.tell('save', design.id);
      if (this.#stored?.design.id !== design.id) return;
      this.#stored = { design, version };
      this.#succeeded();
    } catch (error) {
      if (this.#stored?.design.id === design.id) this.#failed(error);
    }
  }

  #succeeded(): void {
    const { design } = designStore.getState();
    libraryStore.setState({ saveState: this.hasUnsaved ? 'unsaved' : 'saved', problem: undefined });
    if (this.hasUnsaved) {
      this.#keepJournal(design);
      this.#schedule();
    } else removeJournal(design.id, this.#options.tabs.tab);
  }

  #failed(error: unknown): void {
    if (error instanceof SaveConflict) return this.#conflict(error.stored);
    const told = libraryStore.getState().problem;
    const problem = problemOf(error);
    libraryStore.setState({ saveState: 'error', problem });
    if (problem === told) return;
    const { download } = this.#options;
    const action = download ? { action: { label: 'Download the design', run: download } } : {};
    notify({ tone: 'error', text: problem, about: 'saving', ...action });
  }

  #conflict(theirs: DesignEntry | undefined): void {
    clearTimeout(this.#timer);
    const { design } = designStore.getState();
    libraryStore.setState({ conflict: { id: design.id, theirs }, saveState: 'unsaved' });
    this.#keepJournal(design);
  }
}

function problemOf(error: unknown): string {
  const safe = 'Nothing is lost as long as this page stays open; download the design to keep it.';
  if (isQuotaError(error))
    return `The browser's storage is full, so the design cannot be saved here. ${safe}`;
  if (error instanceof StorageUnavailable) {
    return `This browser does not let pages keep designs (a private window, perhaps). ${safe}`;
  }
  return `The design could not be saved (${error instanceof Error ? error.message : String(error)}). ${safe}`;
}
