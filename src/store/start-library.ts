import { Autosave, type AutosaveOptions } from './autosave.ts';
import { journals } from './journal.ts';
import { attempt, keeper, listDesigns } from './keeper.ts';
import { libraryStore } from './library-store.ts';
import { notify } from './notices.ts';
import { lastOpened, openStored } from './opening.ts';
import type { Recovery } from './recovery.ts';
import { Tabs, type TabMessage } from './tabs.ts';

export interface LibraryOptions extends Pick<AutosaveOptions, 'download'> {
  /** Whether the design that was on the page last is opened: not where something else is asked for. */
  readonly reopens?: boolean;
}

/**
 * Begins to keep designs: recovers what a crash left behind, reads the list, and opens the design that was on the page
 * last. Returns how to stop; a second start (React does it in development) takes over from the first.
 */
export async function startLibrary({ reopens = true, ...options }: LibraryOptions = {}): Promise<() => void> {
  keeper.stop?.();
  const { shelf } = keeper;
  const tabs = new Tabs(heard);
  const autosave = new Autosave({ shelf, tabs, ...options });
  const forgetPage = 'document' in globalThis ? followPage(autosave) : () => undefined;
  const stop = (): void => {
    forgetPage();
    autosave.stop();
    tabs.close();
  };
  Object.assign(keeper, { tabs, autosave, stop });
  if (journals().length > 0) {
    await attempt(async () => {
      const { recover } = await import('./recovery.ts');
      tellRecovered(await recover(shelf, tabs));
    });
  }
  await listDesigns();
  if (keeper.stop !== stop) return stop;
  if (reopens) await reopenLast();
  libraryStore.setState({ ready: true });
  return stop;
}

/** Opens the design that was on the page last, where none is open and that one is still kept. */
export async function reopenLast(): Promise<void> {
  const { designs, current } = libraryStore.getState();
  const last = designs.find(({ id }) => id === lastOpened());
  if (last && current === undefined) await openStored(last.id);
}

function heard(message: TabMessage): void {
  const { id, did } = message;
  if (did === 'save' || did === 'delete') void listDesigns();
  if (id === libraryStore.getState().current) {
    // Whoever else has it open answers, so that one of three tabs closing does not look like being alone.
    if (did === 'open') keeper.tabs?.tell('here', id);
    if (did === 'close') keeper.tabs?.tell('open', id);
    if (did !== 'delete') libraryStore.setState({ elsewhere: did !== 'close' });
  }
  keeper.autosave?.heard(message);
}

// A page may be frozen or closed without another word once it is hidden, and hears nothing while it is frozen.
function followPage(autosave: Autosave): () => void {
  const stop = new AbortController();
  const { signal } = stop;
  const save = (): void => void autosave.flush();
  const onVisibility = (): void =>
    document.visibilityState === 'hidden' ? save() : void attempt(() => autosave.catchUp());
  const onHide = (): void => {
    const { current } = libraryStore.getState();
    if (current !== undefined) keeper.tabs?.tell('close', current);
    save();
  };
  const onBeforeUnload = (event: BeforeUnloadEvent): void => {
    const { saveState, conflict } = libraryStore.getState();
    if (autosave.hasUnsaved && (saveState === 'error' || conflict)) event.preventDefault();
  };
  document.addEventListener('visibilitychange', onVisibility, { signal });
  window.addEventListener('pagehide', onHide, { signal });
  window.addEventListener('beforeunload', onBeforeUnload, { signal });
  return () => stop.abort();
}

function tellRecovered({ mended, copies }: Recovery): void {
  if (mended.length > 0) {
    notify({
      tone: 'info',
      text: 'Your last changes had not been saved when the page ended. They have been recovered.',
    });
  }
  for (const name of copies) {
    notify({ tone: 'info', text: `Changes that a closed tab had not saved are kept as “${name}”.` });
  }
}
