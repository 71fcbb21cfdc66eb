import { costText, countText, lengthText } from '../src/panels/compare/amounts.ts';
import { compareVerbs } from './compare-verbs.ts';
import { deploymentOf, specOf, tasksAt, withDeployment } from './engine.ts';
import { expect, test } from './test.ts';

test('B, with one thing changed, is two clicks away, and its cards say what the engine says', async ({
  page,
}) => {
  await page.addInitScript(() => {
    const counted = { clicks: 0 };
    Object.assign(window, { counted });
    window.addEventListener('click', ({ isTrusted }) => isTrusted && counted.clicks++, { capture: true });
  });
  const { openScenario, compare, suggestion, run, card, differences } = compareVerbs(page);
  await openScenario('fast-and-risky', '20s');
  await compare();
  await suggestion('minimumHealthyPercent → 50').click();
  await expect(run('B')).toBeVisible();
  const clicks = await page.evaluate(
    () => (window as unknown as { counted: { clicks: number } }).counted.clicks,
  );
  expect(clicks).toBe(2);
  await expect(differences('B')).toHaveText(['minimumHealthyPercent 50 instead of 0']);

  const a = await specOf('fast-and-risky');
  const [was, is] = [deploymentOf(a), deploymentOf(withDeployment(a, 'minimumHealthyPercent', 50))];
  const lasted = ({ startedAtMs, completedAtMs }: typeof was): number => completedAtMs! - startedAtMs;
  expect(was.failedRequests, 'the two differ').toBeGreaterThan(is.failedRequests + 100);

  await expect(card('A', 'Time to stable')).toHaveText([lengthText(lasted(was))]);
  await expect(card('A', 'Failed requests')).toHaveText([countText(was.failedRequests)]);
  const slower = lasted(is) - lasted(was);
  await expect(card('B', 'Time to stable')).toHaveText([
    lengthText(lasted(is)),
    `${lengthText(Math.abs(slower))} ${slower > 0 ? 'later, worse' : 'sooner, better'}`,
  ]);
  await expect(card('B', 'Lowest healthy')).toHaveText([
    countText(is.lowestHealthy),
    `${is.lowestHealthy - was.lowestHealthy} more, better`,
  ]);
  await expect(card('B', 'Failed requests')).toHaveText([
    countText(is.failedRequests),
    `${countText(was.failedRequests - is.failedRequests)} fewer, better`,
  ]);
  await expect(card('B', 'Peak tasks').first()).toHaveText(countText(is.highestTasks));
  await expect(card('B', 'Cost').first()).toHaveText(costText(is.costUsd * 1e6));
});

test('three runs stand side by side under one playhead', async ({ page }) => {
  const { openScenario, compare, suggestion, changeOneThing, tasks, playhead, clock, clickInChart, run } =
    compareVerbs(page);
  await openScenario('calm-rolling', '20s');
  await compare();
  await suggestion('Seed 2').click();
  await changeOneThing('maximumPercent', '150');
  await expect(run('C')).toContainText('maximumPercent 150 instead of');
  await expect(run('C').getByRole('img')).toBeVisible();

  const spec = await specOf('calm-rolling');
  const runs = { A: spec, B: { ...spec, seed: 2 }, C: withDeployment(spec, 'maximumPercent', 150) };
  const check = async (): Promise<void> => {
    const { atMs } = await moment();
    for (const [letter, each] of Object.entries(runs)) {
      const { starting, stopping } = tasksAt(each, atMs);
      const said = String(await tasks(letter).textContent());
      expect(numberOf(said, 'starting'), `run ${letter}: ${said}`).toBe(starting);
      expect(numberOf(said, 'stopping'), `run ${letter}: ${said}`).toBe(stopping);
    }
    expect(new Set([await playhead('A'), await playhead('B'), await playhead('C')]).size).toBe(1);
  };
  const slider = page.getByRole('slider', { name: 'Moment of the rehearsal' });
  const moment = async (): Promise<{ atMs: number }> => ({
    atMs: Number(await slider.getAttribute('aria-valuenow')),
  });
  expect((await moment()).atMs).toBe(20_000);
  await check();

  // Any chart is the scrubber of all of them, and so is the scrubber.
  await clickInChart('B', 0.25);
  await expect(clock).not.toHaveText('0:20.0');
  await check();
  await slider.press('Home');
  await expect(clock).toHaveText('0:00.0');
  await check();
});

