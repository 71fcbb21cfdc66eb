import { presentationVerbs } from './presentation-verbs.ts';
import { expect, test } from './test.ts';

test('a clicker goes through all beats, and back, and they are told as the log tells them', async ({
  page,
}) => {
  const { openScenario, present, place, words, clock, bar } = presentationVerbs(page);
  await openScenario('zone-lost-spread', '40s');
  await present();
  await page.keyboard.press('Home');
  await expect(place).toHaveText(/^Beat 1 of \d+$/);
  const count = Number(/of (\d+)/.exec(String(await place.textContent()))![1]);
  expect(count).toBeGreaterThan(3);
  const times: string[] = [];
  for (let beat = 1; beat <= count; beat++) {
    await expect(place).toHaveText(`Beat ${beat} of ${count}`);
    await expect(words).not.toHaveText('…');
    times.push(String(await clock.textContent()));
    // It may glide there for a second and a half; a second press would arrive at once.
    if (beat < count) await page.keyboard.press('PageDown');
  }
  expect(new Set(times).size).toBe(count);
  await page.keyboard.press('PageDown');
  await expect(place).toHaveText(`Beat ${count} of ${count}`);
  await page.keyboard.press('PageUp');
  await expect(place).toHaveText(`Beat ${count - 1} of ${count}`);
  await expect(clock).toHaveText(times.at(-2)!);
  const told = String(await words.textContent()).replace(/^Problem: /, '');
  await page.keyboard.press('Escape');
  await expect(clock).toHaveText(times.at(-2)!);
  await expect(bar.getByRole('listbox', { name: 'Events' })).toContainText(told.slice(1, 60));
});

test('the laser pointer is seen at once, follows mouse and keyboard, and goes', async ({ page }) => {
  const { openScenario, present, dot, pointerButton, place } = presentationVerbs(page);
  await openScenario('zone-lost-spread', '40s');
  await present();
  expect(await dot()).toBeUndefined();
  await page.keyboard.press('l');
  await expect(pointerButton).toHaveAttribute('aria-pressed', 'true');
  await expect.poll(dot).toBeDefined();
  await page.mouse.move(300, 200);
  await expect.poll(async () => near(await dot(), 300, 200)).toBe(true);
  await page.mouse.move(900, 350, { steps: 3 });
  await expect.poll(async () => near(await dot(), 900, 350)).toBe(true);
  const beat = await place.textContent();
  await page.keyboard.press('Shift+ArrowRight');
  await page.keyboard.press('Shift+ArrowDown');
  await expect.poll(async () => near(await dot(), 932, 382)).toBe(true);
  await expect(place).toHaveText(String(beat));
  await page.keyboard.press('l');
  await expect.poll(dot).toBeUndefined();
});

for (const theme of ['light', 'dark'] as const) {
  for (const [width, height] of [
    [1280, 720],
    [1920, 1080],
  ] as const) {
    test(`a room can read it, and all can use it: ${theme}, ${width} × ${height}`, async ({
      editor,
      page,
    }) => {
      await page.emulateMedia({ colorScheme: theme });
      await page.setViewportSize({ width, height });
      const { openScenario, present, words, contrastOf, group, place } = presentationVerbs(page);
      await openScenario('zone-lost-spread', '40s');
      await present();
      await page.keyboard.press('Home');
      await page.keyboard.press('ArrowRight');
      await expect(place).toHaveText(/^Beat 2 of/);
      await expect(words).not.toHaveText('…');
      // A thirty-sixth of the screen tall, at least, which is 20 px of 720; nothing of the sentence is cut off.
      const size = await words.evaluate((each) => {
        const { fontSize } = getComputedStyle(each);
        const zoom = each.getBoundingClientRect().width / (each as HTMLElement).offsetWidth;
        return Number.parseFloat(fontSize) * (zoom > 0 ? zoom : 1);
      });
      expect(size).toBeGreaterThanOrEqual(height / 36);
      expect(await words.evaluate((each) => each.scrollHeight - each.clientHeight)).toBeLessThanOrEqual(1);
      expect(await contrastOf('Present beat')).toBeGreaterThanOrEqual(7);
      await group.getByRole('button', { name: 'Play' }).click();
      await expect(group.getByRole('button', { name: 'Pause' })).toBeVisible();
      const rules = theme === 'dark' ? ['color-contrast'] : [];
      expect.soft(await editor.axe(undefined, ...rules)).toEqual([]);
    });
  }
}

test('without movement the same beats are told', async ({ page }) => {
  const { openScenario, present, place, words } = presentationVerbs(page);
  const tellAll = async (): Promise<string[]> => {
    await openScenario('zone-lost-spread', '40s');
    await present();
    await page.keyboard.press('Home');
    const told: string[] = [];
    await expect(place).toHaveText(/^Beat 1 of/);
    for (let beat = 1; beat <= 4; beat++) {
      await expect(place).toHaveText(new RegExp(`^Beat ${beat} of`));
      await expect(words).not.toHaveText('…');
      told.push(String(await words.textContent()));
      await page.keyboard.press('ArrowRight');
    }
    return told;
  };
  const moving = await tellAll();
  await page.emulateMedia({ reducedMotion: 'reduce' });
  expect(await tellAll()).toEqual(moving);
});

const near = (dot: { x: number; y: number } | undefined, x: number, y: number): boolean =>
  dot !== undefined && Math.hypot(dot.x - x, dot.y - y) < 3;
