import { expect, type Locator, type Page } from 'playwright/test';

/** Runs side by side: putting them there, reading how they went, and putting one on stage. */
export function compareVerbs(page: Page) {
  const bar = page.getByRole('region', { name: 'Rehearsal', exact: true });
  const run = (letter: string): Locator =>
    bar.getByRole('region', { name: new RegExp(`^(Run ${letter}|${letter} ·)`) });

  return {
    bar,
    run,
    clock: bar.getByRole('status', { name: 'Time of the rehearsal', exact: true }),

    openScenario: async (id: string, t: string): Promise<void> => {
      await page.goto(`./?scenario=${id}&t=${t}`);
      await expect(bar.getByRole('listbox', { name: 'Events' }).getByRole('option').first()).toBeVisible();
    },

    compare: async (): Promise<void> => bar.getByRole('button', { name: /^Compare/ }).click(),

    /** One of what the panel suggests while a run stands alone. */
    suggestion: (name: string): Locator =>
      bar.getByRole('region', { name: 'What to compare it with' }).getByRole('button', { name, exact: true }),

    /** "Change one thing", by the knob and its other value. */
    changeOneThing: async (knob: string, value: string): Promise<void> => {
      await bar.getByRole('button', { name: 'Change one thing' }).click();
      await page.getByRole('menuitem', { name: new RegExp(`^${knob}`) }).hover();
      await page.getByRole('menuitem', { name: value, exact: true }).click();
    },

    /** Intervenes from within a group of the menu, with what the form proposes. */
    doFrom: async (group: string, label: string): Promise<void> => {
      await bar.getByRole('button', { name: 'Intervene' }).click();
      await page.getByRole('menuitem', { name: group, exact: true }).hover();
      await page.getByRole('menuitem', { name: `${label}…` }).click();
      const dialog = page.getByRole('dialog', { name: label });
      await dialog.getByRole('button', { name: 'Do it' }).click();
      await expect(dialog).toHaveCount(0);
    },

    /** A card of how a run went: its value, and what it says against the first run. */
    card: (letter: string, label: string): Locator =>
      run(letter)
        .locator('dl > div')
        .filter({ has: page.locator('dt', { hasText: new RegExp(`^${label}$`) }) })
        .locator('dd'),

    /** Its tasks at the playhead, in words. */
    tasks: (letter: string): Locator => run(letter).locator('canvas + p'),

    /** How it differs from the first one. */
    differences: (letter: string): Locator =>
      run(letter)
        .getByRole('list', { name: /^How it differs/ })
        .getByRole('listitem'),

    /** Where the playhead stands in its chart, as a share of the width. */
    playhead: (letter: string): Promise<number> =>
      run(letter)
        .locator('figure .bg-accent')
        .evaluate((line) => Number.parseFloat(line.style.left)),

    /** Goes where the chart of a run shows this share of its time. */
    clickInChart: async (letter: string, share: number): Promise<void> => {
      const chart = run(letter).getByRole('img');
      await chart.scrollIntoViewIfNeeded();
      const { width, height } = (await chart.boundingBox())!;
      await chart.click({ position: { x: width * share, y: height / 2 } });
    },
  };
}
