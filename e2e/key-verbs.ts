import { expect, type Locator, type Page } from 'playwright/test';

/** Keys, and what is to be seen of them. */
export function keyVerbs(page: Page) {
  const pressed = (tool: string): Locator =>
    page.getByRole('button', { name: tool, exact: true, pressed: true });
  const viewport = page.locator('.react-flow__viewport');

  return {
    expectTool: async (tool: 'Select' | 'Pan'): Promise<void> => expect(pressed(tool)).toBeVisible(),

    /** How large the drawing is shown, in per cent. */
    zoomPercent: async (): Promise<number> => {
      const name = await page.getByRole('button', { name: /^Zoom \d+ %/ }).getAttribute('aria-label');
      return Number(/\d+/.exec(String(name))![0]);
    },

    /** Where the camera is: it changes with pan and zoom. */
    camera: async (): Promise<string> => String(await viewport.getAttribute('style')),

    /** What the help says of a command: its keys, as they are written there. */
    keysInHelp: async (): Promise<ReadonlyArray<readonly [what: string, keys: string]>> => {
      const rows = page.getByRole('dialog', { name: 'Keyboard and mouse' }).locator('dl > div');
      return rows.evaluateAll((all) =>
        all.map((row): [string, string] => [
          row.querySelector('dt')!.textContent,
          [...row.querySelectorAll('dd > *')].map((key) => key.textContent).join(' or '),
        ]),
      );
    },
  };
}