test('a kept run goes on stage, its design too, and back', async ({ editor, page }) => {
  const { openScenario, compare, suggestion, run, bar, differences } = compareVerbs(page);
  await openScenario('calm-rolling', '60s');
  await compare();
  await suggestion('maximumPercent → 100').click();
  await expect(differences('B')).toHaveText([/^maximumPercent 100 instead of/]);
  await run('B').getByRole('button', { name: 'Make it live' }).click();
  await expect(run('B').getByText('on stage')).toBeVisible();
  await editor.expectTold('The design is now that of Run B. Undo brings back the one before.');
  // What was changed is still what was changed, and the page rehearses it.
  await expect(differences('B')).toHaveText([/^maximumPercent 100 instead of/]);
  await bar.getByRole('tab', { name: 'Services' }).click();
  await expect(editor.countOf('api', 'Ceiling')).toHaveText('4');

  await bar.getByRole('tab', { name: 'Compare' }).click();
  await run('A').getByRole('button', { name: 'Make it live' }).click();
  await expect(run('A').getByText('on stage')).toBeVisible();
  await bar.getByRole('tab', { name: 'Services' }).click();
  await expect(editor.countOf('api', 'Ceiling')).toHaveText('8');
  // Nothing of it has gone into the library.
  await expect(page.getByRole('button', { name: 'Keep a copy' })).toBeVisible();
});

test('a locked rehearsal keeps what is on stage', async ({ editor, page }) => {
  const { compare, suggestion, run, bar } = compareVerbs(page);
  await page.goto('./?scenario=calm-rolling&t=60s&lock=1');
  await expect(bar.getByRole('listbox', { name: 'Events' }).getByRole('option').first()).toBeVisible();
  await compare();
  await suggestion('Seed 2').click();
  await run('B').getByRole('button', { name: 'Make it live' }).click();
  await editor.expectTold('This rehearsal is locked: it can be played, and nothing else.');
  await expect(run('A').getByText('on stage')).toBeVisible();
});

test('a branch has its parent up to its moment, and goes its own way from there', async ({
  editor,
  page,
}) => {
  const { openScenario, bar, run, tasks, clock, differences, card, doFrom } = compareVerbs(page);
  await openScenario('calm-rolling', '40s');
  await bar.getByRole('button', { name: 'Branch here' }).click();
  await editor.expectTold(/This run is kept as it is/);
  await doFrom('Availability Zones', 'Lose an Availability Zone');
  await bar.getByRole('tab', { name: 'Compare' }).click();
  await expect(run('B').getByText('on stage')).toBeVisible();
  await expect(differences('B')).toHaveText(['lose zone a at 0:40.0']);
  await expect(run('B').getByRole('img')).toBeVisible();

  const spec = await specOf('calm-rolling');
  const child = {
    ...spec,
    interventions: [...spec.interventions, { atMs: 40_000, do: 'lose-zone', zone: 'a' }],
  };
  await page.getByRole('slider', { name: 'Moment of the rehearsal' }).press('Home');
  await expect(clock).toHaveText('0:00.0');
  await expect(async () =>
    expect(await tasks('B').textContent()).toBe(await tasks('A').textContent()),
  ).toPass();
  expect(tasksAt(spec, 39_999)).toEqual(tasksAt(child, 39_999));
  await page.getByRole('slider', { name: 'Moment of the rehearsal' }).press('End');
  await expect(tasks('A')).toContainText('4 healthy');
  const { failedRequests } = deploymentOf(child);
  expect(deploymentOf(spec).failedRequests).toBe(0);
  expect(failedRequests).toBeGreaterThan(0);
  await expect(card('B', 'Failed requests')).toHaveText([
    countText(failedRequests),
    `${countText(failedRequests)} more, worse`,
  ]);
});

const numberOf = (said: string, word: string): number =>
  Number(new RegExp(`(\\d+) ${word}`).exec(said)?.[1] ?? 0);
