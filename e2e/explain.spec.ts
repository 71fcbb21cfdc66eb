import { explainVerbs } from './explain-verbs.ts';
import { expect, test } from './test.ts';

test('a placement is explained, tried otherwise, and leads on to task and instance', async ({ page }) => {
  const why = explainVerbs(page);
  await why.openScenario('two-services-one-cluster', 60_000);
  await why.find('is placed on');
  await why.event(/task 12 \(api:2\)/).click();
  await expect(why.question).toHaveText('Why hosts/3 in a?');
  await expect(why.panel).toContainText(
    'api:2 needs 512 CPU units and 2,048 MiB. Only one instance can take it. Of the others 3 lack memory.',
  );
  await expect(why.panel.getByRole('list', { name: 'From all to the one' }).getByRole('listitem')).toHaveText(
    ['4 instances', '4 alive', '1 fits', '1 taken'],
  );
  const table = why.panel.getByRole('table', { name: 'Instances for api:2' });
  await expect(table.getByRole('columnheader')).toHaveText(['Instance', 'CPU left', 'MiB left', 'Rank']);
  await expect(table.getByRole('rowheader', { name: /taken/ })).toHaveText('hosts/3 in a taken');
  await expect(table.getByText('refused:')).toHaveCount(3);
  await expect(why.alternatives).toContainText('With distinctInstance, no instance could take it.');
  await expect(why.alternatives).toContainText('With one more instance in a, that one would be taken.');

  await why.ask('task 12');
  await expect(why.question).toHaveText('task 12 (api:2)');
  await expect(why.panel).toContainText('It runs and counts as healthy.');
  await why.ask('Why was it started?');
  await expect(why.question).toHaveText('Why 4 tasks of api:2 now?');
  await expect(why.sum('May start')).toHaveText('4');

  await why.event(/task 12 \(api:2\)/).click();
  await why.ask('instance 3');
  await expect(why.question).toHaveText('hosts/3 in a');
  await expect(why.panel).toContainText(/It is ACTIVE and takes tasks\. .* on it\./);
  await expect(why.panel.getByRole('heading', { name: 'Room left' })).toBeVisible();
  await why.ask('Choose nothing');
  await expect(why.question).not.toHaveText('hosts/3 in a');
});

test('a deployment that cannot move: the arithmetic, and which limit would free it', async ({ page }) => {
  const why = explainVerbs(page);
  await why.openScenario('one-task-deadlock', 30_000);
  await why.event(/unable to stop or start tasks/).click();
  await expect(why.question).toHaveText('Why does the deployment of api not move?');
  await expect(why.sum('Floor')).toHaveText('1');
  await expect(why.sum('Ceiling')).toHaveText('1');
  await expect(why.alternatives).toContainText(
    'With maximumPercent 200 instead of 150, one more task would start at once.',
  );
  await why.alternatives.getByText(/no difference/).click();
  await expect(why.alternatives).toContainText('With minimumHealthyPercent 50 instead of 100');

  await why.event(/has started a deployment/).click();
  await expect(why.question).toHaveText('How will api:2 come in?');
  await why.ask(/^deployment 2/);
  await expect(why.question).toHaveText('deployment 2 (api:2)');
  await expect(why.panel).toContainText('It is stuck: with a floor of 1 and a ceiling of 1');
});

test('a task tells its whole story as the playhead moves', async ({ page }) => {
  const why = explainVerbs(page);
  await why.openScenario('calm-rolling', 20_000);
  await why.find('task 5');
  await why.event(/is PROVISIONING/).click();
  await expect(why.question).toHaveText('Why zone b?');
  await why.ask('task 5');
  await expect(why.panel).toContainText(
    'Its images are pulled and its containers are started in their order.',
  );
  const states = why.panel.getByRole('listitem').filter({ hasText: /^[A-Z]+(for )?\d/ });
  await expect(states).toHaveText([/^PROVISIONING/, /^PENDING/, /^ACTIVATING/]);
  await states.first().getByRole('button').click();
  await expect(why.clock).toHaveText('0:00.0');
  await expect(states).toHaveText([/^PROVISIONING/]);
});

test('the log is filtered and gone through with the keyboard', async ({ editor, page }) => {
  const why = explainVerbs(page);
  await why.openScenario('zone-lost-spread', 180_000);
  await expect(why.clock).toHaveText('3:00.0');
  await editor.tabTo(why.search);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('menuitemcheckbox', { name: 'Problems' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(why.log.getByRole('img', { name: 'Problem' }).first()).toBeVisible();
  const others = why.log.getByRole('option').filter({ hasNot: page.getByRole('img', { name: 'Problem' }) });
  await expect(others).toHaveCount(0);

  await editor.tabTo(why.log);
  await page.keyboard.press('Home');
  await expect(why.selected).toHaveCount(1);
  const time = String(await why.selected.locator('span').first().textContent());
  await page.keyboard.press('Enter');
  await expect(why.clock).toHaveText(time);
  await expect(why.panel.getByText(`· ${time}`)).toBeVisible();

  await editor.tabTo(page.getByRole('button', { name: 'Remove Problems' }), 'back');
  await page.keyboard.press('Enter');
  await expect(others).not.toHaveCount(0);
});

for (const theme of ['light', 'dark'] as const) {
  test(`axe finds nothing in explanations, ${theme}`, async ({ editor, page }) => {
    await page.emulateMedia({ colorScheme: theme });
    const why = explainVerbs(page);
    await why.openScenario('two-services-one-cluster', 60_000);
    await why.find('is placed on');
    await why.event(/task 12 \(api:2\)/).click();
    await expect(why.alternatives).toContainText('would be taken');
    expect.soft(await editor.axe('section[aria-label=Explanation]')).toEqual([]);
    await why.ask('task 12');
    await expect(why.question).toHaveText('task 12 (api:2)');
    expect.soft(await editor.axe('section[aria-label=Explanation]')).toEqual([]);
    await why.ask('hosts/3 in a');
    await expect(why.panel.getByRole('heading', { name: 'Room left' })).toBeVisible();
    expect.soft(await editor.axe('section[aria-label=Explanation]')).toEqual([]);
    expect.soft(await editor.axe('section[aria-label=Rehearsal]')).toEqual([]);
  });
}
