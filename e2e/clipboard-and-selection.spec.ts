import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from './test.ts';

test.use({ viewport: { width: 1600, height: 1000 }, permissions: ['clipboard-read', 'clipboard-write'] });

test('parts are copied within a tab and into another one, with what joins them', async ({
  editor,
  otherTab,
}) => {
  await editor.startFresh();
  await editor.dragPart('Users', { x: 120, y: 160 });
  await editor.dragPart('Load balancer', { x: 420, y: 160 });
  await editor.connect('Users Users', 'Load balancer web');
  await editor.select('Users Users', 'Load balancer web');
  await editor.press('Mod+C');
  await editor.press('Mod+V');
  await expect.poll(editor.size).toBe(4);
  await editor.expectSelected('Users Users-2', 'Load balancer web-2');
  await editor.press('Mod+X');
  await editor.expectNodes('Users Users', 'Load balancer web');

  const other = await otherTab();
  await other.open();
  await other.menu('New design');
  await other.expectNodes();
  await other.canvas.focus();
  await other.press('Mod+V');
  await expect.poll(other.size).toBe(2);
  await other.expectLink('Users Users-2', 'send requests to', 'web-2');
  await editor.expectNodes('Users Users', 'Load balancer web');
});

test('a task definition is pasted as YAML and stands beside what is there', async ({ editor, page }) => {
  await editor.startFresh();
  await editor.addPart('Users');
  await editor.canvas.focus();
  const yaml = await readFile(join(import.meta.dirname, 'fixtures/worker.yaml'), 'utf8');
  await page.evaluate((text) => navigator.clipboard.writeText(text), yaml);
  await editor.press('Mod+V');
  await editor.expectNodes('Users Users', 'Task definition worker', 'Container job');
  await editor.expectSelected('Task definition worker');
  const there = await editor.placeOf('Users Users');
  const came = await editor.placeOf('Task definition worker');
  const apart =
    came.x > there.x + there.width || came.x + came.width < there.x || came.y > there.y + there.height;
  expect(apart).toBe(true);
});

test('several parts are selected by a rectangle, moved, grouped, duplicated, renamed and deleted', async ({
  editor,
  page,
}) => {
  await editor.startFresh();
  await editor.dragPart('Users', { x: 200, y: 200 });
  await editor.dragPart('S3 bucket', { x: 480, y: 200 });
  await editor.dragPart('Note', { x: 800, y: 520 });
  await editor.marquee({ x: 60, y: 100 }, { x: 640, y: 320 });
  await editor.expectSelected('Users Users', 'S3 bucket uploads');

  const before = await editor.placeOf('Users Users');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Shift+ArrowRight');
  await expect
    .poll(async () => {
      const { x, y } = await editor.placeOf('Users Users');
      return [x - before.x, y - before.y];
    })
    .toEqual([20, 4]);
  await editor.undo();
  expect(await editor.placeOf('Users Users')).toEqual(before);

  await editor.press('Mod+G');
  await editor.expectNodes('Frame Frame', 'Users Users', 'S3 bucket uploads', 'Note Note');
  const { nodes } = await editor.design();
  expect(Object.values(nodes).filter(({ parent }) => parent !== undefined)).toHaveLength(2);

  await editor.chooseFor('Note Note', 'Duplicate');
  await expect.poll(editor.size).toBe(5);
  await page.keyboard.press('Delete');
  await expect.poll(editor.size).toBe(4);

  await editor.select('S3 bucket uploads');
  await page.keyboard.press('F2');
  await page.keyboard.type('archive');
  await page.keyboard.press('Enter');
  await editor.expectNodes('Frame Frame', 'Users Users', 'S3 bucket archive', 'Note Note');
  await page.keyboard.press('Escape');
  await editor.expectSelected();

  await editor.press('Mod+A');
  await page.keyboard.press('Backspace');
  await editor.expectNodes();
});

test('a part leaves its frame and comes back by the menu', async ({ editor }) => {
  await editor.startFresh();
  await editor.dragPart('Cluster', { x: 420, y: 80 });
  await editor.dragPart('Service', { x: 420, y: 260 });
  const parent = async (): Promise<string | undefined> =>
    Object.values((await editor.design()).nodes).find(({ kind }) => kind === 'service')?.parent;
  expect(await parent()).toBeDefined();
  await editor.chooseFor('Service api', 'Take out of frame');
  expect(await parent()).toBeUndefined();
  await editor.chooseFor('Service api', 'Bring into', 'demo');
  expect(await parent()).toBeDefined();
});
