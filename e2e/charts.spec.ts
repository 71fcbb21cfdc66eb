import { readFile } from 'node:fs/promises';
import { chartsOn } from './chart-verbs.ts';
import { expect, test } from './test.ts';

const tasksOfApi = 'Tasks of api';
const requestsToApi = 'Requests to api';
const zoneLost = 'zone-lost-binpack';

test('charts tell what is at the playhead, and move it where one clicks and drags', async ({ page }) => {
  const charts = chartsOn(page);
  await charts.openScenario(zoneLost, 100_000);
  await expect(charts.line(tasksOfApi, 'healthy')).toHaveText('healthy0');
  await expect(charts.line(requestsToApi, 'served')).toHaveText('served0/s');

  await charts.clickAt(tasksOfApi, 0.1);
  await expect(charts.line(tasksOfApi, 'healthy')).toHaveText('healthy6');
  await expect(charts.line(requestsToApi, 'served')).toHaveText('served60/s');
  const clickedMs = await charts.atMs();
  expect(clickedMs).toBeGreaterThan(10_000);
  expect(clickedMs).toBeLessThan(30_000);
  expect(await charts.atMs(requestsToApi)).toBe(clickedMs);

  await charts.drag(requestsToApi, 0.2, 0.6, 0.95);
  await expect.poll(charts.atMs).toBeGreaterThan(180_000);
  await expect(charts.line(tasksOfApi, 'in service')).toHaveText('in service6');

  // Where the pointer is, all charts tell that moment, and the playhead stays.
  const draggedMs = await charts.atMs();
  await charts.hoverAt(tasksOfApi, 0.1);
  await expect(charts.chart(tasksOfApi)).toContainText(/at 0:[12]\d\.\d/);
  await expect(charts.chart(requestsToApi)).toContainText(/at 0:[12]\d\.\d/);
  expect(await charts.atMs()).toBe(draggedMs);
});

test('charts are read and worked without a pointer, and without seeing them', async ({ editor, page }) => {
  const charts = chartsOn(page);
  await charts.openScenario(zoneLost, 100_000);
  const plot = charts.plot(tasksOfApi);
  await expect(plot).toHaveAccessibleDescription(
    /^Tasks of api from 0:00 to \d:\d\d: .*healthy between 0 and 6.*below floor 1 min: zone b was lost, from 1:0\d on\.$/,
  );
  await expect(plot).toHaveAttribute('aria-valuetext', /^1:40\.0: .*healthy 0, floor 6, ceiling 12$/);
  await editor.tabTo(plot);
  await page.keyboard.press('Home');
  await expect(plot).toHaveAttribute('aria-valuenow', '0');
  await page.keyboard.press('Shift+ArrowRight');
  await expect.poll(charts.atMs).toBeGreaterThan(10_000);
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('End');
  await expect.poll(charts.atMs).toBeGreaterThan(150_000);

  await charts.more(tasksOfApi, 'As a table');
  const table = charts.chart(tasksOfApi).getByRole('table', { name: tasksOfApi });
  await expect(table.getByRole('columnheader')).toHaveText([
    'From',
    'api:1',
    'running',
    'in service',
    'healthy',
    'floor',
    'ceiling',
  ]);
  await expect(table.getByRole('row').nth(1)).toHaveText('0:00.06666612');
  await table.getByRole('button', { name: /^1:0/ }).first().click();
  await expect(charts.line(tasksOfApi, 'healthy')).toHaveText('healthy5');
});

test('which charts and lines are shown is remembered', async ({ page }) => {
  const charts = chartsOn(page);
  await charts.openScenario('zone-lost-spread', 60_000);
  await charts.choose('Packing', 'Cost rate', 'Requests');
  await expect(charts.chart('Packing by zone')).toContainText(/a CPU\s*0 %/);
  await expect(charts.chart('Cost an hour')).toContainText(/everything\s*\$0\.\d+\/h/);
  await charts.line(tasksOfApi, 'running').getByRole('button').click();
  await page.reload();
  await expect(charts.plot(tasksOfApi)).toHaveAttribute('aria-valuenow', '60000');
  await expect(charts.line(tasksOfApi, 'running').getByRole('button')).toHaveAttribute(
    'aria-pressed',
    'false',
  );
  await expect(charts.chart('Packing by zone')).toBeVisible();
  await expect(charts.chart(requestsToApi)).toHaveCount(0);
  await charts.more('Cost an hour', 'Do not show this chart');
  await expect(charts.chart('Cost an hour')).toHaveCount(0);
});

test('a chart is taken away as a picture', async ({ page }) => {
  const charts = chartsOn(page);
  await charts.openScenario(zoneLost, 100_000);
  const saved = async (as: string): Promise<{ name: string; path: string }> => {
    const coming = page.waitForEvent('download');
    await charts.more(tasksOfApi, `Save as ${as}`);
    const download = await coming;
    return { name: download.suggestedFilename(), path: await download.path() };
  };
  const svg = await saved('SVG');
  expect(svg.name).toBe('tasks-of-api.svg');
  const text = await readFile(svg.path, 'utf8');
  const drawn = await page.evaluate((source) => {
    const parsed = new DOMParser().parseFromString(source, 'image/svg+xml');
    return {
      errors: parsed.querySelectorAll('parsererror').length,
      lines: parsed.querySelectorAll('path[fill=none]').length,
      title: parsed.querySelector('title')?.textContent,
    };
  }, text);
  expect(drawn).toEqual({ errors: 0, lines: 12, title: tasksOfApi });
  const png = await saved('PNG');
  const bytes = await readFile(png.path);
  expect(png.name).toBe('tasks-of-api.png');
  expect(bytes.subarray(1, 4).toString()).toBe('PNG');
  expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([1920, 720]);
});

