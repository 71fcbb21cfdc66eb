import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { startBrowser } from './played-browser.test-support.ts';

const key = 'stagewright.preferences';
let browser: ReturnType<typeof startBrowser>;

beforeEach(() => {
  browser = startBrowser();
  vi.resetModules();
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('preferences', () => {
  test('are remembered from page to page', async () => {
    const one = await import('./preferences.ts');
    one.setPreferences({ snap: false, inspectorWidthPx: 400 });
    vi.resetModules();
    const two = await import('./preferences.ts');
    expect(two.preferencesStore.getState()).toMatchObject({
      snap: false,
      inspectorWidthPx: 400,
      grid: true,
    });
  });

  test('tell the script that sets the theme before the page is there', async () => {
    const { setPreferences } = await import('./preferences.ts');
    setPreferences({ theme: 'dark' });
    expect(browser.localStorage.getItem('stagewright.theme')).toBe('dark');
    setPreferences({ theme: 'system' });
    expect(browser.localStorage.getItem('stagewright.theme')).toBeNull();
  });

  test.each([
    ['not JSON', '{'],
    ['null', 'null'],
    ['a list', '[1]'],
  ])('that are %s fall back to the usual ones', async (_what, stored) => {
    browser.localStorage.setItem(key, stored);
    const { preferencesStore } = await import('./preferences.ts');
    expect(preferencesStore.getState()).toMatchObject({ theme: 'system', snap: true, palette: true });
  });

  test('with one bad value keep the others', async () => {
    browser.localStorage.setItem(key, '{"theme":"pink","snap":false,"paletteWidthPx":1e9}');
    const { preferencesStore } = await import('./preferences.ts');
    expect(preferencesStore.getState()).toMatchObject({ theme: 'system', snap: false });
    expect(preferencesStore.getState().paletteWidthPx).toBeLessThan(900);
  });

  test('last as long as the page where nothing can be stored', async () => {
    browser.localStorage.isFull = true;
    const { preferencesStore, setPreferences } = await import('./preferences.ts');
    setPreferences({ minimap: true });
    expect(preferencesStore.getState().minimap).toBe(true);
  });
});
