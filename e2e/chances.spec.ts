import { lengthText } from '../src/panels/compare/amounts.ts';
import { chancesVerbs } from './chances-verbs.ts';
import { deploymentOf, specOf } from './engine.ts';
import { expect, test } from './test.ts';

const seedOf = (words: string | null): number => Number(/seed (\d+)/.exec(String(words))?.[1]);

test('many seeds: every run is in the distribution, and a bar opens one of its own', async ({ page }) => {
  const { openChances, chooseSeeds, runAll, bar, bars, barOf, clock } = chancesVerbs(page);
  await openChances('calm-rolling', '30s');
  await chooseSeeds(20);
  await runAll.click();
  await expect(bar.getByText('20 of 20 runs done')).toBeVisible({ timeout: 120_000 });

  const spec = await specOf('calm-rolling');
  const lasted = (seed: number): number => {
    const { startedAtMs, completedAtMs } = deploymentOf({ ...spec, seed });
    return completedAtMs! - startedAtMs;
  };
  const all = Array.from({ length: 20 }, (_, i) => lasted(spec.seed + i)).toSorted((a, b) => a - b);
  const found = await bars('Time to stable');
  expect(found.reduce((sum, { runs }) => sum + runs, 0)).toBe(20);
  expect(found.length, 'chance plays a part').toBeGreaterThan(1);
  const [first] = found;
  expect(first!.words, 'the quickest run is in the first bar').toContain(
    lengthText(Math.floor(all[0]! / 5000) * 5000),
  );
  const middle = lengthText((all[9]! + all[10]!) / 2);
  await expect(bar.getByRole('region', { name: 'Time to stable' })).toContainText(middle);

  // The outer bars hold the quickest and the slowest runs. The one without the run on stage opens another one.
  const last = found.at(-1)!;
  const ownMs = lasted(spec.seed);
  const slowest = all.slice(-last.runs);
  const [other, members] = slowest.includes(ownMs) ? [first!, all.slice(0, first!.runs)] : [last, slowest];
  expect(members).not.toContain(ownMs);
  await barOf('Time to stable', other.words).click();
  const seedButton = bar.getByRole('button', { name: /seed \d+/i });
  await expect(clock).toHaveText('0:00.0');
  await expect.poll(async () => seedOf(await seedButton.textContent())).not.toBe(spec.seed);
  expect(members).toContain(lasted(seedOf(await seedButton.textContent())));
  await page
    .getByRole('region', { name: 'Notifications' })
    .getByRole('button', { name: `Back to seed ${spec.seed}` })
    .click();
  await expect(seedButton).toContainText(String(spec.seed));
});

test('many seeds say how far they are, and can be called off', async ({ page }) => {
  const { openChances, chooseSeeds, runAll, cancel, progress, bar, bars } = chancesVerbs(page);
  await openChances('two-services-one-cluster', '10s');
  await chooseSeeds(500);
  await runAll.click();
  await expect(progress).toHaveAttribute('aria-valuemax', '500');
  await expect.poll(async () => Number(await progress.getAttribute('aria-valuenow'))).toBeGreaterThan(3);
  await cancel.click();
  await expect(bar.getByText(/^Cancelled: \d+ of 500$/)).toBeVisible();
  await expect(progress).toHaveCount(0);
  // What had come in is shown, and nothing comes after it.
  const done = Number(/(\d+) of 500/.exec(String(await bar.getByText(/^Cancelled/).textContent()))![1]);
  expect(done).toBeLessThan(500);
  expect((await bars('Lowest healthy')).reduce((sum, { runs }) => sum + runs, 0)).toBe(done);
  await chooseSeeds(20);
  await runAll.click();
  await expect(bar.getByText('20 of 20 runs done')).toBeVisible({ timeout: 120_000 });
});

test('workers that are lost are replaced; when they are lost again, that is said, and one can try again', async ({
  page,
}) => {
  const { openChances, chooseSeeds, runAll, killPool, killEachWorker, alert, bar, progress } =
    chancesVerbs(page);
  await openChances('two-services-one-cluster', '10s');
  await chooseSeeds(500);
  await runAll.click();
  await expect.poll(async () => Number(await progress.getAttribute('aria-valuenow'))).toBeGreaterThan(3);
  expect(await killPool()).toBeGreaterThan(0);
  const before = Number(await progress.getAttribute('aria-valuenow'));
  await expect.poll(async () => Number(await progress.getAttribute('aria-valuenow'))).toBeGreaterThan(before);
  await expect(alert).toHaveCount(0);

  // From now on every worker ends soon after it is there.
  const stop = await killEachWorker();
  await killPool();
  await expect(alert).toContainText(
    /Only \d+ of 500 runs were done: The run stopped twice before its end\. Try it again\./,
  );
  await expect(runAll).toBeVisible();
  await expect(bar.getByRole('region', { name: 'Lowest healthy' })).toBeVisible();
  await stop();
  await chooseSeeds(20);
  await runAll.click();
  await expect(bar.getByText('20 of 20 runs done')).toBeVisible({ timeout: 120_000 });
  await expect(alert).toHaveCount(0);
});
