import { ec2Service, fargateService } from '../src/sim/boot/example-designs.ts';
import { stagePaintVerbs } from './stage-paint-verbs.ts';
import { stageVerbs } from './stage-verbs.ts';
import { expect, test } from './test.ts';

test.beforeEach(async ({ page }) => page.setViewportSize({ width: 1440, height: 900 }));

test('a task tells what it is under the pointer, and why at a click', async ({ editor, page }) => {
  const paint = await stagePaintVerbs(page);
  const stage = stageVerbs(page);
  await stage.openScenario('drain-with-keep-alive', '5s');
  const { x, y } = await paint.markAt('healthy');
  await page.mouse.move(x, y);
  await expect(stage.hovered).toHaveText([/^api:1 · task \d+$/, 'healthy', /^on i-0000000\d$/]);
  const task = /\d+$/.exec(await stage.hovered.first().innerText())![0];
  await page.mouse.click(x, y);
  await expect(stage.explanation.getByRole('heading', { level: 2 })).toContainText(`task ${task}`, {
    ignoreCase: true,
  });
  await expect(stage.toldByCanvas).toHaveText(new RegExp(`^Task ${task}, api:1, RUNNING, healthy`));
  await page.mouse.move(x, y - 300);
  await expect(stage.hovered).toHaveCount(0);
  await editor.canvas.focus();
});

test('instances, zones, lamps and links tell how they are under the pointer', async ({ page }) => {
  const paint = await stagePaintVerbs(page);
  const stage = stageVerbs(page);
  await stage.openScenario('drain-with-keep-alive', '40s');
  const host = await paint.wordAt(/^i-0*1$/);
  await page.mouse.move(host.x + 4, host.y);
  await expect(stage.hovered).toHaveText([
    'i-00000001',
    /^\S+ · zone a · draining$/,
    /^CPU [\d,]+ of [\d,]+ · \d+ %$/,
    /^Memory [\d,]+ of [\d,]+ MiB · \d+ %$/,
  ]);
  const zone = await paint.wordAt('zone b');
  await page.mouse.move(zone.x + 4, zone.y);
  await expect(stage.hovered).toHaveText(['zone b', '4 healthy', '1 host']);
  const lamps = await paint.discs();
  expect(lamps.length).toBeGreaterThanOrEqual(6);
  const meanings = new Set<string>();
  for (const lamp of lamps.slice(0, 8)) {
    await page.mouse.move(lamp.x, lamp.y);
    await expect(stage.hovered.first()).toHaveText(/^Target of task \d+ \(api:1\)$/);
    meanings.add(await stage.hovered.nth(1).innerText());
  }
  expect([...meanings].toSorted()).toEqual([
    'draining: gets no new requests, finishes those it has',
    'healthy: gets requests',
  ]);
});

test('a link tells how much goes over it, what share fails, and why', async ({ editor, page }) => {
  const stage = stageVerbs(page);
  await stage.openScenario('fast-and-risky', '50s');
  await expect(stage.stageCard('Load balancer api-lb')).toContainText('40 failed/s');
  const from = (await stage.stageCard('Users Users').boundingBox())!;
  const to = (await stage.stageCard('Load balancer api-lb').boundingBox())!;
  await page.mouse.move(from.x + from.width + 6, from.y + from.height / 2);
  await expect(stage.hovered.first()).toHaveText('Users → api-lb');
  await expect(stage.hovered).toContainText([
    'Users',
    '40 requests a second',
    '40 of them fail (100 %)',
    /\(503\)/,
  ]);
  expect(to.x).toBeGreaterThan(from.x + from.width);
  await editor.canvas.focus();
});

test('what is said under a pointer that rests goes on with the rehearsal', async ({ editor, page }) => {
  const paint = await stagePaintVerbs(page);
  const stage = stageVerbs(page);
  await stage.openScenario('calm-rolling', '20s');
  const { x, y } = await paint.markAt('healthy');
  await page.mouse.move(x, y);
  await expect(stage.hovered.nth(1)).toHaveText('healthy');
  await editor.canvas.focus();
  await editor.press('Mod+Enter');
  await expect(stage.hovered.nth(1)).toHaveText(/^(deactivating|stopping|deprovisioning|stopped)$/);
});

