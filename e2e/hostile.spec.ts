import { hostileVerbs } from './hostile-verbs.ts';
import { expect, test } from './test.ts';

// What people and browsers do to a rehearsal that nobody has foreseen. Each journey also fails on a word in the
// console, and on what is thrown and not caught (test.ts).

test('addresses that say nonsense are answered in words, and the page goes on', async ({ editor, page }) => {
  for (const [address, said] of [
    ['#rehearsal=', /This link cannot be opened\. It is not whole/],
    ['#rehearsal=1.%%%', /This link cannot be opened\. It is not whole/],
    [`#rehearsal=${'A'.repeat(200_000)}`, /This link cannot be opened\./],
    ['?scenario=../../x', /There is no scenario “\.\.\/\.\.\/x”/],
    ['?scenario=__proto__', /There is no scenario “__proto__”/],
    ['?scenario=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E', /There is no scenario “<img/],
  ] as const) {
    await page.goto('about:blank');
    await page.goto(`./${address}`);
    await editor.expectTold(said);
    await expect(page.getByRole('button', { name: 'New design' })).toBeVisible();
  }
  await page.goto('./?scenario=zone-lost-spread&t=1e15&speed=-3&seed=1e99&theme=javascript:1');
  await editor.expectTold(/“speed=-3” in the address is no speed/);
  await expect(editor.runTime()).toHaveText('0:00.0');
});

test('a pasted script that is no script is refused in words, and the one there is stays', async ({
  editor,
  page,
}) => {
  const { openScenario, tab, useScript, scriptDialog, script } = hostileVerbs(page);
  await openScenario('zone-lost-spread', '', true);
  await tab('Script').click();
  await expect(script).toHaveCount(1);
  const step = { at: '30s', do: 'lose-zone', zone: 'q' };
  for (const [text, said] of [
    ['nope', /^Line 1, column 1: nope stands without quotes/],
    ['[]', 'script: This is not an object.'],
    ['{"interventions": 5}', 'interventions: This is not a list.'],
    [
      '{"interventions": [{"at": "1e99s", "do": "deploy", "service": "api"}]}',
      /^Step 1, at: "1e99s" is not a time/,
    ],
    [
      '{"interventions": [{"at": "1s", "do": "__proto__"}]}',
      /^Step 1, do: There is no intervention "__proto__"/,
    ],
    [
      '{"interventions": [{"at": "1s", "do": "deploy", "service": "<script>"}]}',
      'Step 1: There is no service <script>; there are api.',
    ],
    ['['.repeat(5000), /nested more than 200 deep/],
    [
      JSON.stringify({ interventions: Array.from({ length: 20_000 }, () => step) }),
      /There are 20,000; a script has at most 2,000\./,
    ],
    [
      JSON.stringify({ interventions: Array.from({ length: 500 }, () => step) }),
      /Step 12: .*And 488 more like these\./s,
    ],
  ] as const) {
    await useScript(text);
    await expect(scriptDialog.getByRole('alert')).toHaveText(said);
  }
  await page.keyboard.press('Escape');
  await expect(scriptDialog).toHaveCount(0);
  await expect(script).toHaveCount(1);
  await expect(editor.rehearsal).not.toContainText('cannot go on');
});

test('a worker that dies while one seeks, branches and compares takes nothing with it', async ({
  editor,
  page,
}) => {
  const { openScenario, button, tab, killWorkers } = hostileVerbs(page);
  await openScenario('zone-lost-spread', '&t=60000');
  const scrubber = editor.rehearsal.getByRole('slider', { name: 'Moment of the rehearsal' });
  const selected = editor.events.getByRole('option', { selected: true });

  await killWorkers();
  await scrubber.focus();
  await page.keyboard.press('Home');
  await editor.press('.');
  await expect(editor.runTime()).toHaveText('0:30.0');
  await expect(selected).toContainText('Availability Zone a is lost');

  await Promise.all([killWorkers(), button('Branch here').click()]);
  await tab('Compare').click();
  await expect(editor.rehearsal.getByText('Run B', { exact: true })).toBeVisible();
  await killWorkers();
  await editor.press('Alt+.');
  await expect(editor.runTime()).toHaveText('1:06.2');
  await editor.expectTold(/The checker was restarted/);
});

