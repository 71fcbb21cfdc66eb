import { compareVerbs } from './compare-verbs.ts';
import { presentationVerbs } from './presentation-verbs.ts';
import { stageVerbs } from './stage-verbs.ts';
import { expect, test } from './test.ts';

test('a rehearsal from the gallery to the room and back, without a mouse', async ({ editor, page }) => {
  const { bar, run, tasks, card } = compareVerbs(page);
  const { chooseByKeyboard, scrubber, atMs, explanation } = stageVerbs(page);
  const { place, group, dot } = presentationVerbs(page);
  const button = (name: string | RegExp) => bar.getByRole('button', { name });
  const clock = editor.runTime();

  await test.step('open', async () => {
    await editor.open();
    const scenarios = page.getByRole('region', { name: 'Scenarios' });
    await editor.tabTo(scenarios.getByRole('button', { name: /^A calm rolling update/ }));
    await page.keyboard.press('Enter');
    await expect(button('Play')).toBeVisible();
    await expect(bar.getByRole('slider', { name: 'Moment of the rehearsal' })).toBeVisible();
  });

  await test.step('play, pause, step, scrub', async () => {
    await editor.press('Mod+Enter');
    await expect(button('Pause')).toBeVisible();
    await expect(clock).not.toHaveText('0:00.0');
    await editor.press('Mod+Enter');
    await expect(button('Play')).toBeVisible();
    const before = await atMs();
    await page.keyboard.press('.');
    await expect.poll(atMs).toBeGreaterThan(before);
    await page.keyboard.press(',');
    await editor.tabTo(scrubber);
    await page.keyboard.press('Home');
    await expect(clock).toHaveText('0:00.0');
    await page.keyboard.press('PageUp');
    await expect.poll(atMs).toBeGreaterThan(10_000);
  });

  await test.step('ask why', async () => {
    await editor.tabTo(editor.events);
    await page.keyboard.press('End');
    await expect(editor.events.getByRole('option', { selected: true })).toContainText('started a deployment');
    await page.keyboard.press('Enter');
    await expect(explanation.getByRole('heading', { level: 2 })).toHaveText('How will api:2 come in?');
  });

  await test.step('branch, and do something to the branch', async () => {
    await editor.tabTo(button('Branch here'), 'back');
    await page.keyboard.press('Enter');
    await editor.expectTold(/This run is kept as it is/);
    await editor.tabTo(button('Intervene'));
    await page.keyboard.press('Enter');
    await chooseByKeyboard('Stop the deployment…');
    await editor.tabTo(page.getByRole('dialog').getByRole('button', { name: 'Do it' }));
    await page.keyboard.press('Enter');
    await expect(page.getByRole('dialog')).toHaveCount(0);
  });

  await test.step('compare', async () => {
    await editor.tabTo(button(/^Compare/), 'back');
    await page.keyboard.press('Enter');
    await expect(run('A')).toBeVisible();
    await expect(run('B').getByText('on stage')).toBeVisible();
    await expect(card('B', 'Time to stable').first()).toBeVisible();
    await editor.tabTo(button('Change one thing'));
    await page.keyboard.press('Enter');
    const seed = page.getByRole('menuitem', { name: /^Seed/ });
    await expect(seed).toBeVisible();
    await page.keyboard.press('End');
    await expect(seed).toBeFocused();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await expect(run('C')).toContainText('seed 2 instead of 1');
    await expect(tasks('C')).not.toBeEmpty();
    await editor.tabTo(run('C').getByRole('button', { name: 'Make it live' }));
    await page.keyboard.press('Enter');
    await expect(run('C').getByText('on stage')).toBeVisible();
  });

  await test.step('count the chances, and show one of them', async () => {
    await editor.tabTo(bar.getByRole('tab', { name: 'Compare' }), 'back');
    await page.keyboard.press('ArrowRight');
    await expect(button('Run them all')).toBeVisible();
    await editor.tabTo(bar.getByRole('radio', { name: '100 seeds' }));
    // The choice follows the focus while the key is down.
    await page.keyboard.down('ArrowLeft');
    await expect(bar.getByRole('radio', { name: '20 seeds' })).toBeFocused();
    await page.keyboard.up('ArrowLeft');
    await expect(bar.getByRole('radio', { name: '20 seeds' })).toBeChecked();
    await editor.tabTo(button('Run them all'));
    await page.keyboard.press('Enter');
    await expect(bar.getByText('20 of 20 runs done')).toBeVisible();
    await editor.tabTo(bar.getByRole('region', { name: 'Time to stable' }).getByRole('button').last());
    await page.keyboard.press('Enter');
    await expect(clock).toHaveText('0:00.0');
  });

  await test.step('share', async () => {
    await editor.tabTo(page.getByRole('button', { name: 'Share' }), 'back');
    await page.keyboard.press('Enter');
    const link = page.getByRole('dialog').getByRole('textbox', { name: 'Link' });
    await expect(link).toBeVisible();
    await editor.tabTo(link);
    await expect(link).toHaveValue(/#rehearsal=1\./);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await expect(page.getByRole('button', { name: 'Share' })).toBeFocused();
  });

  await test.step('present, and come back', async () => {
    await page.keyboard.press('p');
    await expect(group).toBeVisible();
    await page.keyboard.press('Home');
    await expect(place).toHaveText(/^Beat 1 of/);
    await page.keyboard.press('ArrowRight');
    await expect(place).toHaveText(/^Beat 2 of/);
    await page.keyboard.press('l');
    await expect.poll(dot).toBeDefined();
    const from = (await dot())!;
    await page.keyboard.press('Shift+ArrowLeft');
    await expect.poll(async () => (await dot())?.x).toBeLessThan(from.x - 20);
    await page.keyboard.press('Escape');
    await expect(button('Play')).toBeVisible();
    await editor.tabTo(page.getByRole('button', { name: 'Close', exact: true }));
    await page.keyboard.press('Enter');
    await expect(page.getByRole('button', { name: 'New design' })).toBeVisible();
  });
});

for (const [theme, ...rules] of [['light'], ['dark', 'color-contrast']] as const) {
  test(`axe finds nothing on any of its screens while it runs, ${theme}`, async ({ editor, page }) => {
    await page.emulateMedia({ colorScheme: theme });
    const { openScenario, bar, run, compare, suggestion, card } = compareVerbs(page);
    const check = async (what: string): Promise<void> =>
      test.step(what, async () => {
        // A colour that is just changing is nobody's choice.
        await page.evaluate(() =>
          Promise.all(
            document
              .getAnimations()
              .filter((each) => each instanceof CSSTransition)
              .map((each) => each.finished),
          ),
        );
        expect.soft(await editor.axe(undefined, ...rules), what).toEqual([]);
      });
    await openScenario('zone-lost-spread', '40s');
    await editor.setSpeed('0.1×');
    await bar.getByRole('button', { name: 'Play' }).click();
    await expect(bar.getByRole('button', { name: 'Pause' })).toBeVisible();
    for (const tab of ['Charts', 'Services', 'Tasks', 'Script']) {
      await bar.getByRole('tab', { name: tab }).click();
      await expect(bar.getByRole('tabpanel', { name: tab })).not.toContainText('One moment');
      await check(tab);
    }
    await compare();
    await expect(suggestion('Seed 2')).toBeVisible();
    await check('a run that stands alone');
    await suggestion('Seed 2').click();
    await expect(card('B', 'Cost').first()).toBeVisible();
    await expect(run('B')).toBeVisible();
    await check('two runs');
    await bar.getByRole('tab', { name: 'Chances' }).click();
    await check('chances, before');
    await bar.getByRole('radio', { name: '20 seeds' }).click();
    await bar.getByRole('button', { name: 'Run them all' }).click();
    await expect(bar.getByText('20 of 20 runs done')).toBeVisible();
    await check('chances');
    await bar.getByRole('button', { name: 'Intervene' }).click();
    await expect(page.getByRole('menu')).toBeVisible();
    await page.getByRole('menuitem', { name: 'Change the traffic…' }).click();
    await expect(page.getByRole('dialog')).toBeVisible();
    await check('intervene');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Share' }).click();
    await expect(page.getByRole('textbox', { name: 'Link' })).toBeVisible();
    await check('share');
    await page.keyboard.press('Escape');
    await bar.getByRole('button', { name: 'More about this rehearsal' }).click();
    await page.getByRole('menuitem', { name: 'Take the run away…' }).click();
    for (const tab of ['Event log', 'Charts', 'Film', 'Storyboard']) {
      await page.getByRole('dialog').getByRole('tab', { name: tab }).click();
      await expect(page.getByRole('dialog').getByRole('button', { name: /^(Save|Make)/ })).toBeVisible();
      await check(`take away: ${tab}`);
    }
  });
}

test('without movement, the same is said of the same moments', async ({ editor, page }) => {
  const { openScenario, bar, compare, suggestion, tasks, card } = compareVerbs(page);
  const facts = async (): Promise<string[]> => {
    await openScenario('zone-lost-spread', '100s');
    await bar.getByRole('tab', { name: 'Services' }).click();
    const row = bar.getByRole('row', { name: /^api / });
    await expect(row).toBeVisible();
    const outline = page.getByRole('tree', { name: 'Outline of the rehearsal' });
    const said = [await row.innerText(), await outline.innerText(), await editor.events.innerText()];
    await compare();
    await suggestion('Seed 2').click();
    await expect(card('B', 'Cost').first()).toBeVisible();
    return [...said, await tasks('B').innerText(), ...(await card('B', 'Time to stable').allInnerTexts())];
  };
  const moving = await facts();
  await page.emulateMedia({ reducedMotion: 'reduce' });
  expect(await facts()).toEqual(moving);
});
