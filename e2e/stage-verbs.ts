import { writeFile } from 'node:fs/promises';
import { expect, type Locator, type Page } from 'playwright/test';
import type { Design } from '../src/model/design.ts';
import { editorOn } from './editor.ts';
import { rehearsalVerbs } from './rehearsal-verbs.ts';

/** What is on the stage of a rehearsal: cards that say how they are, their menus, and the outline of all of it. */
export function stageVerbs(page: Page) {
  const outline = page.getByRole('tree', { name: 'Outline of the rehearsal' });
  const canvas = page.getByRole('region', { name: 'Canvas', exact: true });

  const scrubber = page.getByRole('slider', { name: 'Moment of the rehearsal' });
  const menu = page.getByRole('menu');
  const outlineItem = outline.locator('[role=treeitem]:focus');

  return {
    outline,
    scrubber,
    explanation: page.getByRole('region', { name: 'Explanation', exact: true }),

    /** Where the playhead stands, in ms. */
    atMs: async (): Promise<number> => Number(await scrubber.getAttribute('aria-valuenow')),

    /** What a column of the table of services says of several of them together. */
    sumOf: async (column: string, services: readonly string[]): Promise<number> => {
      const counts = services.map((service) => rehearsalVerbs(page).countOf(service, column).innerText());
      return (await Promise.all(counts)).reduce((sum, count) => sum + Number(count), 0);
    },

    /** Goes on down the outline, which has the keyboard, to an item with these words. */
    walkOutlineTo: async (words: string | RegExp): Promise<void> => {
      for (let steps = 0; steps < 60; steps++) {
        const said = await outlineItem.innerText();
        if (typeof words === 'string' ? said === words : words.test(said)) return;
        await page.keyboard.press('ArrowDown');
      }
      throw new Error(`“${words}” is not in the outline.`);
    },

    /** Chooses from the menu that is open, without the mouse. */
    chooseByKeyboard: async (name: string): Promise<void> => {
      const entry = menu.getByRole('menuitem', { name });
      await expect(entry).toBeVisible();
      while (!(await entry.evaluate((item) => item === document.activeElement)))
        await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
    },

    /** Opens a scenario of the gallery at a moment of it. */
    openScenario: async (scenario: string, at: string): Promise<void> => {
      await page.goto(`/?scenario=${scenario}&t=${at}`);
      await expect(outline.getByRole('treeitem').first()).toBeAttached();
    },

    /** Opens a design of one's own from a file, and brings it on the stage, all of it in view. */
    rehearseDesign: async (design: Design, file: string): Promise<void> => {
      await writeFile(file, JSON.stringify(design));
      const editor = editorOn(page);
      await editor.open();
      await editor.importFile(file);
      await expect.poll(editor.size).toBeGreaterThan(2);
      await editor.rehearse();
      await expect(outline.getByRole('treeitem').first()).toBeAttached();
      await editor.canvas.focus();
      await editor.press('Shift+1');
    },

    /** The card of a part, by its kind and name: 'Service api'. */
    stageCard: (name: string): Locator =>
      canvas
        .getByRole('group', { name: new RegExp(`^${name}(,|$)`) })
        .and(canvas.locator('.react-flow__node')),

    stageMenu: menu,

    /** What is said of what lies under the pointer, a line each. */
    hovered: canvas.locator('div[aria-hidden] > .shadow-float > p'),

    /** The steps of the script, in the order of time. */
    script: page.getByRole('list', { name: 'Script' }).getByRole('listitem'),

    /** What the canvas tells screen readers. */
    toldByCanvas: canvas.getByRole('status').first(),

    /** The item of the outline that has the keyboard. */
    outlineItem,

    /** Something of the drawing changes while nobody touches it. */
    expectMoving: async (isMoving: boolean): Promise<void> => {
      const look = (): Promise<string> =>
        page.evaluate(() =>
          [...document.querySelectorAll<HTMLCanvasElement>('section[aria-label="Canvas"] canvas')]
            .map((each) => each.toDataURL())
            .join(' '),
        );
      const frames = (): Promise<void> =>
        page.evaluate(
          () =>
            new Promise<void>((done) => {
              let left = 6;
              const next = (): void => {
                left--;
                if (left === 0) done();
                else requestAnimationFrame(next);
              };
              next();
            }),
        );
      const before = await look();
      await frames();
      if (isMoving) await expect.poll(look).not.toBe(before);
      else expect(await look()).toBe(before);
    },
  };
}
