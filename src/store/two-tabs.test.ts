import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { openTab, startBrowser, type PlayedTab } from './played-browser.test-support.ts';

let one: PlayedTab;
let two: PlayedTab;
let id: string;

const state = (tab: PlayedTab) => tab.library.libraryStore.getState();

beforeEach(async () => {
  startBrowser();
  one = await openTab();
  id = (await one.library.createDesign('Shop'))!;
  two = await openTab();
});

afterEach(() => {
  one.kill();
  two.kill();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** Both change the design; the first one saves, so the second one has a conflict. */
async function collide(): Promise<void> {
  one.type('of one');
  two.type('of two');
  await one.library.saveNow();
  await vi.waitFor(() => expect(state(two).conflict).toBeDefined());
}

describe('two tabs on one design', () => {
  test('know of each other, until one goes', async () => {
    expect(state(two).current).toBe(id);
    expect(state(one).elsewhere).toBe(true);
    expect(state(two).elsewhere).toBe(true);
    await two.library.closeDesign();
    expect(state(one).elsewhere).toBe(false);
  });

  test('follow each other live while only one has changes', async () => {
    one.type('hello');
    await one.library.saveNow();
    await vi.waitFor(() => expect(two.typed()).toBe('hello'));
    two.type('hello back');
    await two.library.saveNow();
    await vi.waitFor(() => expect(one.typed()).toBe('hello back'));
    expect(state(one)).toMatchObject({ saveState: 'saved', conflict: undefined });
    expect(state(two)).toMatchObject({ saveState: 'saved', conflict: undefined });
  });

  test('a tab that follows has nothing to undo, because it would undo the work of the other', async () => {
    two.type('mine');
    await two.library.saveNow();
    await vi.waitFor(() => expect(one.typed()).toBe('mine'));
    one.type('theirs');
    await one.library.saveNow();
    await vi.waitFor(() => expect(two.typed()).toBe('theirs'));
    two.store.undo();
    expect(two.typed()).toBe('theirs');
  });

  test('show the new name of a design that was renamed in the other one', async () => {
    await two.library.closeDesign();
    await two.library.renameDesign(id, 'Renamed');
    await vi.waitFor(() => expect(one.store.designStore.getState().design.name).toBe('Renamed'));
  });
});

describe('a conflict', () => {
  test('stops saving and overwrites nothing, however much is typed', async () => {
    await collide();
    two.type('more of two');
    vi.advanceTimersByTime(5000);
    expect(await two.library.saveNow()).toBe(false);
    expect(state(two)).toMatchObject({ saveState: 'unsaved', conflict: { id, theirs: { version: 2 } } });
    expect(two.typed()).toBe('more of two');
    const third = await openTab();
    expect(third.typed()).toBe('of one');
    third.kill();
  });

  test('is found by the save itself when the message of the other tab never came', async () => {
    vi.stubGlobal('BroadcastChannel', undefined);
    const deaf = await openTab();
    deaf.type('of the deaf');
    one.type('of one');
    await one.library.saveNow();
    expect(await deaf.library.saveNow()).toBe(false);
    expect(state(deaf).conflict).toMatchObject({ id, theirs: { version: 2 } });
    deaf.kill();
  });

  test('does not let go of the design', async () => {
    await collide();
    expect(await two.library.closeDesign()).toBe(false);
    expect(await two.library.createDesign('Other')).toBeUndefined();
    expect(two.typed()).toBe('of two');
    expect(two.notices()).toEqual([expect.stringContaining('Choose first')]);
  });

  test('mine takes the place of theirs, and the other tab follows', async () => {
    await collide();
    await two.library.resolveConflict('mine');
    expect(state(two)).toMatchObject({ saveState: 'saved', conflict: undefined });
    await vi.waitFor(() => expect(one.typed()).toBe('of two'));
  });

  test('theirs is shown here, and mine can still be kept as a copy', async () => {
    await collide();
    await two.library.resolveConflict('theirs');
    expect(two.typed()).toBe('of one');
    expect(state(two)).toMatchObject({ current: id, saveState: 'saved', conflict: undefined });
    two.notice('as the other tab saved it').action!.run();
    await vi.waitFor(() => expect(two.typed()).toBe('of two'));
    expect(state(two).current).not.toBe(id);
  });

  test('both keeps mine as a design of its own and leaves theirs alone', async () => {
    await collide();
    await two.library.resolveConflict('both');
    expect(two.typed()).toBe('of two');
    expect(two.store.designStore.getState().design.name).toBe('Shop (my copy)');
    expect(
      state(two)
        .designs.map(({ name }) => name)
        .toSorted(),
    ).toEqual(['Shop', 'Shop (my copy)']);
    expect(one.typed()).toBe('of one');
    two.type('goes on');
    await two.library.saveNow();
    expect(one.typed()).toBe('of one');
    expect(state(two)).toMatchObject({ saveState: 'saved', conflict: undefined });
  });

  test('with a tab that deleted the design: mine brings it back', async () => {
    await one.library.deleteDesign(id);
    await vi.waitFor(() => expect(state(two).conflict).toEqual({ id, theirs: undefined }));
    await two.library.resolveConflict('mine');
    expect(state(two)).toMatchObject({ current: id, saveState: 'saved', conflict: undefined });
    expect(state(two).designs.map(({ name }) => name)).toEqual(['Shop']);
  });

  test('with a tab that deleted the design: theirs leaves it', async () => {
    await one.library.deleteDesign(id);
    await vi.waitFor(() => expect(state(two).conflict).toBeDefined());
    await two.library.resolveConflict('theirs');
    expect(state(two)).toMatchObject({ current: undefined, conflict: undefined, designs: [] });
  });

  test('that was not resolved when the tab crashed leaves both', async () => {
    await collide();
    two.type('more of two');
    two.kill();
    const third = await openTab();
    expect(third.typed()).toBe('of one');
    expect(
      state(third)
        .designs.map(({ name }) => name)
        .toSorted(),
    ).toEqual(['Shop', 'Shop (recovered)']);
    third.kill();
  });
});
