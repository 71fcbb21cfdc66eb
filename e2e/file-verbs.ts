import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { expect, type Page } from 'playwright/test';

export type Format = 'Task definition (JSON)' | 'Task definition (YAML)' | 'Stagewright design';

/** A design as it is saved, as far as journeys look into it. */
export interface SavedDesign {
  readonly nodes: Record<string, { kind: string; parent?: string; props: Record<string, unknown> }>;
  readonly links: Record<string, { kind: string; from: string; to: string }>;
  readonly layout: Record<string, { x: number; y: number }>;
  readonly waivers: Record<string, { reason: string }>;
}

/** Ways in and out: files, drops, the clipboard, the export dialog. */
export function fileVerbs(page: Page) {
  const dialog = page.getByRole('dialog');

  const openExport = async (format: Format): Promise<void> => {
    await page.getByRole('button', { name: 'Export', exact: true }).click();
    await dialog.getByRole('radio', { name: format, exact: true }).click();
  };
  /** What the export dialog shows in a format; `which` where there are several. */
  const exportText = async (format: Format, which?: string): Promise<string> => {
    await openExport(format);
    if (which !== undefined) {
      await dialog.getByRole('combobox', { name: 'Which one' }).click();
      await page.getByRole('option', { name: which, exact: true }).click();
    }
    const text = await dialog.getByRole('region', { name: /^Preview of / }).textContent();
    await dialog.getByRole('button', { name: 'Close' }).click();
    await expect(dialog).toHaveCount(0);
    return text ?? '';
  };

  return {
    dialog,
    openExport,
    exportText,
    design: async (): Promise<SavedDesign> =>
      JSON.parse(await exportText('Stagewright design')) as SavedDesign,

    /** Pastes a text that comes from anywhere. */
    paste: async (text: string): Promise<void> => {
      await page.evaluate((pasted) => {
        const clipboardData = new DataTransfer();
        clipboardData.setData('text/plain', pasted);
        const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
        (document.activeElement ?? document.body).dispatchEvent(event);
      }, text);
    },

    /** Chooses a file with the button that offers it: at the start, or in the import dialog. */
    importFile: async (path: string): Promise<void> => {
      const [chooser] = await Promise.all([
        page.waitForEvent('filechooser'),
        page.getByRole('button', { name: /^(Open|Choose) a file…$/ }).click(),
      ]);
      await chooser.setFiles(path);
    },

    /** Lets a file go over one of the two places that the page then offers. */
    dropFile: async (path: string, where: 'Add to this design' | 'Open as a new design'): Promise<void> => {
      const carried = await page.evaluateHandle(
        ([name = '', text = '']) => {
          const transfer = new DataTransfer();
          transfer.items.add(new File([text], name));
          return transfer;
        },
        [basename(path), await readFile(path, 'utf8')],
      );
      await page.locator('body').dispatchEvent('dragover', { dataTransfer: carried });
      await page.getByText(where).dispatchEvent('drop', { dataTransfer: carried });
    },

    /** Does what hands out a file, and reads it. */
    download: async (work: () => Promise<void>): Promise<{ name: string; text: string }> => {
      const [file] = await Promise.all([page.waitForEvent('download'), work()]);
      return { name: file.suggestedFilename(), text: await readFile(await file.path(), 'utf8') };
    },
  };
}
