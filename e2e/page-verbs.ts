import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from 'playwright/test';

/** The page as a whole: opening it, its history, its menus, and whether everyone can use it. */
export function pageVerbs(page: Page) {
  const undoButton = page.getByRole('button', { name: /^Undo/ });
  const redoButton = page.getByRole('button', { name: /^Redo/ });
  const notices = page.getByRole('region', { name: 'Notifications' });

  const times = async (button: typeof undoButton, n: number): Promise<void> => {
    for (let i = 0; i < n; i++) {
      await expect(button).not.toHaveAttribute('aria-disabled', 'true');
      await button.click();
    }
  };
  const toTheEnd = async (button: typeof undoButton): Promise<number> => {
    let n = 0;
    for (; (await button.getAttribute('aria-disabled')) === null; n++) await button.click();
    return n;
  };
  const open = async (): Promise<void> => {
    await page.goto('./');
    await expect(page.getByRole('main')).toBeVisible();
  };

  return {
    open,
    /** Opens the page, and an empty design on it. */
    startFresh: async (): Promise<void> => {
      await open();
      await page.getByRole('button', { name: 'New design' }).click();
      await expect(page.getByRole('region', { name: 'Canvas' })).toBeVisible();
    },

    undoButton,
    redoButton,
    undo: async (n = 1): Promise<void> => times(undoButton, n),
    redo: async (n = 1): Promise<void> => times(redoButton, n),
    /** Undoes, or redoes, all there is, and says how many steps that were. */
    undoAll: async (): Promise<number> => toTheEnd(undoButton),
    redoAll: async (): Promise<number> => toTheEnd(redoButton),

    /** Chooses from the main menu: 'All designs…', or 'View' and then 'Minimap'. */
    menu: async (...path: readonly string[]): Promise<void> => {
      const button = page.getByRole('button', { name: 'Menu', exact: true });
      // A dialog gives the focus back a moment after it has gone, which closes what was opened within that moment.
      await expect(async () => {
        if ((await button.getAttribute('aria-expanded')) !== 'true') await button.click();
        await expect(button).toHaveAttribute('aria-expanded', 'true', { timeout: 500 });
        await expect(page.getByRole('menu').first()).toBeVisible({ timeout: 500 });
      }).toPass();
      for (const name of path)
        await page
          .getByRole('menuitem', { name })
          .or(page.getByRole('menuitemcheckbox', { name }))
          .first()
          .click();
    },

    /** Presses keys as the help writes them. */
    press: async (keys: string): Promise<void> => page.keyboard.press(keys.replace('Mod', 'Control')),

    setTheme: async (theme: 'Light' | 'Dark' | 'Like the system'): Promise<void> => {
      await page.getByRole('button', { name: 'Theme' }).click();
      await page.getByRole('menuitemcheckbox', { name: theme }).click();
      // Focus and pointer are on the button again, whose name would go on lying over the page.
      await expect(page.getByRole('menu')).toHaveCount(0);
      await page.getByRole('button', { name: 'Theme' }).blur();
      await page.mouse.move(1, 1);
      await expect(page.getByRole('tooltip')).toHaveCount(0);
    },

    /** Something that the page tells in passing. */
    expectTold: async (words: string | RegExp): Promise<void> =>
      expect(notices.getByText(words).first()).toBeVisible(),

    dismissNotices: async (): Promise<void> => {
      const dismiss = notices.getByRole('button', { name: 'Dismiss' });
      // A notice may leave by itself between being seen and being clicked, so nothing here waits for one of them.
      const dismissPresent = async (): Promise<number> => {
        await dismiss.evaluateAll((all) => all.forEach((button) => (button as HTMLElement).click()));
        return dismiss.count();
      };
      await expect.poll(dismissPresent).toBe(0);
    },

    /** All that was done is kept in this browser. */
    expectSaved: async (): Promise<void> =>
      expect(page.getByRole('status').filter({ hasText: /^(Saved|Saving…|Not saved)$/ })).toHaveText('Saved'),

    /** What axe finds wrong, one line each: on the whole page, or within a part of it, whose place is no matter then. */
    axe: async (within?: string, ...rules: readonly string[]): Promise<string[]> => {
      const builder = new AxeBuilder({ page });
      if (within !== undefined) builder.include(within).disableRules('region');
      if (rules.length > 0) builder.withRules([...rules]);
      const { violations } = await builder.analyze();
      return violations.flatMap(({ id, nodes }) =>
        nodes.map(({ target, failureSummary = '' }) => `${id} at ${target.join(' ')}: ${failureSummary}`),
      );
    },

    /** Nothing sticks out at the side. */
    expectNoSideScroll: async (): Promise<void> => {
      const excess = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(excess).toBe(0);
    },
  };
}
