import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Design } from '../src/model/design.ts';
import { cutOff } from './cut-off.ts';
import type { Editor } from './editor.ts';
import { expect, test } from './test.ts';

// A trainer in front of a class, who has done all of this before and does it fast.

const button = (editor: Editor, name: string) => editor.rehearsal.getByRole('button', { name, exact: true });

async function openScenario(editor: Editor, id: string, more = ''): Promise<void> {
  await editor.page.goto(`./?scenario=${id}${more}`);
  await expect(button(editor, 'Play')).not.toHaveAttribute('aria-disabled', 'true');
}

test('fast clicks are taken one by one', async ({ editor, page }) => {
  await openScenario(editor, 'bad-image-rollback');
  for (let i = 0; i < 10; i++) {
    await button(editor, 'Play').click();
    await button(editor, 'Pause').click();
  }
  await button(editor, 'Start over').click();
  const [next, previous] = [
    button(editor, 'On to the next event'),
    button(editor, 'Back to the event before'),
  ];
  const selected = editor.events.getByRole('option', { selected: true });
  await next.click();
  const first = String(await selected.textContent());
  await next.evaluate((element) => {
    for (let i = 0; i < 12; i++) (element as HTMLElement).click();
  });
  await expect(selected).not.toHaveText(first);
  await previous.evaluate((element) => {
    for (let i = 0; i < 12; i++) (element as HTMLElement).click();
  });
  await expect(selected).toHaveText(first);
  for (let i = 0; i < 5; i++) {
    await page.getByRole('radio', { name: 'Design' }).click();
    await page.getByRole('radio', { name: 'Simulate' }).click();
  }
  await expect(editor.runTime()).toHaveText('0:00.0');
  await editor.rehearsal.getByRole('button', { name: /^seed/ }).click();
  await page.getByRole('button', { name: 'Another seed' }).evaluate((element) => {
    for (let i = 0; i < 8; i++) (element as HTMLElement).click();
  });
  await expect(editor.rehearsal.getByRole('button', { name: /^seed/ })).toHaveText('seed 9');
  await page.keyboard.press('Escape');
  await expect(button(editor, 'Play')).not.toHaveAttribute('aria-disabled', 'true');
});

test('hours go by at 1000×, and what is read out can be listened to', async ({ editor, page }) => {
  await openScenario(editor, 'slow-start-without-grace', '&speed=1000');
  await page.evaluate(() => {
    const told: string[] = [];
    Object.assign(window, { told });
    const region = document.querySelector('[aria-label="Latest notable event"]')!;
    new MutationObserver(() => told.push(region.textContent)).observe(region, {
      characterData: true,
      childList: true,
      subtree: true,
    });
  });
  const startedAtMs = Date.now();
  await button(editor, 'Play').click();
  await expect(editor.runTime()).toHaveText(/^[1-9]\d*:\d\d:/, { timeout: 60_000 });
  await button(editor, 'Pause').click();
  const told = await page.evaluate(() => (window as unknown as { told: string[] }).told);
  expect(told.length).toBeGreaterThan(0);
  expect(told.length).toBeLessThanOrEqual(2 + (Date.now() - startedAtMs) / 4000);
  const scrubber = editor.rehearsal.getByRole('slider', { name: 'Moment of the rehearsal' });
  await scrubber.focus();
  await page.keyboard.press('Home');
  await expect(editor.runTime()).toHaveText('0:00.0');
  await page.keyboard.press('End');
  await expect(editor.runTime()).not.toHaveText('0:00.0');
});

test('playing pauses at the first event of each kind, and says what such events are', async ({
  editor,
  page,
}) => {
  await openScenario(editor, 'bad-image-rollback', '&speed=60');
  await button(editor, 'More about this rehearsal').click();
  await page.getByRole('menuitemcheckbox', { name: 'Pause at the first event of each kind' }).click();
  await page.keyboard.press('Escape');
  await button(editor, 'Play').click();
  const strip = editor.rehearsal.getByRole('region', { name: 'First of its kind' });
  const meanings = new Set<string>();
  for (let halt = 0; halt < 8; halt++) {
    const meaning = strip.getByRole('status').locator('p').nth(1);
    await expect(meaning).toHaveText(/\.$/);
    const said = String(await meaning.textContent());
    meanings.add(said);
    await expect(button(editor, 'Play')).toBeVisible();
    await strip.getByRole('button', { name: 'Go on' }).click();
    await expect(meaning).not.toHaveText(said);
  }
  expect(meanings.size).toBe(8);
  await strip.getByRole('button', { name: 'Do not pause again' }).click();
  await button(editor, 'Play').click();
  await expect(editor.rehearsal).toContainText('Steady: nothing more is to come.');
});

