import { expect, test } from './test.ts';

// Every key of the design's list, while a rehearsal is on stage.

test('time is driven with keys alone', async ({ editor, page }) => {
  await page.goto('./?scenario=zone-lost-spread');
  await editor.rehearsal.getByRole('tab', { name: 'Services' }).click();
  await editor.canvas.focus();
  const selected = editor.events.getByRole('option', { selected: true });
  await editor.press('.');
  await expect(editor.runTime()).toHaveText('0:30.0');
  await expect(selected).toContainText('Availability Zone a is lost');
  await editor.press('Shift+.');
  await expect(editor.runTime()).toHaveText('1:06.2');
  const question = page
    .getByRole('region', { name: 'Explanation', exact: true })
    .getByRole('heading', { level: 2 });
  await expect(question).toContainText(/^Why .*\?$/);
  await editor.press('Alt+.');
  await expect(editor.runTime()).toHaveText('1:10.0');
  await editor.press('Alt+,');
  await expect(editor.runTime()).toHaveText('1:06.2');
  await editor.press(',');
  await editor.press('Alt+,');
  await expect(editor.runTime()).toHaveText('0:30.0');
  await editor.press('Mod+Enter');
  await expect(editor.rehearsal.getByRole('button', { name: 'Pause' })).toBeVisible();
  await editor.press('Mod+Enter');
  await expect(editor.rehearsal.getByRole('button', { name: 'Play' })).toBeVisible();
  await editor.press('Mod+Shift+Enter');
  await expect(editor.runTime()).toHaveText('0:00.0');
});

test('the canvas keeps its keys', async ({ editor, page }) => {
  await page.goto('./?scenario=zone-lost-spread');
  await expect(editor.rehearsal.getByRole('button', { name: 'Play' })).toBeVisible();
  await editor.canvas.focus();
  const zoom = page.getByRole('button', { name: /^Zoom \d+ %/ });
  await editor.press('Shift+0');
  await expect(zoom).toHaveAccessibleName(/^Zoom 100 %/);
  await editor.press('Mod+=');
  await expect(zoom).toHaveAccessibleName(/^Zoom 125 %/);
  await editor.press('Mod+-');
  await expect(zoom).toHaveAccessibleName(/^Zoom 100 %/);
  await editor.press('Shift+1');
  await expect(zoom).not.toHaveAccessibleName(/^Zoom 100 %/);
  await editor.press('h');
  await expect(page.getByRole('button', { name: 'Pan', exact: true })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
  await editor.press('v');
  await expect(page.getByRole('button', { name: 'Select', exact: true })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
  await editor.press('Mod+A');
  await expect.poll(() => page.locator('.react-flow__node.selected').count()).toBeGreaterThan(3);
  await editor.press('Escape');
  await expect(page.locator('.react-flow__node.selected')).toHaveCount(0);
  await editor.press('?');
  await expect(page.getByRole('dialog', { name: 'Keyboard and mouse' })).toBeVisible();
  await page.keyboard.press('Escape');
  await editor.press('p');
  await expect(page.getByRole('region', { name: 'Rehearsal', exact: true })).toHaveCount(0);
});

test('every command is found by typing, and says why it cannot be done', async ({ editor, page }) => {
  await page.goto('./?scenario=zone-lost-spread');
  await expect(editor.rehearsal.getByRole('button', { name: 'Play' })).toBeVisible();
  await editor.canvas.focus();
  await editor.press('Mod+K');
  const palette = page.getByRole('dialog', { name: 'Find a command or a part' });
  await expect(palette.getByRole('combobox')).toBeFocused();
  const undo = palette.getByRole('option', { name: /^Undo/ });
  await expect(undo).toHaveAttribute('aria-disabled', 'true');
  await expect(undo).toContainText('There is nothing to undo.');
  expect.soft(await editor.axe('[role=dialog]')).toEqual([]);
  await page.keyboard.type('next decision');
  await expect(palette.getByRole('option')).toHaveText([/^On to the next decision/]);
  await page.keyboard.press('Enter');
  await expect(palette).toHaveCount(0);
  await expect(editor.runTime()).toHaveText('1:06.2');
});

test('what is drawn is found by its name, on stage and while one types', async ({ editor, page }) => {
  await page.goto('./?scenario=zone-lost-spread');
  await expect(editor.rehearsal.getByRole('button', { name: 'Play' })).toBeVisible();
  await page.getByRole('searchbox', { name: 'Search events' }).focus();
  await editor.press('Mod+F');
  const find = page.getByRole('dialog', { name: 'Find in the design' });
  await expect(find.getByRole('combobox')).toBeFocused();
  await page.keyboard.type('hosts');
  await page.keyboard.press('Enter');
  await expect(find).toHaveCount(0);
  await expect(page.locator('.react-flow__node.selected')).toHaveCount(1);
  await expect(page.locator('.react-flow__node.selected')).toContainText('hosts');
});

test('letters belong to whoever types, and can be turned off', async ({ editor, page }) => {
  await page.goto('./?scenario=zone-lost-spread');
  await expect(editor.rehearsal.getByRole('button', { name: 'Play' })).toBeVisible();
  await page.getByRole('searchbox', { name: 'Search events' }).fill('');
  await page.keyboard.type('p. h');
  await expect(page.getByRole('searchbox', { name: 'Search events' })).toHaveValue('p. h');
  await page.getByRole('searchbox', { name: 'Search events' }).fill('');
  await expect(editor.runTime()).toHaveText('0:00.0');
  await editor.menu('View', 'Single-letter shortcuts');
  await editor.canvas.focus();
  await editor.press('.');
  await editor.rehearsal.getByRole('button', { name: 'On to the next event' }).click();
  await expect(editor.events.getByRole('option', { selected: true })).toContainText('Zone a is lost');
});
