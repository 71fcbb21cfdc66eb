import { expect, test as base } from 'playwright/test';
import { editorOn, type Editor } from './editor.ts';
import { watch, type Watch } from './watch.ts';

interface Fixtures {
  readonly watching: Watch;
  /** The workbench as its user works it, not opened yet. */
  readonly editor: Editor;
  /** Another tab of the same browser. */
  readonly otherTab: () => Promise<Editor>;
}

/** Every journey fails on an error or warning of the console and on a request that leaves the origin. */
export const test = base.extend<Fixtures>({
  watching: [
    async ({ context, baseURL }, provide) => {
      const seen = watch(context, String(baseURL));
      await provide(seen);
      expect.soft(seen.complaints, 'errors and warnings of the console').toEqual([]);
      expect.soft(seen.elsewhere, 'requests that left the origin').toEqual([]);
    },
    { auto: true },
  ],
  editor: async ({ page }, provide) => provide(editorOn(page)),
  otherTab: async ({ context }, provide) => provide(async () => editorOn(await context.newPage())),
});

export { expect };
