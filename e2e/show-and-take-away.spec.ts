import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright/test';
import { expect, test } from './test.ts';

const bar = (page: Page) => page.getByRole('region', { name: 'Rehearsal', exact: true });
const clock = (page: Page) => bar(page).getByRole('status', { name: 'Time of the rehearsal', exact: true });

async function openScenario(page: Page, id: string, t: string): Promise<void> {
  await page.goto(`./?scenario=${id}&t=${t}`);
  await expect(bar(page).getByRole('listbox', { name: 'Events' }).getByRole('option').first()).toBeVisible();
}

async function saved(page: Page, save: () => Promise<void>): Promise<{ name: string; bytes: Buffer }> {
  const [download] = await Promise.all([page.waitForEvent('download', { timeout: 120_000 }), save()]);
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}

test('a link opens as a view, at its moment, and becomes a design when a copy is kept', async ({ page }) => {
  await openScenario(page, 'zone-lost-spread', '60s');
  await page.getByRole('button', { name: 'Share' }).click();
  const link = await page.getByRole('textbox', { name: 'Link' }).inputValue();
  const other = await page.context().newPage();
  await other.goto(link);
  await expect(clock(other)).toHaveText('1:00.0');
  await expect(other.getByRole('button', { name: 'Keep a copy' })).toBeVisible();
  await other.getByRole('button', { name: 'Keep a copy' }).click();
  await expect(other.getByText('Saved', { exact: true })).toBeVisible();
  await expect(clock(other)).toHaveText('1:00.0');
});

test('a link that is damaged is refused in words, and the page goes on', async ({ page }) => {
  await page.goto('./#rehearsal=1.AAAAdamaged');
  await expect(page.getByText(/link/i).first()).toBeVisible();
  await expect(page.getByRole('button', { name: 'New design' })).toBeVisible();
});

test('a run is kept, another goes on beside it, and both are compared', async ({ page }) => {
  await openScenario(page, 'calm-rolling', '40s');
  await bar(page).getByRole('button', { name: 'Branch here' }).click();
  await bar(page).getByRole('tab', { name: 'Compare' }).click();
  await expect(bar(page).getByText('Run A', { exact: true })).toBeVisible();
  await expect(bar(page).getByText('Run B', { exact: true })).toBeVisible();
  await expect(bar(page).getByText(/the same as Run A/i)).toBeVisible();
});

test('many seeds give a distribution', async ({ page }) => {
  await openScenario(page, 'canary', '10s');
  await bar(page).getByRole('tab', { name: 'Chances' }).click();
  await bar(page).getByText('20 seeds').click();
  await bar(page).getByRole('button', { name: 'Run them all' }).click();
  await expect(bar(page).getByText('20 of 20 runs done')).toBeVisible({ timeout: 120_000 });
  await expect(bar(page).getByRole('region', { name: 'How they ended' })).toContainText('20 of 20');
});

test('a run is taken away as log, film and storyboard', async ({ page }) => {
  await openScenario(page, 'one-task-deadlock', '60s');
  await bar(page).getByRole('button', { name: 'More about this rehearsal' }).click();
  await page.getByRole('menuitem', { name: 'Take the run away…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Take the run away' });

  const log = await saved(page, () => dialog.getByRole('button', { name: 'Save the event log' }).click());
  expect(log.name).toMatch(/-events\.csv$/);
  expect(log.bytes.toString()).toMatch(/^number,atMs,level,reason,words/);

  await dialog.getByRole('tab', { name: 'Film' }).click();
  await dialog.getByRole('spinbutton', { name: 'To' }).fill('4');
  await dialog.getByRole('radio', { name: 'GIF' }).click();
  const film = await saved(page, () => dialog.getByRole('button', { name: 'Make the film' }).click());
  expect(film.bytes.subarray(0, 6).toString('latin1')).toBe('GIF89a');
  await dialog.getByRole('radio', { name: 'WebM' }).click();
  const make = dialog.getByRole('button', { name: 'Make the film' });
  const webm = await saved(page, () => make.click());
  expect([...webm.bytes.subarray(0, 4)]).toEqual([0x1a, 0x45, 0xdf, 0xa3]);

  await dialog.getByRole('tab', { name: 'Storyboard' }).click();
  const pdf = await saved(page, () => dialog.getByRole('button', { name: 'Make the storyboard' }).click());
  expect(pdf.bytes.subarray(0, 5).toString('latin1')).toBe('%PDF-');
});

test('a rehearsal is presented beat by beat, with the keyboard', async ({ page }) => {
  await openScenario(page, 'zone-lost-spread', '40s');
  await page.locator('body').press('p');
  const beat = page.getByRole('status', { name: 'Present beat' });
  await expect(page.getByRole('group', { name: 'Presentation' })).toBeVisible();
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowRight');
  await expect(beat).not.toHaveText('');
  await page.keyboard.press('Escape');
  await expect(bar(page)).toBeVisible();
});

test('an embedded rehearsal tells the page around it how it goes', async ({ page, baseURL }) => {
  const host = `${String(baseURL)}host.html`;
  await page.route(host, (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: '<!doctype html><title>Host</title><iframe title="Rehearsal" width="900" height="500" src="./embed/?scenario=fast-and-risky&speed=1000"></iframe>',
    }),
  );
  await page.addInitScript(() => {
    const told: { type: string }[] = [];
    Object.assign(window, { told });
    window.addEventListener('message', ({ data }: MessageEvent<{ source?: string; type: string }>) => {
      if (data.source === 'stagewright') told.push(data);
    });
  });
  await page.goto(host);
  const told = (): Promise<string[]> =>
    page.evaluate(() => [
      ...new Set((window as unknown as { told: { type: string }[] }).told.map(({ type }) => type)),
    ]);
  await expect.poll(told).toContain('ready');
  await page.evaluate(() =>
    document
      .querySelector('iframe')!
      .contentWindow!.postMessage({ target: 'stagewright', type: 'play' }, '*'),
  );
  await expect.poll(told, { timeout: 60_000 }).toEqual(expect.arrayContaining(['ready', 'step', 'score']));
});

test('who only presses play sees a deployment, and is told where it comes from', async ({ editor, page }) => {
  await editor.open();
  await page
    .getByRole('region', { name: 'Templates' })
    .getByRole('button', { name: /^Fargate API behind an ALB/ })
    .click();
  await editor.rehearse();
  await expect(editor.rehearsal).toContainText('A deployment of api can finish.');
  await editor.rehearsal.getByRole('button', { name: 'Play' }).click();
  const told = editor.rehearsal.getByRole('region', { name: 'What play has begun' });
  await expect(told).toContainText('Nothing was going to happen by itself, so api deploys a new revision.');
  await expect(editor.deployments).toHaveText([/^api:2/]);
  await told.getByRole('button', { name: 'Take it back' }).click();
  await expect(editor.deployments).toHaveCount(0);
  await expect(editor.runTime()).toHaveText('0:00.0');
});
