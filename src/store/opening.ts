import { emptyDesign, type Design } from '#model/design.ts';
import { designStore, openDesign } from './design-state.ts';
import { attempt, keeper, listDesigns } from './keeper.ts';
import { libraryStore } from './library-store.ts';
import { notify } from './notices.ts';
import { randomId } from './random-id.ts';
import { askCanvas, setView } from './view.ts';

/** Name of the item of localStorage with the design that was on the page last. */
const lastKey = 'stagewright.last';

/** Stores a design under an id of its own and opens it. Where nothing can be stored it is opened all the same. */
export async function createDesign(name: string, design?: Design): Promise<string | undefined> {
  if (!(await leavePresent())) return undefined;
  const created: Design = { ...(design ?? emptyDesign('')), id: randomId(), name };
  release();
  keeper.autosave?.track(created);
  show(created);
  await keeper.autosave?.overwrite(0);
  await listDesigns();
  return created.id;
}

export async function openStored(id: string): Promise<boolean> {
  if (id === libraryStore.getState().current) {
    setView({ screen: 'editor' });
    return true;
  }
  await attempt(async () => {
    const read = await keeper.shelf.read(id);
    if (!read) throw new Error('It is no longer stored.');
    if (!(await leavePresent())) return;
    for (const text of read.notes) notify({ tone: 'info', text });
    release();
    keeper.autosave?.track(read.design, read.version);
    show(read.design);
  }, 'The design could not be opened');
  return libraryStore.getState().current === id;
}

/** Saves what there is to save and goes back to the start screen. */
export async function closeDesign(): Promise<boolean> {
  if (!(await leavePresent())) return false;
  leave();
  await listDesigns();
  return true;
}

/** Saves at once (Mod+S); whether everything is stored then. */
export async function saveNow(): Promise<boolean> {
  return (await keeper.autosave?.flush()) ?? false;
}

/** The design on the page is no longer this tab's to save. */
export function release(): void {
  const { current } = libraryStore.getState();
  if (current !== undefined) keeper.tabs?.tell('close', current);
  keeper.autosave?.track(undefined);
}

/** Goes to the start screen without saving. */
export function leave(): void {
  release();
  openDesign(emptyDesign(randomId()));
  setView({ screen: 'start' });
  remember(undefined);
}

function show(design: Design): void {
  openDesign(design);
  setView({ screen: 'editor', dialog: undefined });
  askCanvas({ do: 'fit' });
  remember(design.id);
  keeper.tabs?.tell('open', design.id);
}

// Another design is put on the page only when this one is safe, or the person gives its changes up.
export async function leavePresent(): Promise<boolean> {
  const { autosave } = keeper;
  if (!autosave?.hasUnsaved || (await autosave.flush())) return true;
  const { name } = designStore.getState().design;
  const about = 'leaving';
  if (libraryStore.getState().conflict) {
    const text = `“${name}” was changed in another tab too. Choose first which changes to keep.`;
    notify({ tone: 'error', text, about });
  } else {
    const text = `The last changes of “${name}” are not saved. Download the design first, or leave without them.`;
    notify({ tone: 'error', text, about, action: { label: 'Leave without saving', run: leave } });
  }
  return false;
}

/** The design that was on the page when it was closed, for opening it again. */
export function lastOpened(): string | undefined {
  try {
    return localStorage.getItem(lastKey) ?? undefined;
  } catch {
    return undefined;
  }
}

function remember(id: string | undefined): void {
  try {
    if (id === undefined) localStorage.removeItem(lastKey);
    else localStorage.setItem(lastKey, id);
  } catch {
    return;
  }
}
