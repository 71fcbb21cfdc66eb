import type { Design } from '#model/design.ts';
import { designStore, putChanged } from './design-state.ts';
import { removeJournal } from './journal.ts';
import { attempt, keeper, listDesigns } from './keeper.ts';
import { libraryStore } from './library-store.ts';
import { notify } from './notices.ts';
import { createDesign, leave, openStored, release } from './opening.ts';
import { randomId } from './random-id.ts';

export { listDesigns } from './keeper.ts';
export { libraryStore, useLibrary } from './library-store.ts';
export type { Conflict, DesignEntry, LibraryState, SaveState } from './library-store.ts';
export { closeDesign, createDesign, openStored, saveNow } from './opening.ts';
export { reopenLast, startLibrary } from './start-library.ts';

export async function renameDesign(id: string, name: string): Promise<void> {
  if (id === libraryStore.getState().current) {
    putChanged('Rename design', { ...designStore.getState().design, name });
    await keeper.autosave?.flush();
  } else {
    await attempt(
      () => changeStored(id, (design) => ({ ...design, name })),
      'The design could not be renamed',
    );
  }
  await listDesigns();
}

async function changeStored(id: string, change: (design: Design) => Design): Promise<void> {
  const read = await keeper.shelf.read(id);
  if (!read) throw new Error('It is no longer stored.');
  await keeper.shelf.write(change(read.design), read.version, '', Date.now());
  keeper.tabs?.tell('save', id);
}

/** Stores a copy, without opening it, and returns its id. */
export async function duplicateDesign(id: string): Promise<string | undefined> {
  await keeper.autosave?.flush();
  const copy = randomId();
  const done = await attempt(async () => {
    const read = await keeper.shelf.read(id);
    if (!read) throw new Error('It is no longer stored.');
    const design = { ...read.design, id: copy, name: `${read.design.name} copy` };
    await keeper.shelf.write(design, 0, '', Date.now());
  }, 'The design could not be duplicated');
  await listDesigns();
  return done ? copy : undefined;
}

/** Deletes a stored design, and offers to bring it back. */
export async function deleteDesign(id: string): Promise<void> {
  const isCurrent = id === libraryStore.getState().current;
  if (isCurrent) await keeper.autosave?.flush();
  await attempt(async () => {
    const read = await keeper.shelf.read(id);
    if (isCurrent) leave();
    await keeper.shelf.remove(id);
    removeJournal(id, keeper.tabs?.tab ?? '');
    keeper.tabs?.tell('delete', id);
    if (read) offerBack(read.design);
  }, 'The design could not be deleted');
  await listDesigns();
}

function offerBack(design: Design): void {
  const bringBack = async (): Promise<void> => {
    await attempt(
      () => keeper.shelf.write(design, 0, '', Date.now()),
      'The design could not be brought back',
    );
    await listDesigns();
  };
  const action = { label: 'Bring it back', run: () => void bringBack() };
  notify({ tone: 'info', text: `“${design.name}” was deleted.`, action });
}

/**
 * Ends the conflict with another tab. mine: what is here takes the place of theirs; theirs: theirs is shown here;
 * both: what is here becomes a design of its own, which stays open, and theirs is left alone.
 */
export async function resolveConflict(how: 'mine' | 'theirs' | 'both'): Promise<void> {
  const { conflict } = libraryStore.getState();
  const mine = designStore.getState().design;
  if (!conflict) return;
  if (how === 'mine') {
    await attempt(async () => {
      const stored = await keeper.shelf.entry(conflict.id);
      await keeper.autosave?.overwrite(stored?.version ?? 0);
    }, 'The design could not be saved');
  } else {
    removeJournal(conflict.id, keeper.tabs?.tab ?? '');
    release();
    if (how === 'both') await keepAsCopy(mine);
    else {
      if (!(await openStored(conflict.id))) leave();
      const action = { label: 'Keep mine as a copy', run: () => void keepAsCopy(mine) };
      notify({ tone: 'info', text: `“${mine.name}” is shown as the other tab saved it.`, action });
    }
  }
  await listDesigns();
}

async function keepAsCopy(design: Design): Promise<void> {
  await createDesign(`${design.name} (my copy)`, design);
}