test('everything is deleted in the midst of a run, and undo brings design and run back', async ({
  editor,
  page,
}) => {
  const { openScenario, button, tab } = hostileVerbs(page);
  await openScenario('two-services-one-cluster', '&speed=10', true);
  await tab('Services').click();
  await button('Play').click();
  await expect(editor.runTime()).not.toHaveText('0:00.0');
  await editor.canvas.focus();
  await editor.press('Mod+A');
  await editor.press('Delete');
  await expect(editor.rehearsal).toContainText('Step 1: There is no service api: the design has none.');
  await editor.undo();
  await expect(editor.rehearsal.getByRole('row', { name: /^worker / })).toBeVisible();
  await expect(button('Pause').or(button('Play')).first()).not.toHaveAttribute('aria-disabled', 'true');
  await editor.dismissNotices();
  await button('Rehearse without the script').or(tab('Services')).first().click();
  await expect(editor.countOf('worker', 'Desired')).toHaveText('4');
});

test('Design, Simulate, undo and redo in quick turns leave one run that plays', async ({ editor, page }) => {
  const { openScenario, button } = hostileVerbs(page);
  await openScenario('zone-lost-spread', '&speed=60', true);
  await editor.canvas.focus();
  await editor.press('Mod+A');
  await editor.press('ArrowRight');
  await button('Play').click();
  for (let turn = 0; turn < 5; turn++) {
    await editor.press('Mod+Z');
    await page.getByRole('radio', { name: 'Design' }).click();
    await editor.press('Mod+Shift+Z');
    await page.getByRole('radio', { name: 'Simulate' }).click();
  }
  const before = String(await editor.runTime().textContent());
  await button('Play').click();
  await expect(editor.runTime()).not.toHaveText(before);
  await button('Pause').click();
  await expect(page.getByRole('alert')).toHaveCount(0);
});

test('clicked everywhere at once, it still answers', async ({ editor, page }) => {
  const { openScenario, clickEverything, button } = hostileVerbs(page);
  await openScenario('bad-image-rollback', '&speed=300');
  for (let round = 0; round < 3; round++) {
    await clickEverything();
    await expect(async () => {
      await page.keyboard.press('Escape');
      await expect(page.getByRole('dialog').or(page.getByRole('menu'))).toHaveCount(0, { timeout: 500 });
    }).toPass();
  }
  await button('Pause').or(button('Play')).first().click();
  await button('Start over').click();
  await expect(editor.runTime()).toHaveText('0:00.0');
});

test('a full store and another tab do not stop a run', async ({ editor, page, otherTab }) => {
  await page.addInitScript(() => {
    for (const [of, name] of [
      [IDBObjectStore.prototype, 'put'],
      [Storage.prototype, 'setItem'],
    ] as const) {
      const write = (of as unknown as Record<string, (...all: unknown[]) => unknown>)[name]!;
      Object.assign(of, {
        [name](this: unknown, ...all: unknown[]) {
          if (document.documentElement.hasAttribute('data-full'))
            throw new DOMException('No room.', 'QuotaExceededError');
          return write.apply(this, all);
        },
      });
    }
  });
  const { openScenario, button, tab } = hostileVerbs(page);
  await openScenario('zone-lost-spread', '&speed=60', true);
  await editor.expectSaved();
  const other = await otherTab();
  await other.open();
  await expect.poll(other.size).toBeGreaterThan(3);
  await page.bringToFront();
  await page.evaluate(() => document.documentElement.setAttribute('data-full', ''));
  await button('Play').click();
  for (const name of ['Tasks', 'Charts', 'Services']) await tab(name).click();
  await expect(editor.rehearsal).toContainText('Steady: nothing more is to come.');
  await button('Pause').click();
  await page.evaluate(() => document.documentElement.removeAttribute('data-full'));

  await other.page.bringToFront();
  await other.select('Service api');
  await other.setField('desiredCount', '3');
  await page.bringToFront();
  await expect(editor.countOf('api', 'Desired')).toHaveText('3');
});

test('a design with a service that runs nothing says so, and nothing plays', async ({ editor, page }) => {
  await editor.startFresh();
  await editor.addPart('Service');
  await page.getByRole('radio', { name: 'Simulate' }).click();
  await editor.press('Mod+Enter');
  await expect(editor.rehearsal).toContainText('Nothing can be rehearsed yet');
  await expect(editor.rehearsal).toContainText('api takes no part: it runs no task definition.');
  await editor.press('Mod+Enter');
  await editor.press('Mod+Enter');
  await expect(editor.rehearsal.getByRole('button', { name: 'Play' })).toHaveAttribute(
    'aria-disabled',
    'true',
  );
  await expect(editor.runTime()).toHaveText('0:00.0');
});
