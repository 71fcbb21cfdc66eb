import { writeFile } from 'node:fs/promises';
import { fargateService } from '../src/sim/boot/example-designs.ts';
import type { Editor } from './editor.ts';
import { stageEditVerbs } from './stage-edit-verbs.ts';
import { stageVerbs } from './stage-verbs.ts';
import { expect, test } from './test.ts';

const drawn = fargateService({ desiredCount: 4, behind: 'application', requestsPerSecond: 40 });

/** A rehearsal of one service, deployed and played for a while. */
async function rehearsed(editor: Editor, file: string): Promise<void> {
  const { page } = editor;
  await page.setViewportSize({ width: 1440, height: 900 });
  await writeFile(file, JSON.stringify(drawn));
  await editor.open();
  await editor.importFile(file);
  await expect.poll(editor.size).toBeGreaterThan(5);
  await editor.rehearse();
  await editor.doSomething('Deploy a revision', { Quality: 'good' });
  await editor.rehearsal.getByRole('button', { name: 'Play' }).click();
  await expect.poll(() => stageVerbs(page).atMs()).toBeGreaterThan(10_000);
  await editor.rehearsal.getByRole('button', { name: 'Pause' }).click();
  await editor.canvas.focus();
  await editor.press('Shift+1');
}

test.beforeEach(async ({ editor }, info) => rehearsed(editor, info.outputPath('api.stagewright.json')));

test('another image is deployed, and deployed back by undo', async ({ editor, page }) => {
  const edits = stageEditVerbs(page);
  await edits.openSetupOf('Container api');
  await edits.parameter('image').fill('public.ecr.aws/example/api:9');
  await page.keyboard.press('Enter');
  await edits.expectBecame(
    /done to the rehearsal at the playhead\. The edited task definition of api is deployed\.$/,
  );
  await expect(editor.deployments).toHaveText([/^api:3\s*In progress/, /^api:2/]);
  await editor.setSpeed('60×');
  await editor.rehearsal.getByRole('button', { name: 'Play' }).click();
  await expect(editor.deployments.first()).toHaveText(/^api:3\s*Completed/);
  await editor.rehearsal.getByRole('button', { name: 'Pause' }).click();
  await editor.undo();
  await expect(editor.deployments).toHaveText([/^api:1\s*In progress/, /^api:3\s*Completed/, /^api:2/]);
  await editor.rehearsal.getByRole('tab', { name: 'Script' }).click();
  await expect(edits.script).toHaveText([
    /^Deploy a revision/,
    /^Update a service as edited/,
    /^Update a service as edited/,
  ]);
});

test('another desired count counts from now on, is undone, and may be there from the beginning', async ({
  editor,
  page,
}) => {
  const edits = stageEditVerbs(page);
  const stage = stageVerbs(page);
  const atMs = await stage.atMs();
  await edits.openSetupOf('Service api');
  await edits.parameter('desiredCount').fill('6');
  await page.keyboard.press('Enter');
  await edits.expectBecame(/The desired count of api is 6 from now on\.$/);
  await expect(editor.countOf('api', 'Desired')).toHaveText('6');
  await expect(stage.stageCard('Service api')).toContainText('4 of 6 running');

  await editor.undo();
  await edits.expectBecame(/The desired count of api is 4 from now on\.$/);
  await expect(editor.countOf('api', 'Desired')).toHaveText('4');
  await editor.redo();
  await edits.expectBecame(/The desired count of api is 6 from now on\.$/);

  await edits.startOverWithIt.click();
  await edits.expectBecame(
    /run again with the edited design, with the same script, up to the same moment\.$/,
  );
  await expect(editor.countOf('api', 'Running')).toHaveText('6');
  expect(Math.abs((await stage.atMs()) - atMs)).toBeLessThan(10);
  await editor.rehearsal.getByRole('tab', { name: 'Script' }).click();
  await expect(edits.script).toHaveText([/^Deploy a revision/]);
});

test('what cannot be done to a run has it start over, up to the same moment, and says why', async ({
  editor,
  page,
}) => {
  const edits = stageEditVerbs(page);
  const stage = stageVerbs(page);
  const atMs = await stage.atMs();
  await stage.stageCard('Load balancer api-lb').click({ position: { x: 60, y: 12 } });
  await editor.canvas.focus();
  await editor.press('Delete');
  await edits.expectBecame(
    /run again with the edited design, with the same script, up to the same moment\. The target group of api was removed, and load balancers are there from the beginning\.$/,
  );
  expect(await stage.atMs()).toBe(atMs);
  await expect(editor.countOf('api', 'In service')).toHaveText('0');
  await expect(editor.deployments).toHaveText([/^api:2\s*In progress/]);

  await editor.undo();
  await edits.expectBecame(
    /The target group of api was added, and load balancers are there from the beginning\.$/,
  );
  await expect(editor.countOf('api', 'In service')).toHaveText('4');
  expect(await stage.atMs()).toBe(atMs);
});

test('a script that the edited design cannot follow says which step, and undo brings the run back', async ({
  editor,
  page,
}) => {
  const edits = stageEditVerbs(page);
  const stage = stageVerbs(page);
  const atMs = await stage.atMs();
  await stage.stageCard('Service api').click({ position: { x: 60, y: 12 } });
  await editor.canvas.focus();
  await editor.press('Delete');
  await expect(editor.rehearsal).toContainText('This rehearsal cannot go on');
  await expect(editor.rehearsal).toContainText('Step 1: There is no service api: the design has none.');
  await editor.undo();
  await edits.expectBecame(
    /run again with the edited design, with the same script, up to the same moment\.$/,
  );
  await expect(editor.deployments).toHaveText([/^api:2\s*In progress/]);
  expect(await stage.atMs()).toBe(atMs);

  await stage.stageCard('Service api').click({ position: { x: 60, y: 12 } });
  await editor.canvas.focus();
  await editor.press('Delete');
  await editor.rehearsal.getByRole('button', { name: 'Rehearse without the script' }).click();
  await expect(editor.rehearsal).toContainText('Draw a service to rehearse it');
});

test('an edit by keyboard alone is taken in, and one that makes no difference says so', async ({
  editor,
  page,
}) => {
  const edits = stageEditVerbs(page);
  await expect(edits.explain).toHaveAttribute('aria-selected', 'true');
  await editor.walkTo('Service api', 'back');
  await editor.press('Alt+Enter');
  await expect(edits.setup).toHaveAttribute('aria-selected', 'true');
  await expect(edits.parameter('serviceName')).toBeFocused();
  await editor.tabTo(edits.parameter('desiredCount'));
  await page.keyboard.press('Control+a');
  await page.keyboard.type('5');
  await page.keyboard.press('Enter');
  await edits.expectBecame(/The desired count of api is 5 from now on\.$/);
  await editor.canvas.focus();
  await editor.press('Mod+Z');
  await edits.expectBecame(/The desired count of api is 4 from now on\.$/);

  await edits.openSetupOf('VPC VPC');
  await edits.parameter('name').fill('rehearsed');
  await page.keyboard.press('Enter');
  await edits.expectBecame(/^The edit makes no difference to the rehearsal\.$/);
});
