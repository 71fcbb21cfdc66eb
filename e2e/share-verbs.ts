import { readFile } from 'node:fs/promises';
import { crc32, deflateRawSync } from 'node:zlib';
import { expect, type Locator, type Page } from 'playwright/test';

/** Links to rehearsals: following them, what the page says of them, and making them. */
export function shareVerbs(page: Page) {
  const bar = page.getByRole('region', { name: 'Rehearsal', exact: true });
  const view = page.getByRole('region', { name: /^(Scenario|Shared rehearsal)$/ });
  const dialog = page.getByRole('dialog', { name: 'Share this rehearsal' });
  const notices = page.getByRole('region', { name: 'Notifications' });

  return {
    bar,
    view,
    dialog,
    clock: bar.getByRole('status', { name: 'Time of the rehearsal', exact: true }),
    scrubber: bar.getByRole('slider', { name: 'Moment of the rehearsal' }),
    seed: bar.getByRole('button', { name: /^seed \d+$/ }),
    speed: bar.getByRole('combobox', { name: 'Speed' }),
    keepCopy: view.getByRole('button', { name: 'Keep a copy' }),
    closeView: view.getByRole('button', { name: 'Close' }),

    /** What is told in passing, of these words. */
    told: (words: string | RegExp): Locator => notices.getByText(words).first(),

    /** Opens the page with this query and fragment, as somebody does who follows a link. */
    follow: async (address: string): Promise<void> => {
      await page.goto(`./${address}`);
    },

    /** Puts a link into the address bar of the page that is open. */
    putInAddressBar: (code: string): Promise<void> =>
      page.evaluate((text) => {
        location.hash = `rehearsal=${text}`;
      }, code),

    isPlayable: async (): Promise<void> =>
      expect(bar.getByRole('button', { name: 'Play' })).not.toHaveAttribute('aria-disabled', 'true'),

    share: async (): Promise<void> => {
      await page.getByRole('button', { name: 'Share' }).click();
      await expect(dialog).toBeVisible();
    },

    /** The code in the link that the dialog shows. */
    codeShown: async (): Promise<string> => {
      const link = await dialog.getByRole('textbox', { name: 'Link' }).inputValue();
      return link.slice(link.indexOf('#rehearsal=') + '#rehearsal='.length);
    },

    /** Names of all designs that this browser keeps. */
    kept: (): Promise<string[]> =>
      page
        .getByRole('dialog')
        .getByRole('textbox', { name: /^Name of / })
        .evaluateAll((all) => all.map((field) => (field as HTMLInputElement).value).toSorted()),

    /** Saves the rehearsal with the button of the dialog, under a path of its own; answers with the text. */
    saveFile: async (path: string): Promise<string> => {
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        dialog.getByRole('button', { name: 'Save as a file' }).click(),
      ]);
      await download.saveAs(path);
      return readFile(path, 'utf8');
    },
  };
}

/** A code with a good checksum around anything, as somebody forges it who has read how links are made. */
export function forged(bytes: Uint8Array, version = 1): string {
  const packed = deflateRawSync(bytes).toString('base64url');
  return `${version}.${packed}.${crc32(packed).toString(16).padStart(8, '0')}`;
}

export const forgedJson = (value: unknown): string => forged(Buffer.from(JSON.stringify(value)));
