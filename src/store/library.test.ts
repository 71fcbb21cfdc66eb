import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { emptyDesign } from '#model/design.ts';
import { openTab, startBrowser, type PlayedTab } from './played-browser.test-support.ts';

let browser: ReturnType<typeof startBrowser>;
let tab: PlayedTab;

const state = (of: PlayedTab = tab) => of.library.libraryStore.getState();
const names = (of: PlayedTab = tab): string[] => state(of).designs.map(({ name }) => name);

async function reopened(): Promise<PlayedTab> {
  tab.kill();
  tab = await openTab();
  return tab;
}

beforeEach(async () => {
  browser = startBrowser();
  tab = await openTab();
});

afterEach(() => {
  tab.kill();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('autosave', () => {
  test('waits for a moment of quiet, and not for ever', async () => {
    await tab.library.createDesign('Shop');
    expect(state()).toMatchObject({ saveState: 'saved', ready: true });
    tab.type('one');
    expect(state().saveState).toBe('unsaved');
    vi.advanceTimersByTime(299);
    expect(state().saveState).toBe('unsaved');
    vi.advanceTimersByTime(1);
    expect(state().saveState).toBe('saving');
    await tab.library.saveNow();
    expect(state().saveState).toBe('saved');

    for (let i = 0; i < 4; i++) {
      tab.type(`text ${i}`);
      expect(state().saveState).toBe('unsaved');
      vi.advanceTimersByTime(250);
    }
    expect(state().saveState).toBe('saving');
  });

  test('one save at a time, and what came during it is saved after it', async () => {
    await tab.library.createDesign('Shop');
    tab.type('one');
    const saving = tab.library.saveNow();
    tab.type('two');
    expect(await Promise.all([saving, tab.library.saveNow()])).toEqual([false, true]);
    expect(state()).toMatchObject({ saveState: 'saved', conflict: undefined });
    expect((await reopened()).typed()).toBe('two');
  });

  test('undoing back to what is stored is saved too', async () => {
    await tab.library.createDesign('Shop');
    tab.type('one');
    await tab.library.saveNow();
    tab.store.undo();
    await tab.library.saveNow();
    expect((await reopened()).typed()).toBeUndefined();
  });

  test('takes in a design that was only put on the page, with its first change', async () => {
    tab.store.openDesign(emptyDesign('loose', 'Loose'));
    await tab.library.listDesigns();
    expect(names()).toEqual([]);
    tab.type('one');
    expect(state().current).toBe('loose');
    await tab.library.saveNow();
    await tab.library.listDesigns();
    expect(names()).toEqual(['Loose']);
  });
});

describe('the library', () => {
  test('lists the designs, the last saved first, and reopens the last one', async () => {
    await tab.library.createDesign('First');
    vi.advanceTimersByTime(10);
    const second = await tab.library.createDesign('Second');
    tab.type('in second');
    await tab.library.saveNow();
    await reopened();
    expect(names()).toEqual(['Second', 'First']);
    expect(state().designs[0]).toMatchObject({ nodeCount: 1, version: 2 });
    expect(state().current).toBe(second);
    expect(tab.typed()).toBe('in second');
  });

  test('starts at the start screen after a design was closed, with what was typed saved', async () => {
    const id = await tab.library.createDesign('Shop');
    tab.type('one');
    expect(await tab.library.closeDesign()).toBe(true);
    expect(state().current).toBeUndefined();
    await reopened();
    expect(state().current).toBeUndefined();
    await tab.library.openStored(id!);
    expect(tab.typed()).toBe('one');
  });

  test('opens another design only when this one is saved', async () => {
    const first = await tab.library.createDesign('First');
    tab.type('of the first');
    await tab.library.createDesign('Second');
    expect(tab.typed()).toBeUndefined();
    await tab.library.openStored(first!);
    expect(tab.typed()).toBe('of the first');
    expect(tab.store.designStore.getState().past).toBe(0);
  });

  test('renames what is open, as an undo step, and what is not', async () => {
    const first = await tab.library.createDesign('First');
    await tab.library.renameDesign(first!, 'Renamed');
    expect(tab.store.designStore.getState()).toMatchObject({ undoName: 'Rename design' });
    await tab.library.createDesign('Second');
    await tab.library.renameDesign(first!, 'Renamed again');
    expect(names().toSorted()).toEqual(['Renamed again', 'Second']);
    await tab.library.openStored(first!);
    expect(tab.store.designStore.getState().design.name).toBe('Renamed again');
  });

  test('duplicates with what is not saved yet, and leaves the original open', async () => {
    const id = await tab.library.createDesign('Shop');
    tab.type('one');
    const copy = await tab.library.duplicateDesign(id!);
    expect(state().current).toBe(id);
    expect(names().toSorted()).toEqual(['Shop', 'Shop copy']);
    await tab.library.openStored(copy!);
    expect(tab.typed()).toBe('one');
    expect(tab.store.designStore.getState().design.id).toBe(copy);
  });

  test('deletes, and brings back what was deleted', async () => {
    const id = await tab.library.createDesign('Shop');
    tab.type('one');
    await tab.library.deleteDesign(id!);
    expect(names()).toEqual([]);
    expect(state().current).toBeUndefined();
    tab.notice('was deleted').action!.run();
    await vi.waitFor(() => expect(names()).toEqual(['Shop']));
    await tab.library.openStored(id!);
    expect(tab.typed()).toBe('one');
  });

  test('started a second time takes over from the first', async () => {
    await tab.library.createDesign('Shop');
    const stop = await tab.library.startLibrary();
    tab.type('one');
    expect(state()).toMatchObject({ saveState: 'unsaved' });
    stop();
  });

  test('says so when a design is gone, and keeps the present one', async () => {
    const id = await tab.library.createDesign('Shop');
    expect(await tab.library.openStored('nothing')).toBe(false);
    expect(tab.notices()).toEqual(['The design could not be opened: It is no longer stored.']);
    tab.type('one');
    expect(await tab.library.saveNow()).toBe(true);
    expect(state()).toMatchObject({ current: id, conflict: undefined });
  });
});

describe('after a crash', () => {
  test('what was typed a moment ago is there again', async () => {
    await tab.library.createDesign('Shop');
    tab.type('saved');
    await tab.library.saveNow();
    tab.type('not saved');
    await reopened();
    expect(tab.typed()).toBe('not saved');
    expect(tab.notices()).toEqual([expect.stringContaining('have been recovered')]);
    await reopened();
    expect(tab.typed()).toBe('not saved');
    expect(tab.notices()).toEqual([]);
  });

  test('a design that was never saved is there again', async () => {
    tab.store.openDesign(emptyDesign('loose', 'Loose'));
    tab.type('one');
    await reopened();
    expect(names()).toEqual(['Loose']);
    await tab.library.openStored('loose');
    expect(tab.typed()).toBe('one');
  });

  test('in the middle of a save it is recovered once, whether the save came through or not', async () => {
    await tab.library.createDesign('Shop');
    tab.type('one');
    const saving = tab.library.saveNow();
    tab.type('two');
    const key = Array.from({ length: browser.localStorage.length }, (_, i) => browser.localStorage.key(i)!);
    const journal = key.find((name) => name.includes('journal'))!;
    const text = browser.localStorage.getItem(journal)!;
    await saving;
    tab.kill();
    browser.localStorage.setItem(journal, text);
    tab = await openTab();
    expect(names()).toEqual(['Shop']);
    expect(tab.typed()).toBe('two');
  });

  test('changes that no longer fit, because the design has moved on, become a copy', async () => {
    const id = await tab.library.createDesign('Shop');
    tab.type('saved');
    await tab.library.saveNow();
    tab.type('lost');
    const crashed = tab;
    const other = await openTab();
    expect(other.typed()).toBe('saved');
    other.type('newer');
    await other.library.saveNow();
    crashed.kill();
    other.kill();
    tab = await openTab();
    expect(names().toSorted()).toEqual(['Shop', 'Shop (recovered)']);
    expect(state().current).toBe(id);
    expect(tab.typed()).toBe('newer');
    expect(tab.notices()).toEqual([expect.stringContaining('kept as “Shop (recovered)”')]);
    await tab.library.openStored(state().designs.find(({ name }) => name === 'Shop (recovered)')!.id);
    expect(tab.typed()).toBe('lost');
  });

  test('a journal that makes no sense is dropped', async () => {
    await tab.library.createDesign('Shop');
    browser.localStorage.setItem('stagewright.journal.x.y', '{"id":"x"');
    browser.localStorage.setItem(
      'stagewright.journal.x.z',
      '{"id":"x","tab":"z","revision":1,"base":0,"diff":{}}',
    );
    await reopened();
    expect(names()).toEqual(['Shop']);
    expect(tab.notices()).toEqual([]);
  });
});
