import type { Page } from 'playwright/test';
import { cutOff } from './cut-off.ts';
import type { Editor } from './editor.ts';
import { expect, test } from './test.ts';

// Someone who never saw ECS, and has only this page.

async function openTemplate(editor: Editor, page: Page): Promise<void> {
  await editor.open();
  await page
    .getByRole('region', { name: 'Templates' })
    .getByRole('button', { name: /^Fargate API behind an ALB/ })
    .click();
  await expect.poll(editor.size).toBeGreaterThan(5);
}

test('the start screen leads to what there is to watch', async ({ editor, page }) => {
  await editor.open();
  await page.getByRole('button', { name: 'Watch a rehearsal' }).click();
  const scenarios = page.getByRole('region', { name: 'Scenarios' });
  await expect(scenarios.getByRole('button').first()).toBeFocused();
  await expect(scenarios.getByRole('button').first()).toBeInViewport();
  await page.keyboard.press('Enter');
  await expect(editor.rehearsal.getByRole('button', { name: 'Play' })).toBeVisible();
});

test('play that is pressed at the first moment shows a deployment, and says why', async ({
  editor,
  page,
}) => {
  await openTemplate(editor, page);
  await page.getByRole('radio', { name: 'Simulate' }).click();
  await editor.press('Mod+Enter');
  await expect(editor.events.getByRole('option', { name: /has started a deployment/ })).toBeVisible();
  const why = page.getByRole('region', { name: 'Explanation', exact: true });
  await expect(why).toContainText('A deployment replaces the tasks of a service');
  await expect(editor.rehearsal.getByRole('region', { name: 'What play has begun' })).toBeVisible();
  // Nothing lies over the stage while the first tasks come.
  await expect(page.getByRole('region', { name: 'Notifications' }).getByRole('button')).toHaveCount(0);
});

test('what is done to a run is done when it was asked for, and every field says what it is', async ({
  editor,
  page,
}) => {
  await page.goto('./?scenario=bad-image-rollback&speed=1000');
  await editor.rehearsal.getByRole('button', { name: 'Play' }).click();
  await expect(editor.runTime()).not.toHaveText('0:00.0');
  await editor.rehearsal.getByRole('button', { name: 'Intervene' }).click();
  await page.getByRole('menuitem', { name: 'Deploy a revision…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Deploy a revision' });
  const time = String(await editor.runTime().textContent());
  await expect(dialog).toContainText(`At ${time}`);
  for (const help of [
    'The service, by its name.',
    'left out, it is the next one',
    'How its application behaves.',
  ])
    await expect(dialog.getByText(help)).toBeVisible();
  await expect(editor.rehearsal.getByRole('button', { name: 'Play', includeHidden: true })).toBeAttached();
  await expect(editor.runTime()).toHaveText(time);
  await dialog.getByRole('button', { name: 'Do it' }).click();
  await expect(dialog).toHaveCount(0);
  await expect(editor.rehearsal.getByRole('button', { name: 'Pause' })).toBeVisible();
  await editor.rehearsal.getByRole('button', { name: 'Pause' }).click();
  await editor.rehearsal.getByRole('tab', { name: 'Script' }).click();
  const at = editor.rehearsal.getByRole('textbox', { name: 'Time of Deploy a revision' }).last();
  expect(String(await at.inputValue()).startsWith(time.slice(0, -2))).toBe(true);
});

for (const [width, height] of [
  [1024, 700],
  [1280, 720],
] as const)
  test(`bar, tabs and tables are whole on a screen of ${width} × ${height}`, async ({ editor, page }) => {
    await page.setViewportSize({ width, height });
    await page.goto('./?scenario=zone-lost-spread&t=90000');
    await editor.rehearsal.getByRole('tab', { name: 'Services' }).click();
    await expect(editor.countOf('api', 'Ceiling')).toHaveText('12');
    expect(await cutOff(page, 'section[aria-label=Rehearsal]')).toEqual([]);
    expect(await cutOff(page, 'section[aria-label=Rehearsal] [role=tabpanel]:not([hidden])')).toEqual([]);
    expect(await cutOff(page, 'header:has(h1)')).toEqual([]);
    const scrubber = await editor.rehearsal
      .getByRole('slider', { name: 'Moment of the rehearsal' })
      .boundingBox();
    expect(scrubber!.width).toBeGreaterThan(width === 1024 ? 80 : 240);
    await editor.expectNoSideScroll();
  });

test('an empty stage leads back to the design, and to what is ready to be watched', async ({
  editor,
  page,
}) => {
  await editor.startFresh();
  await page.getByRole('radio', { name: 'Simulate' }).click();
  await editor.rehearsal.getByRole('button', { name: 'Back to the design' }).click();
  await expect(page.getByRole('searchbox', { name: 'Search parts' })).toBeVisible();
  await page.getByRole('radio', { name: 'Simulate' }).click();
  await editor.rehearsal.getByRole('button', { name: 'Watch a ready-made rehearsal' }).click();
  await expect(page.getByRole('region', { name: 'Scenarios' })).toBeVisible();
});
