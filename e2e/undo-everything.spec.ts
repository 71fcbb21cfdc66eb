import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from './test.ts';

test.use({ viewport: { width: 1600, height: 1000 } });

const fixture = (name: string): string => join(import.meta.dirname, 'fixtures', name);

test('everything can be undone, to nothing, and redone, to the letter', async ({ editor, page }) => {
  await editor.startFresh();
  let steps = 0;
  const step = async (what: string, work: () => Promise<unknown>): Promise<void> =>
    test.step(what, async () => {
      await work();
      steps++;
      await expect(editor.undoButton).toHaveAccessibleName(new RegExp(`^Undo: ${what}`));
    });

  await step('Add cluster', () => editor.dragPart('Cluster', { x: 340, y: 60 }));
  await step('Add task definition', () => editor.dragPart('Task definition', { x: 800, y: 150 }));
  await step('Add service', () => editor.dragPart('Service', { x: 150, y: 520 }));
  await step('Connect', () => editor.connect('Service api', 'Task definition api'));
  await step('Move', () => editor.moveBy('Task definition api', 40, 60));
  await step('Move into place', () => editor.dragInto('Service api', 'Cluster demo'));
  await step('Rename', () => editor.renameInPlace('Service api', 'orders'));
  await editor.select('Task definition api');
  await step('Set family', () => editor.setField('family', 'orders'));
  await step('Set task size', () => editor.inspector.getByRole('radio', { name: '2 vCPU, 4 GB' }).click());
  await step('Make it read-only', () => editor.applyFix('Make it read-only'));
  await step('Waive', () => editor.waive('log-fargate-awslogs-execution-role', 'Added by the pipeline.'));
  await editor.canvas.focus();
  await step('Import', async () => editor.paste(await readFile(fixture('worker.yaml'), 'utf8')));
  await editor.dismissNotices();
  await step('Nudge', async () => {
    await editor.select('Service orders');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowDown');
  });
  await step('Duplicate', () => editor.press('Mod+D'));
  await step('Delete', () => page.keyboard.press('Delete'));
  await step('Rename design', async () => {
    await page.getByRole('textbox', { name: 'Design name' }).fill('Orders');
    await page.keyboard.press('Enter');
  });

  const drawn = await editor.exportText('Stagewright design');
  expect(await editor.undoAll()).toBe(steps);
  await editor.expectNodes();
  expect(await editor.redoAll()).toBe(steps);
  expect(await editor.exportText('Stagewright design')).toBe(drawn);
});
