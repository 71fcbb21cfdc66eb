import { IDBObjectStore } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { openTab, startBrowser, type PlayedTab } from './played-browser.test-support.ts';

let browser: ReturnType<typeof startBrowser>;
let tab: PlayedTab;
const download = vi.fn<() => void>();

const state = () => tab.library.libraryStore.getState();

/** From now on nothing can be stored, as on a full disk. */
function fillDisk(): void {
  browser.localStorage.isFull = true;
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
    throw new DOMException('The disk is full.', 'QuotaExceededError');
  });
}

function emptyDisk(): void {
  browser.localStorage.isFull = false;
  vi.restoreAllMocks();
}

beforeEach(() => {
  browser = startBrowser();
  download.mockClear();
});

afterEach(() => {
  tab.kill();
  vi.restoreAllMocks();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('a full disk', () => {
  beforeEach(async () => {
    tab = await openTab(download);
    await tab.library.createDesign('Shop');
    fillDisk();
    tab.type('one');
    await tab.library.saveNow();
  });

  test('is told once, in words, with the download at hand', async () => {
    expect(state()).toMatchObject({
      saveState: 'error',
      problem: expect.stringContaining('storage is full'),
    });
    tab.type('two');
    await tab.library.saveNow();
    expect(tab.notices()).toHaveLength(1);
    tab.notice('storage is full').action!.run();
    expect(download).toHaveBeenCalledOnce();
  });

  test('keeps the design on the page until there is room again', async () => {
    expect(tab.typed()).toBe('one');
    tab.type('two');
    vi.advanceTimersByTime(300);
    expect(await tab.library.saveNow()).toBe(false);
    emptyDisk();
    tab.type('three');
    vi.advanceTimersByTime(300);
    expect(await tab.library.saveNow()).toBe(true);
    expect(state()).toMatchObject({ saveState: 'saved', problem: undefined });
    tab.kill();
    tab = await openTab();
    expect(tab.typed()).toBe('three');
  });

  test('does not let the person leave by mistake, but lets them leave', async () => {
    expect(await tab.library.closeDesign()).toBe(false);
    expect(tab.typed()).toBe('one');
    tab.notice('are not saved').action!.run();
    expect(state().current).toBeUndefined();
    expect(tab.typed()).toBeUndefined();
  });
});

describe('a browser that keeps nothing', () => {
  test.each([
    ['without IndexedDB', undefined],
    [
      'that forbids it',
      {
        open: () => {
          throw new DOMException('Denied', 'SecurityError');
        },
      },
    ],
  ])('%s still lets one work, and says what that means', async (_how, indexedDB) => {
    vi.stubGlobal('indexedDB', indexedDB);
    tab = await openTab(download);
    expect(state()).toMatchObject({ ready: true, designs: [] });
    expect(tab.notices()).toEqual([]);
    await tab.library.createDesign('Shop');
    tab.type('one');
    await tab.library.saveNow();
    expect(tab.typed()).toBe('one');
    expect(state().saveState).toBe('error');
    expect(tab.notices()).toEqual([expect.stringContaining('does not let pages keep designs')]);
  });
});
