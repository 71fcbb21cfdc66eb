import { stageLookVerbs } from './stage-look-verbs.ts';
import { stageVerbs } from './stage-verbs.ts';
import { expect, test } from './test.ts';

for (const size of [
  { width: 1280, height: 720 },
  { width: 1440, height: 900 },
])
  test(`a rehearsal is all in view at ${size.width} × ${size.height}, and stays so`, async ({ page }) => {
    const [stage, look] = [stageVerbs(page), stageLookVerbs(page)];
    await page.setViewportSize(size);
    for (const scenario of ['blue-green', 'bad-image-rollback', 'zone-lost-binpack', 'spot-reclaim']) {
      await stage.openScenario(scenario, '30s');
      await look.expectAllInView();
      await look.expectAsLargeAsItGoes();
    }
    const before = await look.zoomNow();
    await page.getByRole('separator', { name: 'Resize the inspector' }).dblclick();
    await page.getByRole('separator', { name: 'Resize the inspector' }).focus();
    for (let i = 0; i < 10; i++) await page.keyboard.press('Shift+ArrowLeft');
    await expect.poll(look.zoomNow).toBeLessThan(before);
    await look.expectAllInView();
    await look.expectAsLargeAsItGoes();
  });

test('what one has moved the camera to stays', async ({ page }) => {
  const [stage, look] = [stageVerbs(page), stageLookVerbs(page)];
  await stage.openScenario('blue-green', '30s');
  await look.expectAllInView();
  const whole = await look.zoomNow();
  await page.getByRole('button', { name: 'Zoom in', exact: true }).click();
  await expect.poll(look.zoomNow).toBeGreaterThan(whole);
  await page.getByRole('button', { name: 'Zoom in', exact: true }).click();
  await look.expectCameraToRest();
  const near = await look.zoomNow();
  await page.setViewportSize({ width: 1100, height: 700 });
  await expect.poll(async () => (await look.canvas.boundingBox())!.width).toBeLessThan(800);
  expect(await look.zoomNow()).toBe(near);
});

test('a zone is lost from its own menu with the mouse, and says so', async ({ page }) => {
  const [stage, look] = [stageVerbs(page), stageLookVerbs(page)];
  await page.setViewportSize({ width: 1440, height: 900 });
  await stage.openScenario('calm-rolling', '5m');
  await look.expectAllInView();
  const { x, y } = await look.zoneOf('Service api', 3, 3);
  await page.mouse.click(x, y, { button: 'right' });
  await expect(stage.stageMenu).toContainText('zone c');
  await expect(stage.stageMenu.getByRole('menuitem', { name: /^Restore/ })).toHaveCount(0);
  await stage.stageMenu.getByRole('menuitem', { name: 'Lose an Availability Zone…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Lose an Availability Zone' });
  await dialog.getByRole('button', { name: 'Do it' }).click();
  await expect(dialog).toHaveCount(0);
  await expect(stage.outline.getByText('Zone c, lost since 05:00')).toBeAttached();
  await page.mouse.click(x, y, { button: 'right' });
  await expect(stage.stageMenu.getByRole('menuitem', { name: /^Restore/ })).toHaveCount(1);
  await expect(stage.stageMenu.getByRole('menuitem', { name: 'Lose an Availability Zone…' })).toHaveCount(0);
});

test('a zone is lost and restored with the keyboard', async ({ editor, page }) => {
  const stage = stageVerbs(page);
  await stage.openScenario('zone-lost-spread', '10s');
  await editor.tabTo(stage.outline.getByRole('treeitem').first());
  const goTo = async (row: RegExp): Promise<void> => {
    while (!row.test((await stage.outlineItem.textContent()) ?? '')) await page.keyboard.press('ArrowDown');
  };
  const choose = async (entry: RegExp): Promise<void> => {
    const item = stage.stageMenu.getByRole('menuitem', { name: entry });
    while (!(await item.evaluate((element) => element === document.activeElement)))
      await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await editor.tabTo(page.getByRole('dialog').getByRole('button', { name: 'Do it' }));
    await page.keyboard.press('Enter');
    await expect(page.getByRole('dialog')).toHaveCount(0);
  };
  await goTo(/^Zone b/);
  await page.keyboard.press('Shift+F10');
  await expect(stage.stageMenu).toContainText('zone b');
  await choose(/^Lose an Availability Zone/);
  await expect(stage.outline.getByText('Zone b, lost since 00:10')).toBeAttached();

  await editor.tabTo(stage.outline.locator('[role=treeitem][tabindex="0"]'));
  await page.keyboard.press('Home');
  await goTo(/^Zone b/);
  await page.keyboard.press('Shift+F10');
  await choose(/^Restore/);
  await expect(stage.outline.getByText('Zone b', { exact: true })).toBeAttached();
});

for (const theme of ['light', 'dark'] as const)
  test(`what the marks mean is one click away, ${theme}`, async ({ editor, page }) => {
    await page.emulateMedia({ colorScheme: theme });
    await stageVerbs(page).openScenario('calm-rolling', '1m');
    await page.getByRole('button', { name: 'What the marks mean' }).click();
    const key = page.getByRole('dialog', { name: 'What the marks mean' });
    for (const words of ['provisioning', 'healthy', 'stopped, it failed', 'draining'])
      await expect(key.getByText(words, { exact: true }).first()).toBeVisible();
    await expect(key).toHaveCSS('opacity', '1');
    expect(await editor.axe('[role=dialog]')).toEqual([]);
    await page.keyboard.press('Escape');
    await expect(key).toHaveCount(0);
  });
