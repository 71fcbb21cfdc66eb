import { writeFile } from 'node:fs/promises';
import type { Editor } from './editor.ts';
import { expect, test } from './test.ts';

const containers = (n: number): string =>
  Array.from({ length: n }, (_, i) => `{"name": "c${i}", "image": "a:1"}`).join();

/** Text that no task definition can be made of, and what is said of it. */
const unreadable: readonly [what: string, text: string, said: RegExp][] = [
  ['what is not JSON', '{"family" "a"', /Line 1, column \d+: /],
  ['something of another shape', '{"a": 1}', /There is no task definition in it\./],
  ['a list', '[1, 2]', /This is a list, not an object\./],
  ['a Compose file', 'services: {web: {image: a}}', /This looks like a Compose file\./],
  [
    'a web page',
    '<!doctype html><script>document.title = "taken"</script>',
    /This is plain text, not an object/,
  ],
  [
    '10,000 containers',
    `{"family": "many", "containerDefinitions": [${containers(10_000)}]}`,
    /has 10,000 containers/,
  ],
  ['values without end', `{"containerDefinitions": ${'['.repeat(20_000)}`, /nested more than 200 deep/],
];

/** The page answers at once, and what was drawn is as it was. */
async function expectUnharmed(editor: Editor, ...nodes: readonly string[]): Promise<void> {
  await editor.expectNodes(...nodes);
  await editor.addPart('Note');
  await editor.undo();
  await editor.expectNodes(...nodes);
}

test('what cannot be read is answered with the reason, and nothing is lost', async ({ editor, page }) => {
  await editor.startFresh();
  await editor.addPart('Users');
  for (const [what, text, said] of unreadable) {
    await test.step(what, async () => {
      await editor.canvas.focus();
      await editor.paste(text);
      await expect(editor.dialog.getByRole('alert')).toContainText(said);
      await page.keyboard.press('Escape');
      await expect(editor.dialog).toHaveCount(0);
    });
  }
  await expectUnharmed(editor, 'Users Users');
  await expect(page).toHaveTitle(/Stagewright/);
});

test('what is wrong is told with line and column, and what can be shown is shown', async ({ editor }) => {
  await editor.startFresh();
  await editor.paste('{\n  "family": "a",\n  "containerDefinitions": [{"name": "b", "image": "c:1",}]\n}');
  await editor.expectTold(/Line 3, column \d+: Nothing follows this comma\. Remove it\./);
  await editor.expectNodes('Task definition a', 'Container b');
});

test('what is wrong can be mended where it is told', async ({ editor }) => {
  await editor.startFresh();
  await editor.paste('{"containers": [{"name": "b", "image": "c:1"}]}');
  await expect(editor.dialog.getByRole('alert')).toContainText('There is no task definition in it.');
  await editor.dialog
    .getByRole('textbox', { name: 'Text' })
    .fill('{"family": "a", "containerDefinitions": [{"name": "b", "image": "c:1"}]}');
  await editor.dialog.getByRole('button', { name: 'Import', exact: true }).click();
  await editor.expectNodes('Task definition a', 'Container b');
});

test('a file of 60 MB is refused by its size alone', async ({ editor, page }, testInfo) => {
  const huge = testInfo.outputPath('huge.json');
  await writeFile(huge, Buffer.alloc(60 * 1024 * 1024, ' '));
  await editor.startFresh();
  await editor.addPart('Users');
  await page.getByRole('button', { name: 'Import', exact: true }).click();
  await editor.importFile(huge);
  await editor.expectTold(/^huge\.json has 60 MB\./);
  await page.keyboard.press('Escape');
  await expectUnharmed(editor, 'Users Users');
});

test('names are text: markup in them is shown and never run', async ({ editor, page }) => {
  const name = '<img src=x onerror=document.title="taken"><script>document.title="taken"</script>';
  const rightToLeft = '\u202egnirts\u202c مرحبا';
  await editor.startFresh();
  await editor.paste(
    JSON.stringify({
      family: name,
      containerDefinitions: [
        {
          name: rightToLeft,
          image: '"><svg onload=alert(1)>',
          environment: [{ name: '__proto__', value: name }],
        },
      ],
    }),
  );
  await expect.poll(editor.size).toBe(2);
  await expect(editor.inspector.getByRole('heading', { level: 2 })).toHaveText(name);
  await expect(editor.canvas.getByText(name).first()).toBeVisible();
  await expect(editor.canvas.getByText(rightToLeft).first()).toBeVisible();
  expect(await page.locator('img[src="x"], svg[onload], script:not([src])').count()).toBe(0);
  await expect(page).toHaveTitle(/Stagewright/);
  await editor.expectNoSideScroll();
});

test('keys that name the prototype are data like any other', async ({ editor, page }) => {
  await editor.startFresh();
  await editor.paste(
    `{"__proto__": {"polluted": true}, "family": "a", "constructor": {"prototype": {"polluted": true}},
      "containerDefinitions": [{"__proto__": {"polluted": true}, "name": "b", "image": "c:1"}]}`,
  );
  await editor.expectNodes('Task definition a', 'Container b');
  expect(await page.evaluate(() => 'polluted' in {})).toBe(false);
  const text = await editor.exportText('Task definition (JSON)');
  expect(text).toContain('"__proto__"');
  await expectUnharmed(editor, 'Task definition a', 'Container b');
});
