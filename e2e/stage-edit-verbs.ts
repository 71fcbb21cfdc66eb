import { expect, type Locator, type Page } from 'playwright/test';
import { reach, restingBox } from './geometry.ts';
import { called } from './names.ts';

/** Editing a design while a rehearsal of it is on stage. */
export function stageEditVerbs(page: Page) {
  const side = page.getByRole('tablist', { name: 'Explanation and setup' });
  const setup = side.getByRole('tab', { name: 'Setup' });
  const notices = page.getByRole('region', { name: 'Notifications' });
  const beside = page.getByRole('complementary', { name: 'Explanation and setup' });

  return {
    /** Clicks a part on the stage, by its kind and name, and brings its parameters beside it. */
    openSetupOf: async (name: string): Promise<void> => {
      const card = page.getByRole('region', { name: 'Canvas', exact: true }).getByRole('group', {
        name: called(name),
      });
      const { x, y, width, height } = await restingBox(card);
      const grip = { x: x + Math.min(60, width / 2), y: y + Math.min(18, height / 2) };
      await reach(card, grip);
      await page.mouse.click(grip.x, grip.y);
      await setup.click();
      await expect(beside.getByText(name.split(' ').at(-1)!, { exact: true }).first()).toBeVisible();
    },

    explain: side.getByRole('tab', { name: 'Explain' }),
    setup,

    /** A parameter of what is selected. */
    parameter: (name: string): Locator => beside.getByLabel(new RegExp(`^${name}( · required)?$`)).first(),

    /** Waits for what the page says became of the latest edit. */
    expectBecame: async (words: RegExp): Promise<void> =>
      expect(notices.getByText(/^The (edit|rehearsal) /)).toHaveText(words),

    startOverWithIt: notices.getByRole('button', { name: 'Start over with it' }),

    /** The steps of the script, in the order of time. */
    script: page.getByRole('list', { name: 'Script' }).getByRole('listitem'),
  };
}
