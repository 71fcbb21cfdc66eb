import { expect, type Locator, type Page } from 'playwright/test';

/** Reading the charts and the task list of a rehearsal, and moving the playhead with them. */
export function chartsOn(page: Page) {
  const rehearsal = page.getByRole('region', { name: 'Rehearsal', exact: true });
  const chart = (title: string): Locator => rehearsal.getByRole('figure', { name: title, exact: true });
  const plot = (title: string): Locator => chart(title).getByRole('slider', { name: `Playhead in ${title}` });

  /** The px of the page where a chart shows this share of its time. */
  const placeIn = async (title: string, share: number): Promise<{ x: number; y: number }> => {
    await plot(title).scrollIntoViewIfNeeded();
    const over = (await plot(title).locator('.u-over').boundingBox())!;
    return { x: over.x + over.width * share, y: over.y + over.height / 2 };
  };

  return {
    rehearsal,
    chart,
    plot,
    tasks: rehearsal.getByRole('listbox', { name: 'Tasks' }),
    time: rehearsal.getByLabel('Time of the rehearsal', { exact: true }),

    /** Opens one of the ready-made rehearsals as a view, with the playhead at a moment. */
    openScenario: async (id: string, atMs: number): Promise<void> => {
      await page.goto(`./?scenario=${id}&t=${atMs}`);
      await expect(rehearsal.getByRole('tab', { name: 'Charts' })).toBeVisible();
      await rehearsal.getByRole('tab', { name: 'Charts' }).click();
      await expect(plot('Tasks of api')).toHaveAttribute('aria-valuenow', String(atMs));
    },

    showTasks: async (): Promise<void> => rehearsal.getByRole('tab', { name: 'Tasks' }).click(),

    /** What a line stands at, as the legend says: 'healthy 4'. */
    line: (title: string, name: string): Locator =>
      chart(title).getByRole('listitem').filter({ hasText: name }).first(),

    clickAt: async (title: string, share: number): Promise<void> => {
      const { x, y } = await placeIn(title, share);
      await page.mouse.click(x, y);
    },
    hoverAt: async (title: string, share: number): Promise<void> => {
      const { x, y } = await placeIn(title, share);
      await page.mouse.move(x, y);
    },
    drag: async (title: string, ...shares: readonly number[]): Promise<void> => {
      for (const [i, share] of shares.entries()) {
        const { x, y } = await placeIn(title, share);
        await page.mouse.move(x, y, { steps: 4 });
        if (i === 0) await page.mouse.down();
      }
      await page.mouse.up();
    },

    /** The moment of the playhead in ms, as a chart tells it. */
    atMs: async (title = 'Tasks of api'): Promise<number> =>
      Number(await plot(title).getAttribute('aria-valuenow')),

    more: async (title: string, entry: string): Promise<void> => {
      await expect(page.getByRole('menu')).toHaveCount(0);
      await chart(title)
        .getByRole('button', { name: `More about ${title}` })
        .click();
      const menu = page.getByRole('menu');
      await menu.getByText(entry, { exact: true }).click();
      await expect(menu).toHaveCount(0);
    },

    choose: async (...charts: readonly string[]): Promise<void> => {
      for (const name of charts) {
        await expect(page.getByRole('menu')).toHaveCount(0);
        await rehearsal.getByRole('button', { name: 'Choose charts' }).click();
        await page.getByRole('menuitemcheckbox', { name, exact: true }).click();
      }
      await expect(page.getByRole('menu')).toHaveCount(0);
    },

    /** Chooses from a list over the tasks. */
    filter: async (list: string, entry: string): Promise<void> => {
      const combobox = rehearsal.getByRole('combobox', { name: list });
      await combobox.click();
      await page.getByRole('option', { name: entry, exact: true }).click();
      await expect(combobox).toHaveText(entry);
      await expect(page.getByRole('listbox', { name: list })).toHaveCount(0);
    },
  };
}
