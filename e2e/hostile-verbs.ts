import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, type Locator, type Page } from 'playwright/test';
import type { Design } from '../src/model/design.ts';
import { editorOn } from './editor.ts';

/** Somebody who tries to break a rehearsal, or whose browser does. */
export function hostileVerbs(page: Page) {
  const editor = editorOn(page);
  const { rehearsal } = editor;
  const button = (name: string | RegExp): Locator => rehearsal.getByRole('button', { name, exact: true });
  const tab = (name: string): Locator => rehearsal.getByRole('tab', { name, exact: true });
  const scriptDialog = page.getByRole('dialog', { name: 'Paste a script' });

  return {
    button,
    tab,
    scriptDialog,
    script: rehearsal.getByRole('list', { name: 'Script' }).getByRole('listitem'),

    /** Opens a scenario of the gallery, as a view or as a design of one's own. */
    openScenario: async (id: string, more = '', isOwn = false): Promise<void> => {
      await page.goto(`./?scenario=${id}${more}`);
      await expect(button('Play')).not.toHaveAttribute('aria-disabled', 'true');
      if (isOwn) await page.getByRole('button', { name: 'Keep a copy' }).click();
    },

    /** Rehearses the design of a scenario with what was changed in it, from a file. */
    rehearseChanged: async (id: string, file: string, change: (design: Design) => Design): Promise<void> => {
      const path = join(import.meta.dirname, `../public/scenarios/${id}.rehearsal.json`);
      const { design } = JSON.parse(await readFile(path, 'utf8')) as { design: Design };
      await writeFile(file, JSON.stringify(change(design)));
      await editor.open();
      await editor.importFile(file);
      await expect.poll(editor.size).toBeGreaterThan(2);
      await editor.rehearseAny();
    },

    /** Gives the dialog a text, all at once, and uses it as the script. */
    useScript: async (text: string): Promise<void> => {
      if ((await scriptDialog.count()) === 0)
        await rehearsal
          .getByRole('tabpanel', { name: 'Script' })
          .getByRole('button', { name: 'Paste…' })
          .click();
      await scriptDialog.getByRole('textbox').evaluate((field: HTMLTextAreaElement, pasted) => {
        field.select();
        document.execCommand('insertText', false, '');
        field.setRangeText(pasted);
        field.dispatchEvent(new Event('input', { bubbles: true }));
      }, text);
      await scriptDialog.getByRole('button', { name: 'Use this script' }).click();
    },

    /** Ends all workers of the page, as a browser short of memory does. */
    killWorkers: async (): Promise<void> => {
      await Promise.all(
        page.workers().map((worker) => worker.evaluate(() => self.close()).catch(() => undefined)),
      );
    },

    /** Clicks all there is to click of the rehearsal and beside it, without waiting for anything. */
    clickEverything: async (): Promise<void> =>
      page.evaluate(() => {
        const leavesThePage = /Close|Keep a copy|Stagewright|Import|Open/;
        const all = document.querySelectorAll<HTMLElement>(
          'section[aria-label=Rehearsal] :is(button, [role=tab]), aside button',
        );
        for (const each of all)
          if (!leavesThePage.test(`${each.getAttribute('aria-label')} ${each.textContent}`)) each.click();
      }),

    /** What can be worked and is not to be seen whole, or lies under something else, once one has scrolled to it. */
    outOfReach: async (within: string): Promise<string[]> =>
      page.locator(within).evaluateAll((parts) =>
        parts
          .flatMap((part) => [
            ...part.querySelectorAll<HTMLElement>('button, [role=slider], [role=combobox]'),
          ])
          .filter((each) => each.checkVisibility())
          .flatMap((each) => {
            each.scrollIntoView({ block: 'center', inline: 'nearest' });
            const { left, right, top, bottom } = each.getBoundingClientRect();
            const hit = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
            const isSeen = left >= 0 && right <= innerWidth && hit !== null;
            const isMine = each.contains(hit) || hit?.contains(each) === true;
            return isSeen && isMine ? [] : [each.getAttribute('aria-label') ?? each.textContent];
          }),
      ),
  };
}
