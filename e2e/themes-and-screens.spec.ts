import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Editor } from './editor.ts';
import { expect, test } from './test.ts';

const shop = join(import.meta.dirname, 'fixtures/shop.json');
const sizes = [
  { width: 1920, height: 1080 },
  { width: 1280, height: 720 },
];

/** Everyone can use the screen, or a part of it, and it fits at every size, which no rule about colours depends on. */
async function inspect(editor: Editor, what: string, within?: string, ...rules: string[]): Promise<void> {
  await test.step(what, async () => {
    for (const size of rules.length > 0 ? [] : sizes) {
      await editor.page.setViewportSize(size);
      await editor.expectNoSideScroll();
    }
    expect.soft(await editor.axe(within, ...rules), what).toEqual([]);
  });
}

// The dark screens are made of the same elements in other colours.
for (const [theme, ...rules] of [['Light'], ['Dark', 'color-contrast']] as const) {
  const named = theme.toLowerCase();
  test.describe(`axe finds nothing, ${named}`, () => {
    test.beforeEach(async ({ editor, page }) => {
      await editor.open();
      await editor.setTheme(theme);
      await expect(page.locator('html')).toHaveAttribute('data-theme', named);
    });

    test('on the start screen and in the editor', async ({ editor, page }) => {
      await inspect(editor, 'start', undefined, ...rules);
      await page.getByRole('button', { name: 'New design' }).click();
      await expect(editor.canvas).toBeVisible();
      await inspect(editor, 'empty design', undefined, ...rules);

      await editor.paste(await readFile(shop, 'utf8'));
      await expect(editor.finding('td-fargate-cpu-memory-combo')).toHaveCount(1);
      await editor.explain('td-fargate-cpu-memory-combo');
      await inspect(editor, 'task definition with findings and a notice', undefined, ...rules);
      await editor.dismissNotices();
      await editor.walkTo('Container web', 'back');
      for (const tab of [/^Setup/, /^Findings/, /^JSON/]) {
        await editor.inspector.getByRole('tab', { name: tab }).click();
        await inspect(editor, `inspector, ${tab.source}`, '[aria-label="Inspector"]', ...rules);
      }
      await editor.press('Mod+A');
      await inspect(editor, 'many selected', '[aria-label="Inspector"]', ...rules);
    });

    test('in menus and dialogs', async ({ editor, page }) => {
      await page.getByRole('button', { name: 'New design' }).click();
      await editor.addPart('Task definition');
      await editor.openMenu('Container app');
      await inspect(editor, 'context menu', '[role=menu]', ...rules);
      await page.keyboard.press('Escape');
      await editor.canvas.focus();
      await page.keyboard.press('a');
      await expect(page.getByRole('combobox', { name: 'Add a part' })).toBeFocused();
      await inspect(editor, 'quick add', '[role=dialog]', ...rules);
      await page.keyboard.press('Escape');

      const inDialog = async (what: string, open: () => Promise<void>): Promise<void> => {
        await open();
        await expect(editor.dialog).toBeVisible();
        await inspect(editor, what, '[role=dialog]', ...rules);
        await editor.dialog.getByRole('button', { name: 'Close' }).click();
        await expect(editor.dialog).toHaveCount(0);
      };
      await inDialog('export', () => editor.openExport('Task definition (JSON)'));
      await inDialog('import', () => page.getByRole('button', { name: 'Import', exact: true }).click());
      await inDialog('help', () => editor.menu('Keyboard shortcuts'));
      await inDialog('designs', () => editor.menu('All designs…'));
    });
  });
}

test('a template opens as a picture of itself, in the theme that was chosen before', async ({
  editor,
  page,
}) => {
  await editor.open();
  await editor.setTheme('Dark');
  await page.reload();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  const templates = page.getByRole('region', { name: 'Templates' });
  await templates.getByRole('button', { name: /^Everything wrong/ }).click();
  await expect(editor.canvas).toBeVisible();
  await editor.expectCounts(/^Findings: [1-9]\d* errors, [1-9]\d* warnings/);
  await editor.menu('Start screen');
  await templates.getByRole('button', { name: /^Fargate API behind an ALB/ }).click();
  await expect.poll(editor.size).toBeGreaterThan(5);
  await editor.expectCounts('No errors or warnings');
  await inspect(editor, 'template');
});

test('the system decides the theme until a person does', async ({ editor, page }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await editor.open();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await page.emulateMedia({ colorScheme: 'light' });
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'light');
  await editor.setTheme('Light');
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.reload();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'light');
  await editor.setTheme('Like the system');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
});