test('charts are taken away in one picture', async ({ editor, page }) => {
  const charts = chartsOn(page);
  await charts.openScenario(zoneLost, 100_000);
  await charts.rehearsal.getByRole('button', { name: 'More about this rehearsal' }).click();
  await page.getByRole('menuitem', { name: 'Take the run away…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Take the run away' });
  await dialog.getByRole('tab', { name: 'Charts' }).click();
  await dialog.getByRole('checkbox', { name: 'Packing' }).check();
  expect.soft(await editor.axe('[role=dialog]')).toEqual([]);
  const coming = page.waitForEvent('download');
  await dialog.getByRole('button', { name: 'Save the charts' }).click();
  const download = await coming;
  expect(download.suggestedFilename()).toMatch(/-charts\.svg$/);
  const text = await readFile(await download.path(), 'utf8');
  const titles = [...text.matchAll(/<title>(.*)<\/title>/g)].map(([, title]) => title);
  expect(titles).toEqual([tasksOfApi, requestsToApi, 'Packing by zone']);
  expect(text).toMatch(/^<svg [^>]*width="960" height="960"/);
});

test('charts are drawn ten times a second at most, and not at all while nothing happens', async ({
  page,
}) => {
  await page.addInitScript(() => {
    const counted = window as unknown as { drawn: number };
    counted.drawn = 0;
    const clear = CanvasRenderingContext2D.prototype.clearRect;
    CanvasRenderingContext2D.prototype.clearRect = function count(this: CanvasRenderingContext2D, ...box) {
      if (this.canvas.closest('.uplot')) counted.drawn++;
      clear.apply(this, box);
    };
  });
  const charts = chartsOn(page);
  await charts.openScenario(zoneLost, 0);
  await charts.choose('Requests');
  const drawn = () =>
    page.evaluate(() => ({
      count: (window as unknown as { drawn: number }).drawn,
      now: performance.now(),
    }));
  const framesLater = (frames: number) =>
    page.evaluate(
      (frames) =>
        new Promise<void>((done) => {
          const frame = (left: number): void =>
            left === 0 ? done() : void requestAnimationFrame(() => frame(left - 1));
          frame(frames);
        }),
      frames,
    );
  await framesLater(30);
  const resting = await drawn();
  await framesLater(30);
  expect((await drawn()).count).toBe(resting.count);

  await charts.rehearsal.getByRole('button', { name: 'Play', exact: true }).click();
  await expect.poll(charts.atMs).toBeGreaterThan(5000);
  const from = await drawn();
  await framesLater(120);
  const to = await drawn();
  const perSecond = ((to.count - from.count) * 1000) / (to.now - from.now);
  expect(perSecond).toBeGreaterThan(2);
  expect(perSecond).toBeLessThanOrEqual(10.5);
});

test('the list of tasks is filtered, sorted, and a way to any moment of a life', async ({ page }) => {
  const charts = chartsOn(page);
  await charts.openScenario('slow-start-without-grace', 40_000);
  await charts.showTasks();
  await expect(charts.tasks.getByRole('option')).toHaveCount(6);
  await expect(charts.tasks.getByRole('option').nth(2)).toHaveAccessibleName(
    /^task 3, api:2, zone \w+: RUNNING$/,
  );
  await charts.filter('State at the playhead', 'Not born yet');
  await expect(charts.tasks.getByRole('option')).toHaveCount(2);
  await charts.filter('State at the playhead', 'All states');
  await charts.filter('Revision', 'api:1');
  await expect(charts.tasks.getByRole('option')).toHaveCount(2);
  await charts.filter('Revision', 'All revisions');
  await charts.filter('Order', 'By zone');
  await expect(charts.tasks.getByRole('option').first()).toHaveAccessibleName(/zone a/);
  await charts.filter('Order', 'By start');

  const third = charts.tasks.getByRole('option').nth(2);
  const box = (await third.boundingBox())!;
  await page.mouse.click(box.x + box.width * 0.9, box.y + box.height / 2);
  await expect(third).toHaveAttribute('aria-selected', 'true');
  await expect(third).toHaveAccessibleName(/STOPPED$/);
  await expect(charts.rehearsal.getByRole('list', { name: 'Start order of containers' })).toHaveText(/1api/);

  await page.keyboard.press('Enter');
  await expect(charts.time).toHaveText('0:00.0');
  await page.keyboard.press('ArrowRight');
  await expect(third).toHaveAccessibleName(/PENDING$/);
  await page.keyboard.press('ArrowRight');
  await expect(third).toHaveAccessibleName(/ACTIVATING$/);
  await page.keyboard.press('ArrowDown');
  await expect(charts.tasks.getByRole('option').nth(3)).toHaveAttribute('aria-selected', 'true');
});

for (const [theme, ...rules] of [['Light'], ['Dark', 'color-contrast']] as const) {
  test(`axe finds nothing in charts and tasks, ${theme.toLowerCase()}`, async ({ editor, page }) => {
    const charts = chartsOn(page);
    await charts.openScenario(zoneLost, 100_000);
    await editor.setTheme(theme);
    await charts.line(tasksOfApi, 'running').getByRole('button').click();
    expect.soft(await editor.axe('[role=tabpanel][data-state=active]', ...rules)).toEqual([]);
    await charts.more(tasksOfApi, 'As a table');
    expect.soft(await editor.axe('[role=tabpanel][data-state=active]', ...rules)).toEqual([]);
    await charts.showTasks();
    await charts.tasks.getByRole('option').first().click();
    expect.soft(await editor.axe('[role=tabpanel][data-state=active]', ...rules)).toEqual([]);
  });
}