for (const [part, drawn] of [
  ['Service api', fargateService({ desiredCount: 4, behind: 'application', requestsPerSecond: 40 })],
  ['EC2 Auto Scaling group hosts', ec2Service({ desiredCount: 4 }, { instances: 2, zones: ['a', 'b'] })],
] as const)
  test(`${part}: what is dragged takes its tasks along, and undo brings both back`, async ({
    editor,
    page,
  }, info) => {
    const paint = await stagePaintVerbs(page);
    const stage = stageVerbs(page);
    await stage.rehearseDesign(drawn, info.outputPath('drawn.stagewright.json'));
    await paint.markAt('healthy');
    const before = await paint.marks();
    expect(before).toHaveLength(4);
    const card = (await stage.stageCard(part).boundingBox())!;
    const goneAlong = async (): Promise<boolean> => {
      const at = (await stage.stageCard(part).boundingBox())!;
      const marks = await paint.marks();
      return before.every(({ x, y }, i) => {
        const [dx, dy] = [marks[i]!.x - x - (at.x - card.x), marks[i]!.y - y - (at.y - card.y)];
        return Math.hypot(dx, dy) < 3;
      });
    };
    const grip = { x: card.x + 60, y: card.y + 14 };
    await page.mouse.move(grip.x, grip.y);
    await page.mouse.down();
    await page.mouse.move(grip.x + 24, grip.y + 40, { steps: 6 });
    await expect
      .poll(async () => (await stage.stageCard(part).boundingBox())!.y)
      .toBeGreaterThan(card.y + 20);
    await expect.poll(goneAlong).toBe(true);
    await page.mouse.up();
    await expect(editor.undoButton).toBeEnabled();
    await expect
      .poll(async () => (await stage.stageCard(part).boundingBox())!.y)
      .toBeGreaterThan(card.y + 20);
    await expect.poll(goneAlong).toBe(true);
    await editor.undo();
    await expect
      .poll(async () => Math.round((await stage.stageCard(part).boundingBox())!.y))
      .toBe(Math.round(card.y));
    await expect.poll(goneAlong).toBe(true);
  });

test('a task is stopped from its own menu, with the mouse', async ({ editor, page }) => {
  const paint = await stagePaintVerbs(page);
  const stage = stageVerbs(page);
  await stage.openScenario('drain-with-keep-alive', '5s');
  const { x, y } = await paint.markAt('healthy');
  await page.mouse.move(x, y);
  const task = /\d+$/.exec(await stage.hovered.first().innerText())![0];
  await page.mouse.click(x, y, { button: 'right' });
  await expect(stage.stageMenu).toContainText(`Task ${task}`);
  await stage.stageMenu.getByRole('menuitem', { name: 'Stop a task…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Stop a task' });
  await expect(dialog.getByLabel('Task').first()).toHaveValue(task);
  await dialog.getByRole('button', { name: 'Do it' }).click();
  await expect(dialog).toHaveCount(0);
  await page.mouse.move(x, y - 1);
  await expect(stage.hovered.first()).toHaveText(`api:1 · task ${task}`);
  await expect(stage.hovered.nth(1)).toHaveText(/^(deactivating|stopping)$/);
  await editor.rehearsal.getByRole('tab', { name: 'Script' }).click();
  await expect(stage.script).toContainText([/Stop a task/]);
});

test('a task is stopped from its own menu, with the keyboard', async ({ editor, page }) => {
  const stage = stageVerbs(page);
  await stage.openScenario('drain-with-keep-alive', '5s');
  await editor.tabTo(stage.outline.getByRole('treeitem').first());
  await stage.walkOutlineTo(/^api: /);
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowDown');
  await expect(stage.outlineItem).toHaveText(/^Task 1, api:1, RUNNING, healthy/);
  await page.keyboard.press('Shift+F10');
  await expect(stage.stageMenu).toContainText('Task 1');
  await stage.chooseByKeyboard('Stop a task…');
  const dialog = page.getByRole('dialog', { name: 'Stop a task' });
  await expect(dialog.getByLabel('Task').first()).toHaveValue('1');
  await editor.tabTo(dialog.getByRole('button', { name: 'Do it' }));
  await page.keyboard.press('Enter');
  await expect(dialog).toHaveCount(0);
  await expect(stage.outline.getByText(/^Task 1, api:1, (DEACTIVATING|STOPPING)/)).toBeAttached();
});

test('an instance is drained from its own menu, with the mouse', async ({ page }) => {
  const paint = await stagePaintVerbs(page);
  const stage = stageVerbs(page);
  await stage.openScenario('drain-with-keep-alive', '5s');
  const host = await paint.wordAt(/^i-0*2$/);
  await page.mouse.click(host.x + 4, host.y, { button: 'right' });
  await expect(stage.stageMenu).toContainText('Instance i-002');
  await stage.stageMenu.getByRole('menuitem', { name: 'Drain an instance…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Drain an instance' });
  await dialog.getByRole('button', { name: 'Do it' }).click();
  await expect(dialog).toHaveCount(0);
  await expect.poll(paint.texts).toContain('draining');
  await page.mouse.move(host.x + 5, host.y);
  await expect(stage.hovered.nth(1)).toHaveText(/· zone b · draining$/);
});
