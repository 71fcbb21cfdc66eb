import { expect, type Locator, type Page } from 'playwright/test';

/** Asking why: the event log, and the panel that explains. */
export function explainVerbs(page: Page) {
  const panel = page.getByRole('region', { name: 'Explanation', exact: true });
  const log = page.getByRole('listbox', { name: 'Events' });
  const search = page.getByRole('searchbox', { name: 'Search events' });

  return {
    panel,
    log,
    search,
    selected: log.getByRole('option', { selected: true }),
    question: panel.getByRole('heading', { level: 2 }),
    alternatives: panel.getByRole('region', { name: 'What would change this' }),
    clock: page.getByRole('status', { name: 'Time of the rehearsal', exact: true }),

    /** Opens a scenario of the gallery with the playhead at a moment. */
    openScenario: async (id: string, atMs: number): Promise<void> => {
      await page.goto(`./?scenario=${id}&t=${atMs}`);
      await expect(log.getByRole('option').first()).toBeVisible();
    },

    /** Searches the log, and waits until nothing else is in it. */
    find: async (words: string): Promise<void> => {
      await search.fill(words);
      const rows = log.getByRole('option');
      await expect(rows.first()).toContainText(new RegExp(words, 'i'));
      await expect(rows.filter({ hasNotText: new RegExp(words, 'i') })).toHaveCount(0);
    },

    /** The latest event with these words. */
    event: (words: string | RegExp): Locator => log.getByRole('option', { name: words }).first(),

    /** A number of the arithmetic, by the name of its line. */
    sum: (name: string): Locator =>
      panel
        .locator('dl > div')
        .filter({ has: page.locator('dt', { hasText: new RegExp(`^${name}`) }) })
        .locator('dd'),

    ask: async (question: string | RegExp): Promise<void> => {
      await panel.getByRole('button', { name: question, exact: true }).first().click();
    },
  };
}