test('a deployment that cannot finish is told before, watched, mended and undone', async ({
  editor,
  page,
}) => {
  await openScenario(editor, 'one-task-deadlock');
  await page.getByRole('button', { name: 'Keep a copy' }).click();
  await editor.rehearsal.getByRole('tab', { name: 'Script' }).click();
  await editor.rehearsal.getByRole('button', { name: 'Clear', exact: true }).click();
  const proof = editor.rehearsal.getByRole('list', { name: 'Can the next deployment finish?' });
  await expect(proof).toContainText('A deployment of api would never finish.');
  await proof.getByRole('button', { name: 'Watch it get stuck' }).click();
  await editor.rehearsal.getByRole('tab', { name: 'Services' }).click();
  await expect(editor.deployments).toHaveText([/^api:2\s*Stuck/]);
  await expect(proof).toContainText('The deployment of api is stuck.');
  await proof.getByRole('button', { name: 'Apply the smallest fix' }).click();
  await expect(editor.deployments).toHaveText([/^api:2\s*(In progress|Completed)/]);
  await editor.press('Mod+Enter');
  await expect(editor.deployments).toHaveText([/^api:2\s*Completed/]);
  await expect(proof).toHaveCount(0);
  await editor.undo();
  await editor.redo();
  await editor.expectTold(/^The (edit was done to the rehearsal|rehearsal was run again)/);
});

test('steps that are taken while the worker is gone are not lost', async ({ editor, page }) => {
  await openScenario(editor, 'zone-lost-spread');
  await editor.press('.');
  await expect(editor.runTime()).toHaveText('0:30.0');
  await page.workers()[0]!.evaluate(() => self.close());
  await editor.expectTold(/The checker was restarted/);
  await editor.press('Shift+.');
  await editor.press('Alt+.');
  await expect(editor.runTime()).toHaveText('1:10.0');
});

test('names as long as AWS allows leave room for everything else', async ({ editor, page }, {
  outputDir,
}) => {
  const shared = JSON.parse(
    await readFile(
      join(import.meta.dirname, '../public/scenarios/two-services-one-cluster.rehearsal.json'),
      'utf8',
    ),
  ) as { design: Design };
  const long = 'a-name-that-is-as-long-as-amazon-ecs-allows-'.repeat(6).slice(0, 255);
  const nodes = Object.fromEntries(
    Object.entries(shared.design.nodes).map(([id, node]) => {
      const named = ['serviceName', 'clusterName', 'family', 'name'].find((name) => name in node.props);
      const isWorker = node.props['serviceName'] === 'worker';
      return [
        id,
        named === undefined || isWorker ? node : { ...node, props: { ...node.props, [named]: long } },
      ];
    }),
  );
  const file = join(outputDir, 'long.stagewright.json');
  await editor.open();
  await page.screenshot({ path: join(outputDir, 'start.png') });
  await writeFile(file, JSON.stringify({ ...shared.design, nodes }));
  await editor.importFile(file);
  await page.getByRole('radio', { name: 'Simulate' }).click();
  await button(editor, 'Play').click();
  await expect(editor.events.getByRole('option').first()).toBeVisible();
  for (const tab of ['Charts', 'Services', 'Tasks', 'Script']) {
    await editor.rehearsal.getByRole('tab', { name: tab }).click();
    const panel = editor.rehearsal.getByRole('tabpanel', { name: tab });
    await expect(panel).toBeVisible();
    expect
      .soft(await cutOff(page, 'section[aria-label=Rehearsal] [role=tabpanel]:not([hidden])'), tab)
      .toEqual([]);
  }
  expect.soft(await cutOff(page, 'section[aria-label=Explanation]')).toEqual([]);
  await editor.expectNoSideScroll();
});

test('a moment after the end shows how it ended', async ({ editor }) => {
  await openScenario(editor, 'calm-rolling', '&t=2h');
  await expect(editor.rehearsal).toContainText('Steady: nothing more is to come.');
});
