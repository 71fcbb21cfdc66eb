import { deploymentOf, specOf } from './engine.ts';
import { embedVerbs } from './embed-verbs.ts';
import { expect, test } from './test.ts';

test('the page around it hears ready, steps in order and the score, and has it played', async ({
  page,
  baseURL,
}) => {
  const { embed, told, ask, bar } = embedVerbs(page, String(baseURL));
  await embed('?scenario=calm-rolling&speed=300');
  await expect.poll(async () => (await told()).map(({ type }) => type)).toContain('ready');
  const [ready] = await told();
  const { completedAtMs } = deploymentOf(await specOf('calm-rolling'));
  expect(ready).toMatchObject({
    type: 'ready',
    version: 1,
    title: expect.stringContaining('calm'),
  });
  expect(ready!.durationMs).toBeGreaterThanOrEqual(completedAtMs!);

  await ask({ type: 'play' });
  await expect.poll(async () => (await told()).map(({ type }) => type)).toContain('score');
  const all = await told();
  const steps = all.filter(({ type }) => type === 'step');
  expect(steps.length).toBeGreaterThan(2);
  const times = steps.map(({ atMs }) => atMs!);
  expect(times).toEqual(times.toSorted((a, b) => a - b));
  for (const { atMs, event } of steps) if (event) expect(event.atMs).toBeLessThanOrEqual(atMs!);
  const score = all.find(({ type }) => type === 'score')!;
  expect(score.deployments).toMatchObject([{ service: 'api', outcome: 'completed', completedAtMs }]);

  await ask({ type: 'pause' });
  await ask({ type: 'seek', atMs: 60_000 });
  await expect.poll(async () => (await told()).at(-1)).toMatchObject({ type: 'step', atMs: 60_000 });
  await expect(bar.locator('output')).toHaveText('1:00.0');
});

test('what is none of its three orders is not done, nor what another window asks', async ({
  page,
  baseURL,
}) => {
  const { embed, told, ask, bar } = embedVerbs(page, String(baseURL));
  await embed('?scenario=calm-rolling&t=20s');
  await expect.poll(async () => (await told()).map(({ type }) => type)).toContain('ready');
  const clock = bar.locator('output');
  await expect(clock).toHaveText('0:20.0');
  for (const order of [
    { type: 'seek' },
    { type: 'seek', atMs: -5 },
    { type: 'seek', atMs: '60000' },
    { type: 'intervene', do: 'lose-zone', zone: 'a' },
    { target: 'somebody else', type: 'play' },
  ])
    await ask(order);
  // A window of the frame's own is not the page around it.
  await page.frames()[1]!.evaluate(() => window.postMessage({ target: 'stagewright', type: 'play' }, '*'));
  await ask({ type: 'seek', atMs: 21_000 });
  await expect(clock).toHaveText('0:21.0');
  await expect(bar.getByRole('button', { name: 'Play' })).toBeVisible();
});

test('it can be played and looked at, and nothing in it can be changed', async ({ page, baseURL }) => {
  const { embed, told, frame, bar } = embedVerbs(page, String(baseURL));
  await embed('?scenario=zone-lost-spread&t=40s');
  await expect.poll(async () => (await told()).map(({ type }) => type)).toContain('ready');
  const outline = frame.getByRole('tree', { name: 'Outline of the rehearsal' });
  const before = await outline.innerText();
  const cards = frame.locator('.react-flow__node');
  const places = (): Promise<string[]> =>
    cards.evaluateAll((all) => all.map((card) => (card as HTMLElement).style.transform));
  const drawn = await places();
  const card = frame.getByRole('group', { name: /^Service api/ }).first();
  const box = (await card.boundingBox())!;
  await page.mouse.move(box.x + 30, box.y + 20);
  await page.mouse.down();
  await page.mouse.move(box.x + 130, box.y + 90, { steps: 5 });
  await page.mouse.up();
  expect(await places()).toEqual(drawn);
  await card.click({ button: 'right' });
  await expect(frame.getByRole('menu')).toHaveCount(0);
  await card.dblclick({ position: { x: 20, y: 10 } });
  await page.keyboard.press('Delete');
  await page.keyboard.press('Backspace');
  await expect(cards).toHaveCount(drawn.length);
  await outline.getByRole('treeitem').first().focus();
  await page.keyboard.press('Shift+F10');
  await expect(frame.getByRole('menuitem', { name: /…$/ })).toHaveCount(0);
  await page.keyboard.press('Escape');
  expect(await outline.innerText()).toBe(before);
  await bar.getByRole('button', { name: 'Play' }).click();
  await expect(bar.getByRole('button', { name: 'Pause' })).toBeVisible();
  // Nor does it keep anything in the browser.
  expect(await page.frames()[1]!.evaluate(() => localStorage.length)).toBe(0);
});

test('what cannot be shown is said, in the frame and to the page around it', async ({ page, baseURL }) => {
  const { embed, told, frame } = embedVerbs(page, String(baseURL));
  await embed('?scenario=nothing-like-it');
  await expect(frame.getByText('There is no scenario “nothing-like-it”.')).toBeVisible();
  await expect
    .poll(async () => (await told())[0])
    .toMatchObject({
      type: 'failed',
      reason: expect.stringContaining('There is no scenario'),
    });
});

for (const theme of ['light', 'dark'] as const) {
  test(`axe finds nothing in an embedded rehearsal that plays, ${theme}`, async ({ editor, page }) => {
    await page.goto(`./embed/?scenario=zone-lost-spread&t=40s&theme=${theme}&speed=0.5`);
    await page.getByRole('button', { name: 'Play' }).click();
    await expect(page.getByRole('button', { name: 'Pause' })).toBeVisible();
    const rules = theme === 'dark' ? ['color-contrast'] : [];
    expect.soft(await editor.axe(undefined, ...rules)).toEqual([]);
  });
}
