import { randomBytes } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { decodeShare } from '../src/io/share-link/decode.ts';
import { encodeShare, MAX_CODE_LENGTH } from '../src/io/share-link/encode.ts';
import type { SharedRehearsal } from '../src/model/shared.ts';
import { costText } from '../src/panels/compare/amounts.ts';
import { compareVerbs } from './compare-verbs.ts';
import { deploymentOf, specOf } from './engine.ts';
import { forged, forgedJson, shareVerbs } from './share-verbs.ts';
import { expect, test } from './test.ts';

/** A scenario of the gallery as somebody shares it. */
async function sharedOf(scenario: string, more: Partial<SharedRehearsal> = {}): Promise<SharedRehearsal> {
  return { parameters: {}, ...(await specOf(scenario)), atMs: 0, speed: 10, ...more };
}
const written = async (more: object = {}): Promise<object> => ({
  rehearsalVersion: 1,
  ...(await sharedOf('calm-rolling')),
  ...more,
});

test('a link is looked at first: what is one’s own stays as it was, changed or not saved yet', async ({
  editor,
  page,
}) => {
  const { putInAddressBar, view, clock, bar, closeView, kept, isPlayable } = shareVerbs(page);
  const { doFrom } = compareVerbs(page);
  await editor.startFresh();
  await editor.addPart('Users');
  await putInAddressBar(encodeShare(await sharedOf('calm-rolling', { atMs: 65_000 })));
  await expect(view).toContainText('Your own designs are untouched');
  await expect(clock).toHaveText('1:05.0');

  // It can be played with, and neither drawn on nor found in the library.
  await doFrom('Availability Zones', 'Lose an Availability Zone');
  await expect(bar.getByRole('listbox', { name: 'Events' })).toContainText('Availability Zone a is lost');
  await page.getByRole('radio', { name: 'Design' }).click();
  await editor.canvas.focus();
  await editor.press('Mod+A');
  await page.keyboard.press('Delete');
  await editor.expectTold('This design is here to be looked at. Keep a copy of it, and change that.');
  await editor.menu('All designs…');
  await expect.poll(kept).toEqual(['Untitled design']);
  await page.keyboard.press('Escape');

  // The address still says what is on the page.
  await page.reload();
  await isPlayable();
  await expect(view).toBeVisible();
  await closeView.click();
  await editor.expectNodes('Users Users');
  expect(new URL(page.url()).hash).toBe('');
  await page.reload();
  await editor.expectNodes('Users Users');
});

test('a copy that is kept is another design beside one’s own', async ({ editor, page }) => {
  const { putInAddressBar, view, keepCopy, clock, kept } = shareVerbs(page);
  await editor.startFresh();
  await editor.addPart('Users');
  await editor.expectSaved();
  const shared = await sharedOf('calm-rolling', { atMs: 65_000 });
  await putInAddressBar(encodeShare(shared));
  await keepCopy.click();
  await expect(view).toHaveCount(0);
  await expect(clock).toHaveText('1:05.0');
  await editor.expectSaved();
  await editor.menu('All designs…');
  await expect.poll(kept).toEqual([shared.design.name, 'Untitled design'].toSorted());
  await page
    .getByRole('listitem')
    .filter({ has: page.getByRole('textbox', { name: 'Name of Untitled design' }) })
    .getByRole('button', { name: 'Open' })
    .click();
  await editor.expectNodes('Users Users');
});

