import type { Page } from 'playwright/test';
import type { Design } from '../src/model/design.ts';
import { fingerprint } from '../src/sim/fingerprint.ts';
import { Rehearsal } from '../src/sim/rehearsal.ts';
import type { Editor } from './editor.ts';
import { expect, test } from './test.ts';

async function openTemplate(editor: Editor, page: Page, name: RegExp): Promise<void> {
  await editor.open();
  await page.getByRole('region', { name: 'Templates' }).getByRole('button', { name }).click();
  await expect.poll(editor.size).toBeGreaterThan(5);
}

const fargate = /^Fargate API behind an ALB/;
const onInstances = /^EC2 bridge/;

test('a deployment is rehearsed from start to end, with the mouse', async ({ editor, page }) => {
  await openTemplate(editor, page, fargate);
  await editor.rehearse();
  await expect(editor.countOf('api', 'Running')).toHaveText('4');
  await expect(editor.rehearsal).toContainText('A deployment of api can finish.');
  await editor.doSomething('Deploy a revision', { Quality: 'good' });
  await expect(editor.deployments).toHaveText([/^api:2\s*In progress/]);
  await editor.rehearsal.getByRole('button', { name: 'On to the next event' }).click();
  await expect(editor.countOf('api', 'Pending')).toHaveText('4');
  await expect(editor.countOf('api', 'Ceiling')).toHaveText('8');
  await editor.setSpeed('60×');
  await editor.rehearsal.getByRole('button', { name: 'Play' }).click();
  await expect(editor.deployments).toHaveText([/^api:2\s*Completed.*lowest healthy 4 \(floor 4\)/]);
  await expect(editor.countOf('api', 'Healthy')).toHaveText('4');
  await editor.rehearsal.getByRole('button', { name: 'Pause' }).click();
  await expect(editor.rehearsal.getByLabel('Latest notable event')).toContainText('api');
  await editor.rehearsal.getByRole('button', { name: 'Start over' }).click();
  await expect(editor.runTime()).toHaveText('0:00.0');
  // The script stays, so the deployment begins anew.
  await expect(editor.deployments).toHaveText([/^api:2\s*In progress/]);
});

