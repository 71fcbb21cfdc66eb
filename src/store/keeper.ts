import type { Autosave } from './autosave.ts';
import { libraryStore } from './library-store.ts';
import { notify } from './notices.ts';
import { Shelf } from './shelf.ts';
import type { Tabs } from './tabs.ts';

/** Who keeps the designs of this page; tabs and autosave are there once `startLibrary` has been called. */
export const keeper: {
  readonly shelf: Shelf;
  tabs?: Tabs;
  autosave?: Autosave;
  stop?: () => void;
} = { shelf: new Shelf() };

/** Runs something that needs the store. What goes wrong is told when `what` says what it was to be. */
export async function attempt(work: () => Promise<unknown>, what?: string): Promise<boolean> {
  try {
    await work();
    return true;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    if (what !== undefined) notify({ tone: 'error', text: `${what}: ${reason}` });
    return false;
  }
}

/** Reads the list of designs anew. */
export async function listDesigns(): Promise<void> {
  await attempt(async () => libraryStore.setState({ designs: await keeper.shelf.list() }));
}
