import { expect, type Locator, type Page } from 'playwright/test';
import { called, literally } from './names.ts';

/** More stops than any page of ours has; who has not arrived by then goes round in circles. */
const mostStops = 250;

/** The same work without a mouse: nothing here points at anything. */
export function keyboardVerbs(page: Page) {
  const outline = page.getByRole('tree', { name: 'Outline of the design' });
  const search = page.getByRole('searchbox', { name: 'Search parts' });

  const isFocused = async (locator: Locator): Promise<boolean> =>
    locator.evaluateAll((all) => all.some((element) => element === document.activeElement));

  const pressUntil = async (key: string, there: () => Promise<boolean>, what: string): Promise<void> => {
    for (let stops = 0; stops < mostStops; stops++) {
      if (await there()) return;
      await page.keyboard.press(key);
    }
    throw new Error(`${what} is not reached with ${key}.`);
  };

  /** Tabs on, or back, until something has the focus. */
  const tabTo = async (locator: Locator, back: 'back' | undefined = undefined): Promise<void> =>
    pressUntil(back ? 'Shift+Tab' : 'Tab', () => isFocused(locator), String(locator));

  /** Goes to a part in the outline of the design, which selects it. */
  const walkTo = async (name: string, back?: 'back'): Promise<void> => {
    const items = outline.getByRole('treeitem');
    if (!(await isFocused(items))) await tabTo(items, back);
    await page.keyboard.press('Home');
    await pressUntil('ArrowDown', () => isFocused(outline.getByRole('treeitem', { name: said(name) })), name);
  };

  return {
    tabTo,
    walkTo,

    /** Adds a part from the palette: its name in the search, Enter. */
    addByKeyboard: async (kind: string, back?: 'back'): Promise<void> => {
      const before = await outline.getByRole('treeitem').count();
      await tabTo(search, back);
      await page.keyboard.press('Escape');
      await page.keyboard.type(kind);
      await page.keyboard.press('Enter');
      await expect.poll(() => outline.getByRole('treeitem').count()).toBeGreaterThan(before);
    },

    /** Adds a part with A, by typing what it is. */
    quickAddByKeyboard: async (kind: string): Promise<void> => {
      const before = await outline.getByRole('treeitem').count();
      await page.keyboard.press('a');
      await expect(page.getByRole('combobox', { name: 'Add a part' })).toBeFocused();
      await page.keyboard.type(kind);
      await page.keyboard.press('Enter');
      await expect.poll(() => outline.getByRole('treeitem').count()).toBeGreaterThan(before);
    },

    /** "Connect to…" of a part, by typing what the other end is; `as` answers when one is asked which way. */
    connectByKeyboard: async (from: string, to: string, as?: string): Promise<void> => {
      await walkTo(from, 'back');
      await page.keyboard.press('c');
      await expect(page.getByRole('combobox', { name: /^Connect .+ to$/ })).toBeFocused();
      await page.keyboard.type(to);
      await page.keyboard.press('Enter');
      if (as === undefined) return;
      await expect(page.getByRole('combobox', { name: 'Which connection?' })).toBeFocused();
      await page.keyboard.type(as);
      await page.keyboard.press('Enter');
    },

    /** Types into the field that one tabs to; a list that opens is walked by its first letters. */
    typeInto: async (field: Locator, value: string): Promise<void> => {
      await tabTo(field);
      const opens = (await field.getAttribute('aria-haspopup')) === 'listbox';
      await page.keyboard.press(opens ? 'ArrowDown' : 'Control+a');
      await page.keyboard.type(value);
      await page.keyboard.press('Enter');
    },
  };
}

function said(name: string): RegExp {
  return new RegExp(`${called(name).source}|^${literally(name)}[.]`);
}
