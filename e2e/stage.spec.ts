import { stageVerbs } from './stage-verbs.ts';
import { expect, test } from './test.ts';

test('cards and links say how the rehearsal stands, and requests flow only while it plays', async ({
  editor,
  page,
}) => {
  const stage = stageVerbs(page);
  await stage.openScenario('fast-and-risky', '50s');
  await expect(stage.stageCard('Load balancer api-lb')).toContainText('0 ok · 40 failed/s');
  await expect(stage.stageCard('Users Users')).toContainText('40 failed/s');
  await expect(editor.canvas.getByText('all 40/s fail').first()).toBeVisible();
  await expect(stage.stageCard('Service api')).toContainText('0 of 4 running · 0 healthy');

  await stage.openScenario('calm-rolling', '5m');
  await expect(stage.stageCard('Load balancer api-lb')).toContainText('40 ok/s');
  await expect(stage.stageCard('Load balancer api-lb')).toContainText('Targets: 4 healthy');
  await expect(stage.stageCard('Service api')).toContainText('4 of 4 running · 4 healthy');
  await stage.expectMoving(false);
  await editor.setSpeed('0.1×');
  await editor.rehearsal.getByRole('button', { name: 'Play' }).click();
  await stage.expectMoving(true);
});

test('nothing moves where movement is not wanted, and the same is said', async ({ editor, page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const stage = stageVerbs(page);
  await stage.openScenario('calm-rolling', '5m');
  await expect(stage.stageCard('Load balancer api-lb')).toContainText('40 ok/s');
  await editor.setSpeed('0.1×');
  await editor.rehearsal.getByRole('button', { name: 'Play' }).click();
  await expect(editor.rehearsal.getByRole('button', { name: 'Pause' })).toBeVisible();
  await stage.expectMoving(false);
});

test('a role is broken from its menu, and says so, with the mouse', async ({ editor, page }) => {
  const stage = stageVerbs(page);
  await page.setViewportSize({ width: 1600, height: 1000 });
  await editor.open();
  await page.getByRole('region', { name: 'Templates' }).getByRole('button', { name: /^EFS/ }).click();
  await expect.poll(editor.size).toBeGreaterThan(5);
  await page.getByRole('radio', { name: 'Simulate' }).click();
  await expect(stage.outline.getByRole('treeitem').first()).toBeAttached();
  await editor.canvas.focus();
  await editor.press('Shift+1');
  await expect(stage.stageCard('EFS file system uploads')).toContainText('mounted by 3 tasks');
  await expect(stage.stageCard('IAM role magazine-execution')).toContainText('execution role, idle');
  await stage.stageCard('IAM role magazine-execution').click({ button: 'right' });
  await stage.stageMenu.getByRole('menuitem', { name: 'Break a role: execution role of cms…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Break a role' });
  await dialog.getByRole('button', { name: 'Do it' }).click();
  await expect(stage.stageCard('IAM role magazine-execution')).toContainText('permissions lost at 00:00');
  await stage.stageCard('Service cms').click({ button: 'right' });
  await expect(stage.stageMenu.getByRole('menuitem', { name: 'Deploy a revision…' })).toBeVisible();
});

test('tasks and instances are found, told and acted on with the keyboard', async ({ editor, page }) => {
  const stage = stageVerbs(page);
  await stage.openScenario('drain-with-keep-alive', '40s');
  await editor.tabTo(stage.outline.getByRole('treeitem').first());
  await expect(stage.outlineItem).toHaveText('Cluster demo, 1 service');
  await page.keyboard.press('ArrowDown');
  await expect(stage.outlineItem).toHaveText('api: 4 running, 4 healthy, 2 stopping');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowDown');
  await expect(stage.outlineItem).toHaveText(/^Task 1, api:1, DEACTIVATING, .*target draining, on i-001/);
  await expect(stage.toldByCanvas).toHaveText(/^Task 1, api:1, DEACTIVATING/);
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('End');
  await expect(stage.outlineItem).toHaveText('Targets of api behind api-lb: 4 healthy, 2 draining');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowDown');
  await expect(stage.outlineItem).toHaveText('Instance i-002 (hosts/2) in zone b, ACTIVE, 4 tasks.');

  await page.keyboard.press('Shift+F10');
  await expect(stage.stageMenu).toContainText('Instance i-002');
  const terminate = stage.stageMenu.getByRole('menuitem', { name: 'Terminate an instance…' });
  while (!(await terminate.evaluate((item) => item === document.activeElement)))
    await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Terminate an instance' });
  await expect(dialog.getByLabel('Host').first()).toHaveValue('2');
  await editor.tabTo(dialog.getByRole('button', { name: 'Do it' }));
  await page.keyboard.press('Enter');
  await expect(dialog).toHaveCount(0);
  await editor.press('.');
  await expect(stage.toldByCanvas).toHaveText(/^\d\d:\d\d\. .*api: /);
  await expect(stage.stageCard('Service api')).toContainText('0 healthy');
});

for (const [theme, ...rules] of [['Light'], ['Dark', 'color-contrast']] as const) {
  test(`axe finds nothing on a stage that plays, ${theme.toLowerCase()}`, async ({ editor, page }) => {
    const stage = stageVerbs(page);
    await page.emulateMedia({ colorScheme: theme === 'Dark' ? 'dark' : 'light' });
    await stage.openScenario('fast-and-risky', '20s');
    await editor.setSpeed('0.1×');
    await editor.rehearsal.getByRole('button', { name: 'Play' }).click();
    await expect(stage.stageCard('Load balancer api-lb')).toContainText('40 failed/s');
    expect.soft(await editor.axe('section[aria-label="Canvas"]', ...rules)).toEqual([]);
    await stage.stageCard('Service api').click({ button: 'right' });
    await expect(stage.stageMenu.first()).toHaveCSS('opacity', '1');
    expect.soft(await editor.axe('[role=menu]', ...rules)).toEqual([]);
  });
}
