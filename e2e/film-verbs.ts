import { readFile } from 'node:fs/promises';
import { expect, type Download, type Page } from 'playwright/test';

/** Taking a run away: films, storyboards, and what the files are. */
export function filmVerbs(page: Page) {
  const bar = page.getByRole('region', { name: 'Rehearsal', exact: true });
  const dialog = page.getByRole('dialog', { name: 'Take the run away' });

  return {
    dialog,
    make: dialog.getByRole('button', { name: /^Make the/ }),
    cancel: dialog.getByRole('button', { name: 'Cancel' }),
    progress: dialog.getByRole('progressbar'),

    /** Opens a scenario of the gallery at a moment, and a form of the dialog over it. */
    takeAway: async (scenario: string, t: string, form: string): Promise<void> => {
      await page.goto(`./?scenario=${scenario}&t=${t}`);
      await expect(bar.getByRole('listbox', { name: 'Events' }).getByRole('option').first()).toBeVisible();
      await bar.getByRole('button', { name: 'More about this rehearsal' }).click();
      await page.getByRole('menuitem', { name: 'Take the run away…' }).click();
      await dialog.getByRole('tab', { name: form }).click();
    },

    /** From when to when, in seconds. */
    chooseSpan: async (from: number, to: number): Promise<void> => {
      await dialog.getByRole('spinbutton', { name: 'From' }).fill(String(from));
      await dialog.getByRole('spinbutton', { name: 'To' }).fill(String(to));
      await dialog.getByRole('spinbutton', { name: 'To' }).press('Tab');
    },
    choose: async (list: string, value: string): Promise<void> => {
      await dialog.getByRole('combobox', { name: list }).click();
      await page.getByRole('option', { name: value, exact: true }).click();
    },
    chooseFormat: async (format: string): Promise<void> =>
      dialog.getByRole('radio', { name: format }).click(),

    /** What is saved when something is done. */
    saved: async (save: () => Promise<void>): Promise<{ name: string; bytes: Buffer }> => {
      const [download] = await Promise.all([page.waitForEvent('download', { timeout: 150_000 }), save()]);
      return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
    },

    /** Notes everything that is saved from now on. */
    watchDownloads: (): readonly Download[] => {
      const seen: Download[] = [];
      page.on('download', (download) => seen.push(download));
      return seen;
    },

    /** How a film plays: its length and size, as the browser's own player says, on a page that may play films. */
    playsFor: async (bytes: Buffer): Promise<{ seconds: number; width: number; height: number }> => {
      const cinema = await page.context().newPage();
      const found = await cinema.evaluate(async (base64) => {
        const film = document.createElement('video');
        const data = Uint8Array.from(atob(base64), (each) => each.codePointAt(0)!);
        await new Promise((done, fail) => {
          film.addEventListener('loadedmetadata', done);
          film.addEventListener('error', () => fail(new Error(film.error?.message)));
          film.src = URL.createObjectURL(new Blob([data], { type: 'video/webm' }));
        });
        return { seconds: film.duration, width: film.videoWidth, height: film.videoHeight };
      }, bytes.toString('base64'));
      await cinema.close();
      return found;
    },
  };
}