test('a deployment is rehearsed from start to end, with the keyboard', async ({ editor, page }) => {
  await openTemplate(editor, page, fargate);
  await editor.canvas.focus();
  await editor.press('Mod+Enter');
  await editor.tabTo(editor.rehearsal.getByRole('tab', { name: 'Charts' }));
  await page.keyboard.press('ArrowRight');
  await expect(editor.countOf('api', 'Running')).toHaveText('4');
  await editor.tabTo(editor.rehearsal.getByRole('button', { name: 'Intervene' }), 'back');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('menuitem', { name: 'Deploy a revision…' })).toBeFocused();
  await page.keyboard.press('Enter');
  await editor.tabTo(page.getByRole('dialog').getByRole('button', { name: 'Do it' }));
  await page.keyboard.press('Enter');
  await expect(editor.deployments).toHaveText([/^api:2\s*In progress/]);

  // At once, be it that the run has not gone ahead yet.
  await editor.press('.');
  await expect(editor.events.getByRole('option', { selected: true })).toHaveCount(1);
  await editor.press('Alt+.');
  await expect(editor.runTime()).not.toHaveText('0:00.0');
  await editor.press(',');
  await editor.tabTo(editor.events);
  await page.keyboard.press('End');
  await expect(editor.events.getByRole('option', { selected: true })).toContainText(
    'has started a deployment',
  );
  const event = page.getByRole('region', { name: 'Explanation', exact: true });
  await editor.tabTo(event.getByRole('link', { name: /^AWS's page/ }));

  await editor.press('Mod+Enter');
  await expect(editor.rehearsal.getByRole('button', { name: 'Pause' })).toBeVisible();
  await expect(editor.deployments).toHaveText([/^api:2\s*Completed/]);
  await editor.press('Mod+Enter');
  await expect(editor.rehearsal.getByRole('button', { name: 'Play' })).toBeVisible();
});

test('a placement tells which instances were tried, and why that one was chosen', async ({
  editor,
  page,
}) => {
  await openTemplate(editor, page, onInstances);
  await editor.rehearse();
  await editor.doSomething('Deploy a revision');
  await editor.press('.');
  const placed = editor.events.getByRole('option', { name: /is placed on/ }).last();
  await placed.click();
  const event = page.getByRole('region', { name: 'Explanation', exact: true });
  const candidates = event.getByRole('table', { name: 'Instances for api:2' });
  await expect(candidates.getByRole('row')).not.toHaveCount(1);
  await expect(candidates.getByRole('rowheader', { name: /taken/ })).toHaveCount(1);
  await expect(event).toContainText(/api:2 needs .* CPU units/);
});

test('a worker that is killed in the midst of a run costs neither the design nor the run', async ({
  editor,
  page,
}) => {
  await openTemplate(editor, page, fargate);
  await editor.rehearse();
  await editor.doSomething('Deploy a revision');
  for (let i = 0; i < 4; i++) await editor.press('.');
  const time = await editor.runTime().textContent();
  const pending = await editor.countOf('api', 'Pending').textContent();
  const nodes = await editor.nodes();

  await page.workers()[0]!.evaluate(() => self.close());
  await editor.expectTold('The checker was restarted and has checked the design again. Nothing is lost.');
  expect(await editor.nodes()).toEqual(nodes);
  await expect(editor.runTime()).toHaveText(String(time));
  await expect(editor.countOf('api', 'Pending')).toHaveText(String(pending));
  await editor.rehearsal.getByRole('button', { name: 'Play' }).click();
  await expect(editor.deployments).toHaveText([/^api:2\s*Completed/]);
});

test('the same design gives the same run in the browser and in Node, to the byte', async ({
  editor,
  page,
}) => {
  await openTemplate(editor, page, onInstances);
  await editor.rehearse();
  await editor.doSomething('Deploy a revision');
  await editor.setSpeed('300×');
  await editor.rehearsal.getByRole('button', { name: 'Play' }).click();
  await expect(editor.deployments).toHaveText([/^api:2\s*Completed/]);
  await editor.rehearsal.getByRole('button', { name: 'Pause' }).click();
  await editor.rehearsal.getByRole('button', { name: 'More about this rehearsal' }).click();
  await page.getByRole('menuitem', { name: 'Fingerprint up to here' }).click();
  const notice = page
    .getByRole('region', { name: 'Notifications' })
    .getByText(/^Fingerprint at/)
    .first();
  const [, atMs, digits] = /at (\d+) ms: ([0-9a-f]{8})/.exec(String(await notice.textContent()))!;

  const { text } = await editor.download(() => editor.press('Mod+S'));
  const { simulation } = new Rehearsal({
    design: JSON.parse(text) as Design,
    seed: 1,
    interventions: [{ atMs: 0, do: 'deploy', service: 'api', quality: 'good' }],
  });
  simulation.advance(Number(atMs));
  expect(simulation.world.events.rows.count).toBeGreaterThan(50);
  expect(digits).toBe(fingerprint(simulation.world));
});

test('a design without a service says what to draw, and one that changes what to do', async ({
  editor,
  page,
}) => {
  await editor.startFresh();
  await page.getByRole('radio', { name: 'Simulate' }).click();
  await expect(editor.rehearsal).toContainText('Draw a service to rehearse it');
  await page.getByRole('radio', { name: 'Design' }).click();
  await expect(editor.findings).toBeVisible();
});

for (const [theme, ...rules] of [['Light'], ['Dark', 'color-contrast']] as const) {
  test(`axe finds nothing in a rehearsal, ${theme.toLowerCase()}`, async ({ editor, page }) => {
    await openTemplate(editor, page, onInstances);
    await editor.setTheme(theme);
    await editor.rehearse();
    await editor.doSomething('Deploy a revision', { Quality: 'crashes' });
    for (let i = 0; i < 12; i++) await editor.press('.');
    await editor.events
      .getByRole('option', { name: /is placed on/ })
      .last()
      .click();
    await expect(page.getByRole('table', { name: /^Instances for/ })).toBeVisible();
    expect.soft(await editor.axe(undefined, ...rules)).toEqual([]);
    await editor.rehearsal.getByRole('button', { name: 'Intervene' }).click();
    expect.soft(await editor.axe('[role=menu]', ...rules)).toEqual([]);
    await page.getByRole('menuitem', { name: 'Instances' }).click();
    await page.getByRole('menuitem', { name: 'Drain an instance…' }).click();
    await expect(page.getByRole('dialog')).toBeVisible();
    expect.soft(await editor.axe('[role=dialog]', ...rules)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.setViewportSize({ width: 900, height: 700 });
    await editor.expectNoSideScroll();
  });
}
