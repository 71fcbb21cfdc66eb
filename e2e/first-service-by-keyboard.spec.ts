import { expect, test } from './test.ts';

test('the same service without a mouse', async ({ editor, page }) => {
  await page.addInitScript(() => {
    const used: string[] = [];
    Object.assign(window, { pointersUsed: used });
    for (const type of ['pointerdown', 'pointermove', 'mousedown', 'wheel', 'dragstart', 'touchstart'])
      addEventListener(type, (event) => event.isTrusted && used.push(type), { capture: true });
  });
  await editor.open();
  await editor.tabTo(page.getByRole('button', { name: 'New design' }));
  await page.keyboard.press('Enter');
  await expect(editor.canvas).toBeVisible();

  await test.step('parts come from the palette and from A', async () => {
    await editor.addByKeyboard('Task definition');
    await editor.addByKeyboard('Service', 'back');
    await editor.addByKeyboard('Load balancer', 'back');
    await editor.walkTo('Load balancer web');
    await editor.quickAddByKeyboard('iam role');
    await editor.expectNodes(
      'Task definition api',
      'Container app',
      'Service api',
      'Load balancer web',
      'IAM role ecsTaskExecutionRole',
    );
  });

  await test.step('"Connect to…" connects, and asks where there are several ways', async () => {
    await editor.connectByKeyboard('Service api', 'task definition');
    await editor.expectLink('Service api', 'runs', 'api');
    await editor.connectByKeyboard('Load balancer web', 'service');
    await editor.expectLink('Load balancer web', 'forwards to', 'api');
    await editor.connectByKeyboard('IAM role ecsTaskExecutionRole', 'task definition', 'execution');
    await editor.expectLink('IAM role ecsTaskExecutionRole', 'is the execution role of', 'api');
  });

  await test.step('the inspector is reached with Alt+Enter and left with Tab', async () => {
    await editor.walkTo('Load balancer web', 'back');
    await page.keyboard.press('Alt+Enter');
    await expect(editor.field('name')).toBeFocused();
    await editor.typeInto(editor.field('port'), '443');
    await editor.typeInto(editor.field('protocol'), 'HTTPS');
    await editor.typeInto(
      editor.field('certificateArn'),
      'arn:aws:acm:us-east-1:111122223333:certificate/1a',
    );
    await expect(editor.finding('lb-https-listener')).toHaveCount(0);
  });

  await test.step('fixes are applied with Enter, undone and redone with keys', async () => {
    await editor.tabTo(editor.findings.getByRole('button', { name: 'Use the listener on port 443' }), 'back');
    await page.keyboard.press('Enter');
    await expect(editor.findings.getByRole('button', { name: 'Use the listener on port 443' })).toHaveCount(
      0,
    );
    await editor.tabTo(editor.findings.getByRole('button', { name: 'Make it read-only' }), 'back');
    await page.keyboard.press('Enter');
    await expect(editor.finding('sec-readonly-root')).toHaveCount(0);
    await editor.press('Mod+Z');
    await expect(editor.finding('sec-readonly-root')).toHaveCount(1);
    await editor.press('Mod+Shift+Z');
    await expect(editor.finding('sec-readonly-root')).toHaveCount(0);
  });

  await test.step('a finding is read and waived with a reason', async () => {
    await editor.tabTo(
      editor.findings.getByRole('button', { name: /^Explain: Service api has no security/ }),
    );
    await page.keyboard.press('Enter');
    await editor.tabTo(editor.findings.getByRole('button', { name: 'Waive with a reason…' }));
    await page.keyboard.press('Enter');
    await page.keyboard.type('A prototype in an empty VPC.');
    await page.keyboard.press('Enter');
    await editor.expectCounts('No errors or warnings');
  });

  await test.step('the export is read and downloaded', async () => {
    await editor.press('Mod+Shift+E');
    await editor.tabTo(editor.dialog.getByRole('button', { name: /^Download / }));
    const { name, text } = await editor.download(() => page.keyboard.press('Enter'));
    expect(name).toBe('api.json');
    expect(JSON.parse(text)).toMatchObject({
      family: 'api',
      executionRoleArn: 'ecsTaskExecutionRole',
      containerDefinitions: [{ name: 'app', readonlyRootFilesystem: true }],
    });
    await page.keyboard.press('Escape');
    await expect(editor.dialog).toHaveCount(0);
  });

  expect(await page.evaluate(() => (window as unknown as { pointersUsed: string[] }).pointersUsed)).toEqual(
    [],
  );
});
