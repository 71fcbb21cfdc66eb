import { keyVerbs } from './key-verbs.ts';
import { expect, test } from './test.ts';

// Every key of the design's list while one draws, told by what comes of it; keys-on-stage.spec.ts has those of a run.

test.use({ viewport: { width: 1600, height: 1000 }, permissions: ['clipboard-read', 'clipboard-write'] });

test('tools, camera and the keys that find things', async ({ editor, page }) => {
  const keys = keyVerbs(page);
  await editor.startFresh();
  await editor.dragPart('Users', { x: 160, y: 160 });
  await editor.dragPart('Note', { x: 800, y: 520 });
  await editor.canvas.focus();

  await test.step('V and H choose the tool', async () => {
    await editor.press('h');
    await keys.expectTool('Pan');
    await editor.press('v');
    await keys.expectTool('Select');
  });

  await test.step('Space and a drag pan, Mod and the wheel zoom', async () => {
    const before = await editor.placeOf('Users Users');
    await page.mouse.move(before.x + 400, before.y + 60);
    await page.keyboard.down(' ');
    await page.mouse.down();
    await page.mouse.move(before.x + 460, before.y + 100, { steps: 4 });
    await page.mouse.up();
    await page.keyboard.up(' ');
    const panned = await editor.placeOf('Users Users');
    expect(Math.round(panned.x - before.x)).toBe(60);
    expect(Math.round(panned.y - before.y)).toBe(40);
    const from = await keys.zoomPercent();
    await page.keyboard.down('Control');
    await page.mouse.wheel(0, -200);
    await page.keyboard.up('Control');
    await expect.poll(keys.zoomPercent).toBeGreaterThan(from);
  });

  await test.step('Shift+1 shows everything, Shift+2 what is selected', async () => {
    await editor.press('Shift+1');
    await expect(editor.card('Users Users')).toBeInViewport();
    await expect(editor.card('Note Note')).toBeInViewport();
    await editor.select('Note Note');
    const all = await keys.camera();
    await editor.press('Shift+2');
    await expect.poll(keys.camera).not.toBe(all);
    const { x, width } = await editor.placeOf('Note Note');
    const { x: left, width: room } = (await editor.canvas.boundingBox())!;
    expect(Math.abs(x + width / 2 - (left + room / 2))).toBeLessThan(40);
  });

  await test.step('Mod+F finds, Mod+K commands and says why not, ? helps', async () => {
    await editor.press('Escape');
    await editor.press('Mod+F');
    await expect(
      page.getByRole('dialog', { name: 'Find in the design' }).getByRole('combobox'),
    ).toBeFocused();
    await page.keyboard.type('Users');
    await page.keyboard.press('Enter');
    await editor.expectSelected('Users Users');
    await editor.press('Mod+K');
    const palette = page.getByRole('dialog', { name: 'Find a command or a part' });
    const redo = palette.getByRole('option', { name: /^Redo/ });
    await expect(redo).toHaveAttribute('aria-disabled', 'true');
    await expect(redo).toContainText('There is nothing to redo.');
    await page.keyboard.press('Escape');
    await expect(palette).toHaveCount(0);
    await editor.press('?');
    await expect(page.getByRole('dialog', { name: 'Keyboard and mouse' })).toBeVisible();
    await page.keyboard.press('Escape');
  });
});

test('what is drawn is changed, copied, moved and taken back with keys', async ({ editor, page }) => {
  await editor.startFresh();
  await editor.canvas.focus();

  await test.step('A adds, Mod+Z, Mod+Shift+Z and Mod+Y go back and forth', async () => {
    await editor.quickAddByKeyboard('Users');
    await editor.expectNodes('Users Users');
    await editor.canvas.focus();
    await editor.press('Mod+Z');
    await editor.expectNodes();
    await editor.press('Mod+Shift+Z');
    await editor.expectNodes('Users Users');
    await editor.press('Mod+Z');
    await editor.expectNodes();
    await editor.press('Mod+Y');
    await editor.expectNodes('Users Users');
  });

  await test.step('Mod+A, Mod+D, Escape, Delete and Backspace', async () => {
    await editor.press('Mod+A');
    await editor.expectSelected('Users Users');
    await editor.press('Mod+D');
    await editor.expectNodes('Users Users', 'Users Users-2');
    await editor.expectSelected('Users Users-2');
    await editor.press('Escape');
    await editor.expectSelected();
    await editor.select('Users Users-2');
    await editor.press('Backspace');
    await editor.expectNodes('Users Users');
    await editor.press('Mod+Z');
    await editor.select('Users Users-2');
    await editor.press('Delete');
    await editor.expectNodes('Users Users');
  });

  await test.step('arrows nudge, five times as far with Shift', async () => {
    await editor.select('Users Users');
    const { x, y } = await editor.placeOf('Users Users');
    await editor.press('ArrowRight');
    await expect.poll(async () => (await editor.placeOf('Users Users')).x).toBeGreaterThan(x);
    const step = (await editor.placeOf('Users Users')).x - x;
    await editor.press('Shift+ArrowDown');
    await expect.poll(async () => (await editor.placeOf('Users Users')).y - y).toBeCloseTo(5 * step, 0);
  });

  await test.step('F2 and Enter rename, Mod+G frames', async () => {
    await editor.press('F2');
    await page.keyboard.type('Buyers');
    await page.keyboard.press('Enter');
    await editor.expectNodes('Users Buyers');
    await editor.press('Enter');
    await page.keyboard.type('Guests');
    await page.keyboard.press('Enter');
    await editor.expectNodes('Users Guests');
    await editor.press('Mod+G');
    await expect.poll(editor.size).toBe(2);
    await expect(editor.outline).toContainText('Frame');
    await editor.press('Mod+Z');
    await editor.expectNodes('Users Guests');
  });

  await test.step('Mod+C, Mod+X and Mod+V, also of a task definition', async () => {
    await editor.select('Users Guests');
    await editor.press('Mod+C');
    await editor.press('Mod+V');
    await expect.poll(editor.size).toBe(2);
    await editor.press('Mod+X');
    await editor.expectNodes('Users Guests');
    const text = '{"family": "api", "containerDefinitions": [{"name": "app", "image": "a:1"}]}';
    await page.evaluate((copied) => navigator.clipboard.writeText(copied), text);
    await editor.press('Mod+V');
    await editor.expectNodes('Users Guests', 'Task definition api', 'Container app');
  });

  await test.step('Tab walks on from part to part', async () => {
    const outline = editor.outline.getByRole('treeitem');
    await editor.walkTo('Users Guests', 'back');
    await page.keyboard.press('ArrowDown');
    await expect(outline.filter({ hasText: /^Task definition api/ })).toBeFocused();
    await editor.expectSelected('Task definition api');
  });
});

