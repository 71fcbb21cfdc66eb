import { expect, type Locator, type Page } from 'playwright/test';

/** What is on the stage of a rehearsal: cards that say how they are, their menus, and the outline of all of it. */
export function stageVerbs(page: Page) {
  const outline = page.getByRole('tree', { name: 'Outline of the rehearsal' });
  const canvas = page.getByRole('region', { name: 'Canvas', exact: true });

  return {
    outline,

    /** Opens a scenario of the gallery at a moment of it. */
    openScenario: async (scenario: string, at: string): Promise<void> => {
      await page.goto(`/?scenario=${scenario}&t=${at}`);
      await expect(outline.getByRole('treeitem').first()).toBeAttached();
    },

    /** The card of a part, by its kind and name: 'Service api'. */
    stageCard: (name: string): Locator =>
      canvas
        .getByRole('group', { name: new RegExp(`^${name}(,|$)`) })
        .and(canvas.locator('.react-flow__node')),

    stageMenu: page.getByRole('menu'),

    /** What the canvas tells screen readers. */
    toldByCanvas: canvas.getByRole('status').first(),

    /** The item of the outline that has the keyboard. */
    outlineItem: outline.locator('[role=treeitem]:focus'),

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