test('what is damaged, hostile or too large is refused in words, and nothing is touched', async ({
  editor,
  page,
}) => {
  const { putInAddressBar, told, view } = shareVerbs(page);
  const whole = encodeShare(await sharedOf('calm-rolling'));
  const refused: ReadonlyArray<readonly [string, string, RegExp]> = [
    ['cut off', whole.slice(0, -30), /It is not whole: chat and mail programs sometimes cut long links/],
    [
      'a changed letter',
      whole.replace(/^1\.(.)/, (_, a: string) => (a === 'x' ? '1.y' : '1.x')),
      /It is not whole/,
    ],
    ['a newer link', whole.replace(/^1/, '7'), /made by a newer Stagewright \(version 7 of links/],
    ['a newer rehearsal', forgedJson(await written({ rehearsalVersion: 99 })), /made by a newer Stagewright/],
    ['a small link that unpacks to 200 MB', forged(Buffer.alloc(200_000_000)), /larger than five megabytes/],
    ['one without end', 'A'.repeat(MAX_CODE_LENGTH + 1), /It has 400,001 characters; up to 400,000 are read/],
    [
      'a deep one',
      forged(Buffer.from('['.repeat(100_000) + ']'.repeat(100_000))),
      /This link cannot be opened\. It is not whole/,
    ],
    [
      'prices that are none',
      forgedJson(await written({ rehearsalVersion: 2, catalogue: { prices: { 'alb.hour': 'free' } } })),
      /its catalogue\.prices\.alb\.hour is missing or of the wrong sort/,
    ],
    ['no design', forgedJson(await written({ design: 7 })), /Its design cannot be shown\./],
  ];
  await editor.startFresh();
  await editor.addPart('Users');
  for (const [what, code, words] of refused) {
    await test.step(what, async () => {
      await putInAddressBar(code);
      await expect(told(words)).toBeVisible();
      await expect(view).toHaveCount(0);
      await editor.expectNodes('Users Users');
      await expect.poll(() => new URL(page.url()).hash).toBe('');
      await editor.dismissNotices();
    });
  }
  // Who has nothing on the page comes to the start.
  await page.evaluate(() => localStorage.clear());
  await page.goto('about:blank');
  await page.goto(`./#rehearsal=${whole.slice(0, -30)}`);
  await expect(told(/^This link cannot be opened\./)).toBeVisible();
  await expect(page.getByRole('button', { name: 'New design' })).toBeVisible();
});

test('words of somebody else’s are words, and deeds that nobody knows are not done', async ({
  editor,
  page,
}) => {
  const { follow, view, bar, isPlayable } = shareVerbs(page);
  const { design } = await sharedOf('calm-rolling');
  const evil = '<img src=x onerror="document.title=1">';
  const nodes = Object.fromEntries(
    Object.entries(design.nodes).map(([id, node]) => [
      id,
      node.kind === 'cluster' ? { ...node, props: { ...node.props, clusterName: evil } } : node,
    ]),
  );
  const shared = await written({
    design: { ...design, name: evil, nodes },
    interventions: [{ atMs: 0, do: 'format-disk', zone: evil }],
  });
  await follow(`#rehearsal=${forgedJson(shared)}`);
  await expect(view).toBeVisible();
  await expect(bar).toContainText('This rehearsal cannot go on');
  await expect(bar).toContainText('format-disk');
  await expect(page).toHaveTitle(/Stagewright/);
  await expect(page.getByText(evil).first()).toBeVisible();
  await bar.getByRole('button', { name: 'Rehearse without the script' }).click();
  await isPlayable();
  await editor.press('Mod+Enter');
  await expect(editor.runTime()).not.toHaveText('0:00.0');
});

test('what is too large for a link goes as a file, and opens as a view again', async ({
  editor,
  page,
}, testInfo) => {
  const { share, dialog, saveFile, scrubber, view, keepCopy, told, isPlayable } = shareVerbs(page);
  const { design } = await specOf('calm-rolling');
  const note = { kind: 'note', props: { text: randomBytes(330_000).toString('hex') } };
  const large = {
    ...design,
    nodes: { ...design.nodes, large: note },
    layout: { ...design.layout, large: { x: 0, y: 900 } },
  };
  const [file, shared] = ['large.stagewright.json', 'large.rehearsal.json'].map((name) =>
    join(testInfo.outputDir, name),
  );
  await editor.open();
  await page.screenshot({ path: join(testInfo.outputDir, 'start.png') });
  await writeFile(file!, JSON.stringify(large));
  await editor.importFile(file!);
  await page.getByRole('radio', { name: 'Simulate' }).click();
  await isPlayable();
  await scrubber.press('PageUp');
  await expect(scrubber).not.toHaveAttribute('aria-valuenow', '0');
  await share();
  await expect(dialog).toContainText(
    'This rehearsal is too large for a link. Save it as a file, and send that.',
  );
  await expect(dialog.getByRole('textbox', { name: 'Link' })).toHaveCount(0);
  const text = await saveFile(shared!);
  const { atMs } = JSON.parse(text) as { atMs: number };

  await editor.open();
  await page.getByRole('button', { name: 'Import' }).click();
  await editor.importFile(shared!);
  await expect(view).toContainText('Your own designs are untouched');
  await expect(scrubber).toHaveAttribute('aria-valuenow', String(atMs));
  await expect(keepCopy).toBeVisible();

  // One that is no rehearsal after all leaves what is there.
  await writeFile(shared!, text.replace('"seed": 1', '"seed": "one"'));
  await page.getByRole('button', { name: 'Import' }).click();
  await editor.importFile(shared!);
  await expect(told(/^large\.rehearsal\.json cannot be opened\. .*its seed is missing/)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(view).toBeVisible();
});

test('prices of its own come with the link, are counted with, and go on with the next one', async ({
  page,
}) => {
  const { follow, bar, share, dialog, codeShown, seed } = shareVerbs(page);
  const { compare, suggestion, card } = compareVerbs(page);
  const catalogue = { prices: { 'alb.hour': 50 } } as const;
  const shared = await sharedOf('calm-rolling', { catalogue });
  await follow(`#rehearsal=${encodeShare(shared)}`);
  await expect(bar.getByRole('listbox', { name: 'Events' })).toContainText('alb.hour');
  await share();
  await expect(dialog).toContainText('1 figure in place of instance types and prices');
  expect(decodeShare(await codeShown()).shared.catalogue).toEqual(catalogue);
  await page.keyboard.press('Escape');

  const costs = (spec: SharedRehearsal): string => costText(deploymentOf(spec).costUsd * 1e6);
  expect(costs(shared), 'it makes a difference').not.toBe(costs(await sharedOf('calm-rolling')));
  await compare();
  await suggestion('Seed 2').click();
  await expect(card('A', 'Cost')).toHaveText([costs(shared)]);
  await expect(card('B', 'Cost').first()).toHaveText(costs({ ...shared, seed: 2 }));
  await seed.click();
  await page.getByRole('button', { name: 'Another seed' }).click();
  await page.keyboard.press('Escape');
  await expect(card('A', 'Cost')).toHaveText([costs({ ...shared, seed: 2 })]);
});

test('a link of another build says that its prices may differ', async ({ page }) => {
  const { follow, told, isPlayable } = shareVerbs(page);
  const catalogue = { asOf: '2020-01-31', digest: '0badcafe' };
  await follow(`#rehearsal=${forgedJson(await written({ rehearsalVersion: 2, catalogue }))}`);
  await expect(told(/and was made with those as of 2020-01-31: what fits and what it costs/)).toBeVisible();
  await isPlayable();
});

for (const [what, address] of [
  ['a scenario', async () => '?scenario=zone-lost-spread&'],
  ['a link', async () => `?#rehearsal=${encodeShare(await sharedOf('zone-lost-spread'))}`],
] as const) {
  test(`an address says how ${what} is shown: seed, moment, speed, lock and theme`, async ({
    editor,
    page,
  }) => {
    await page.emulateMedia({ colorScheme: 'light' });
    const { follow, view, seed, clock, speed, keepCopy, isPlayable } = shareVerbs(page);
    const theme = page.locator('html');
    const open = async (parameters: string): Promise<void> => {
      const [query, hash] = (await address()).split('#');
      await page.goto('about:blank');
      await follow(`${query!}${parameters}${hash === undefined ? '' : `#${hash}`}`);
      await expect(view).toBeVisible();
      await isPlayable();
    };
    await open('');
    const usual = {
      seed: String(await seed.textContent()),
      clock: '0:00.0',
      speed: String(await speed.textContent()),
      theme: 'light',
      copies: 1,
    };
    const check = async (wanted: Partial<typeof usual>): Promise<void> => {
      const is = { ...usual, ...wanted };
      await expect(seed).toHaveText(is.seed);
      await expect(clock).toHaveText(is.clock);
      await expect(speed).toHaveText(is.speed);
      await expect(theme).toHaveAttribute('data-theme', is.theme);
      await expect(keepCopy).toHaveCount(is.copies);
    };
    await check({});
    await open('seed=7');
    await check({ seed: 'seed 7' });
    await open('t=1m30s');
    await check({ clock: '1:30.0' });
    await open('speed=0.5');
    await check({ speed: '0.5×' });
    await open('theme=dark');
    await check({ theme: 'dark' });
    await open('lock=1');
    await check({ copies: 0 });
    await page.getByRole('radio', { name: 'Design' }).click();
    await editor.canvas.focus();
    await editor.press('Mod+A');
    await page.keyboard.press('Delete');
    await editor.expectTold('This rehearsal is locked: its design can be looked at, and nothing else.');
    await open('seed=7&t=30s&speed=100&lock=1&theme=dark');
    await check({ seed: 'seed 7', clock: '0:30.0', speed: '100×', theme: 'dark', copies: 0 });
    await open('seed=-1&t=soon&speed=0&theme=pink&lock=perhaps');
    await check({ copies: 0 });
    await editor.expectTold(/“seed=-1” in the address is no whole number of up to nine digits/);
  });
}