test('files and the rehearsal are keys, too', async ({ editor, page }) => {
  await editor.startFresh();
  await editor.addPart('Users');
  await editor.canvas.focus();
  const { name } = await editor.download(() => editor.press('Mod+S'));
  expect(name).toMatch(/\.stagewright\.json$/);
  // On a busy machine the browser may drop a chooser; whoever gets none presses again.
  await expect(async () => {
    const chooser = page.waitForEvent('filechooser', { timeout: 5000 });
    await editor.press('Mod+O');
    await chooser;
  }).toPass();
  await editor.press('Mod+Shift+E');
  await expect(editor.dialog.getByRole('radio', { name: 'Stagewright design' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(editor.dialog).toHaveCount(0);
  await editor.press('Mod+Enter');
  await expect(editor.rehearsal).toContainText('Draw a service to rehearse it');
  // There is nothing to play, and no clock of nothing runs.
  await editor.press('Mod+Enter');
  await editor.press('.');
  await editor.press('Mod+K');
  const play = page.getByRole('dialog').getByRole('option', { name: /^Play or pause/ });
  await expect(play).toContainText('Nothing of the design can be rehearsed yet.');
  await page.keyboard.press('Escape');
  await expect(editor.runTime()).toHaveText('0:00.0');
});

test('the help lists every key of the design, as it works', async ({ editor, page }) => {
  await editor.startFresh();
  await editor.canvas.focus();
  await editor.press('?');
  await expect(page.getByRole('dialog', { name: 'Keyboard and mouse' })).toBeVisible();
  const listed = await keyVerbs(page).keysInHelp();
  const keysOf = (what: string): string =>
    listed
      .filter(([name]) => name === what)
      .map(([, keys]) => keys.replaceAll(/[\s+]/g, ''))
      .join();
  for (const [what, keys] of [
    ['Select tool', 'V'],
    ['Pan tool', 'H'],
    ['Pan', 'Wheel,orholdSpaceanddrag'],
    ['Zoom', 'Ctrlor⌘andwheel,orpinch'],
    ['Fit everything', 'Shift1'],
    ['Fit the selection', 'Shift2'],
    ['Undo', 'CtrlZ'],
    ['Redo', 'CtrlShiftZorCtrlY'],
    ['Cut', 'CtrlX'],
    ['Copy', 'CtrlC'],
    ['Paste', 'CtrlV'],
    ['Duplicate', 'CtrlD'],
    ['Delete', 'DeleteorBackspace'],
    ['Select all', 'CtrlA'],
    ['Deselect', 'Escape'],
    ['Nudge left', '←'],
    ['Nudge five times as far', 'Shiftandanarrow'],
    ['Put into a frame', 'CtrlG'],
    ['Rename', 'F2orEnter'],
    ['Add a part…', 'A'],
    ['Add where you point', 'Double-clickthecanvas'],
    ['Find in the design…', 'CtrlF'],
    ['All commands…', 'CtrlK'],
    ['Keyboard shortcuts', '?'],
    ['Save as file', 'CtrlS'],
    ['Open file…', 'CtrlO'],
    ['Export…', 'CtrlShiftE'],
    ['Play or pause', 'CtrlEnter'],
    ['Start over', 'CtrlShiftEnter'],
    ['On to the next event', '.'],
    ['Back to the event before', ','],
  ] as const)
    expect.soft(keysOf(what), what).toBe(keys);
});
