import { PDFDocument } from '@pdfme/pdf-lib';
import { readDocType, readGif } from './film-files.ts';
import { filmVerbs } from './film-verbs.ts';
import { watchLongTasks } from './long-tasks.ts';
import { pdfPages } from './pdf-text.ts';
import { expect, test } from './test.ts';

/** A page that made a film at a stretch would not answer for seconds; on a busy machine any one task may be long. */
const longestMs = 600;

test('a film has the span that was chosen, and plays: GIF', async ({ page }) => {
  const tasks = await watchLongTasks(page);
  const { takeAway, chooseSpan, choose, chooseFormat, saved, make } = filmVerbs(page);
  await takeAway('calm-rolling', '60s', 'Film');
  await chooseSpan(20, 30);
  await choose('Speed', '5×');
  await choose('Size', '1920 × 1080');
  await chooseFormat('GIF');
  await tasks.longestMs();
  const { name, bytes } = await saved(() => make.click());
  const longest = await tasks.longestMs();
  expect(name).toMatch(/-film\.gif$/);
  // Two seconds at ten frames each, and one for the last moment.
  expect(readGif(bytes)).toEqual({ width: 1920, height: 1080, frames: 21, seconds: 2.1 });
  expect(longest).toBeLessThan(longestMs);
});

test('a film has the span that was chosen, and plays: WebM', async ({ page }) => {
  const tasks = await watchLongTasks(page);
  const { takeAway, chooseSpan, choose, chooseFormat, saved, make, playsFor } = filmVerbs(page);
  await takeAway('calm-rolling', '60s', 'Film');
  await chooseSpan(0, 60);
  await choose('Speed', '30×');
  await choose('Size', '960 × 540');
  await chooseFormat('WebM');
  await tasks.longestMs();
  const { name, bytes } = await saved(() => make.click());
  const longest = await tasks.longestMs();
  expect(name).toMatch(/-film\.webm$/);
  expect(readDocType(bytes)).toBe('webm');
  const { seconds, width, height } = await playsFor(bytes);
  expect(seconds).toBeCloseTo(61 / 30, 1);
  expect([width, height]).toEqual([960, 540]);
  expect(longest).toBeLessThan(longestMs);
});

for (const format of ['GIF', 'WebM']) {
  test(`a film that is called off leaves nothing behind: ${format}`, async ({ editor, page }) => {
    const {
      takeAway,
      chooseSpan,
      choose,
      chooseFormat,
      make,
      cancel,
      progress,
      dialog,
      watchDownloads,
      saved,
    } = filmVerbs(page);
    await takeAway('calm-rolling', '60s', 'Film');
    const workers = page.workers().length;
    await chooseSpan(0, 300);
    await choose('Speed', '5×');
    await choose('Size', '1920 × 1080');
    await chooseFormat(format);
    const downloads = watchDownloads();
    await make.click();
    await expect(progress).toBeVisible();
    await expect.poll(async () => Number(await progress.getAttribute('value'))).toBeGreaterThan(2);
    await cancel.click();
    await expect(dialog.getByText('Called off; nothing was saved.')).toBeVisible();
    await expect(progress).toHaveCount(0);
    await expect.poll(() => page.workers().length).toBe(workers);
    expect(downloads).toEqual([]);

    // The next one is made from its start, and the page is as it was.
    await chooseSpan(0, 10);
    await choose('Size', '960 × 540');
    const { bytes } = await saved(() => make.click());
    if (format === 'GIF') expect(readGif(bytes).frames).toBe(21);
    else expect(readDocType(bytes)).toBe('webm');
    await dialog.getByRole('button', { name: 'Close' }).click();
    await editor.rehearsal.getByRole('button', { name: 'Play' }).click();
    await expect(editor.runTime()).not.toHaveText('1:00.0');
  });
}

test('a dialog that is closed takes its film with it', async ({ page }) => {
  const { takeAway, chooseSpan, choose, chooseFormat, make, progress, dialog, watchDownloads } =
    filmVerbs(page);
  await takeAway('calm-rolling', '60s', 'Film');
  const workers = page.workers().length;
  await chooseSpan(0, 300);
  await choose('Speed', '10×');
  await chooseFormat('GIF');
  const downloads = watchDownloads();
  await make.click();
  await expect.poll(async () => Number(await progress.getAttribute('value'))).toBeGreaterThan(2);
  await dialog.getByRole('button', { name: 'Close' }).click();
  await expect(dialog).toHaveCount(0);
  await expect.poll(() => page.workers().length).toBe(workers);
  expect(downloads).toEqual([]);
});

test('a film that would be too long says what to choose instead', async ({ page }) => {
  const { takeAway, chooseSpan, choose, make, dialog } = filmVerbs(page);
  await takeAway('calm-rolling', '60s', 'Film');
  await chooseSpan(0, 300);
  await choose('Speed', '1×');
  await expect(dialog).toContainText('That would be 9,001 frames; 3,600 are the most.');
  await expect(make).toHaveAttribute('aria-disabled', 'true');
  await chooseSpan(40, 20);
  await expect(dialog).toContainText('The film ends before it begins: choose a later end.');
});

test('a storyboard has a captioned page for each beat of the presentation', async ({ page }) => {
  const tasks = await watchLongTasks(page);
  const { takeAway, chooseSpan, saved, make } = filmVerbs(page);
  await takeAway('zone-lost-spread', '60s', 'Storyboard');
  await chooseSpan(0, 600);
  await tasks.longestMs();
  const { name, bytes } = await saved(() => make.click());
  expect(await tasks.longestMs()).toBeLessThan(longestMs);
  expect(name).toMatch(/-storyboard\.pdf$/);
  const pages = pdfPages(bytes);
  await page.keyboard.press('Escape');
  await page.locator('body').press('p');
  await page.keyboard.press('Home');
  const bar = page.getByRole('status', { name: 'Present beat' });
  const beats: string[] = [];
  const place = page.getByText(/^Beat \d+ of \d+/);
  const count = Number(/of (\d+)/.exec(String(await place.textContent()))![1]);
  expect(pages).toHaveLength(count);
  for (let beat = 1; beat <= count; beat++) {
    await expect(place).toHaveText(new RegExp(`^Beat ${beat} of`));
    await expect(bar.getByRole('paragraph').first()).not.toHaveText('…');
    beats.push(String(await bar.getByRole('paragraph').first().textContent()).replace(/^Problem: /, ''));
    await page.keyboard.press('ArrowRight');
  }
  for (const [i, words] of beats.entries()) expect(pages[i]).toContain(words.slice(0, 60));
  expect((await PDFDocument.load(bytes)).getPageCount()).toBe(count);
});
