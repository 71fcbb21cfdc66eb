import { expect, test } from './test.ts';

test('nothing moves by itself for those who ask for that', async ({ editor, page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.addInitScript(() => {
    const moved: string[] = [];
    Object.assign(window, { moved });
    const note = (): void => {
      for (const animation of document.getAnimations()) {
        const duration = Number(animation.effect?.getComputedTiming().duration);
        if (duration > 1) moved.push(`${animation.constructor.name} of ${duration} ms`);
      }
    };
    addEventListener('animationstart', note, { capture: true });
    addEventListener('transitionrun', note, { capture: true });
  });
  await editor.startFresh();
  await editor.addPart('Users');
  await editor.openExport('Stagewright design');
  await page.keyboard.press('Escape');
  await expect(editor.dialog).toHaveCount(0);
  await editor.press('Shift+1');
  await page.getByRole('button', { name: 'Redo' }).hover();
  expect(await page.evaluate(() => (window as unknown as { moved: string[] }).moved)).toEqual([]);
});

test('whoever tabs sees where the keyboard is, at every stop', async ({ editor, page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await editor.startFresh();
  await editor.addPart('Load balancer');
  const stops = new Set<string>();
  const unseen: string[] = [];
  for (let stop = 0; stop < 90; stop++) {
    await page.keyboard.press('Tab');
    const { name, isSeen } = await page.evaluate(() => {
      const focused = document.activeElement;
      // The outline is read out, not seen: what has the keyboard there is selected on the canvas.
      if (!(focused instanceof HTMLElement) || focused === document.body || focused.closest('[role=tree]'))
        return { name: 'nothing that is seen', isSeen: true };
      const looks = (): string => {
        for (const animation of document.getAnimations())
          if (animation instanceof CSSTransition) animation.finish();
        return [focused, focused.parentElement, focused.firstElementChild]
          .flatMap((element) =>
            element ? [getComputedStyle(element), getComputedStyle(element, '::before')] : [],
          )
          .map((style) => `${style.outline} ${style.boxShadow} ${style.borderColor} ${style.backgroundColor}`)
          .join();
      };
      const name = focused.outerHTML.slice(0, 160);
      const withFocus = looks();
      focused.blur();
      return { name, isSeen: looks() !== withFocus };
    });
    stops.add(name);
    if (!isSeen) unseen.push(name);
  }
  expect(unseen).toEqual([]);
  expect(stops.size).toBeGreaterThan(50);
});

test('the help lists the shortcuts, and they are the ones that work', async ({ editor, page }) => {
  await editor.startFresh();
  await page.keyboard.press('?');
  await expect(editor.dialog).toBeVisible();
  const keysOf = (what: string) =>
    editor.dialog
      .locator('dl > div')
      .filter({ has: page.locator('dt', { hasText: new RegExp(`^${what}$`) }) });
  for (const what of ['Undo', 'Redo', 'Cut', 'Copy', 'Paste', 'Duplicate', 'Delete', 'Select all', 'Rename'])
    await expect(keysOf(what).locator('kbd').first()).toBeVisible();
  await expect(keysOf('Add a part…')).toContainText('A');
  await page.keyboard.press('Escape');
  await expect(editor.dialog).toHaveCount(0);

  await editor.canvas.focus();
  await page.keyboard.press('h');
  await expect(page.getByRole('button', { name: 'Pan', exact: true })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
  await page.keyboard.press('v');
  await expect(page.getByRole('button', { name: 'Select', exact: true })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
  await editor.press('Mod+=');
  await expect(page.getByRole('button', { name: /^Zoom 125 %/ })).toBeVisible();
  await page.keyboard.press('Shift+0');
  await expect(page.getByRole('button', { name: /^Zoom 100 %/ })).toBeVisible();
});

test('single letters can be turned off as shortcuts', async ({ editor, page }) => {
  await editor.startFresh();
  await editor.menu('View', 'Single-letter shortcuts');
  await editor.canvas.focus();
  await page.keyboard.press('h');
  await expect(page.getByRole('button', { name: 'Pan', exact: true })).toHaveAttribute(
    'aria-pressed',
    'false',
  );
});
