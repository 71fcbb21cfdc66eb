import { expect, type Locator, type Page } from 'playwright/test';

/** What the rules say, and what one does about it. Findings are called by the id of their rule. */
export function findingsVerbs(page: Page) {
  const panel = page.getByRole('region', { name: 'Findings' });
  const finding = (id: string): Locator => panel.locator(`[data-finding="${id}"]`);
  const row = (id: string): Locator =>
    panel
      .getByRole('listitem')
      .filter({ has: page.locator(`[data-finding="${id}"]`) })
      .first();

  /** Opens a finding: what AWS does, why, and what a fix would change. */
  const explain = async (id: string): Promise<Locator> => {
    const opener = row(id).getByRole('button', { name: /^Explain: / });
    if ((await opener.getAttribute('aria-expanded')) === 'false') await opener.click();
    return row(id);
  };

  return {
    findings: panel,
    finding,
    explain,

    /** Presses the first button with these words that mends a finding. */
    applyFix: async (label: string): Promise<void> => {
      const fixes = panel.getByRole('button', { name: label, exact: true });
      await expect(fixes).not.toHaveCount(0);
      const before = await fixes.count();
      await fixes.first().click();
      await expect.poll(() => fixes.count()).toBeLessThan(before);
    },

    waive: async (id: string, reason: string): Promise<void> => {
      const opened = await explain(id);
      await opened.getByRole('button', { name: 'Waive with a reason…' }).click();
      await opened.getByRole('textbox', { name: 'Why this finding is accepted' }).fill(reason);
      await opened.getByRole('button', { name: 'Waive', exact: true }).click();
    },

    /** Where the design stands, as the top bar tells it. */
    expectCounts: async (words: string | RegExp): Promise<void> => {
      const name = typeof words === 'string' ? `Findings: ${words}` : words;
      await expect(page.getByRole('button', { name })).toBeVisible();
    },
  };
}
