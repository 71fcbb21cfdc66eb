import { hostileVerbs } from './hostile-verbs.ts';
import { expect, test } from './test.ts';

// Names and screens that nobody has designed for.

const names: Readonly<Record<string, string>> = {
  service: 'خدمة-الدفع',
  users: '🧑‍🚀 users',
  'load-balancer': '<b>lb</b>',
  'task-definition': 'משימה',
  'ec2-capacity': '\u202ehosts\u202c',
};
const named = ['serviceName', 'clusterName', 'name', 'family', 'autoScalingGroupName'];

test('names from right to left, emoji and markup are shown as they are', async ({ editor, page }, info) => {
  const { rehearseChanged, button, tab } = hostileVerbs(page);
  await rehearseChanged('zone-lost-spread', info.outputPath('named.stagewright.json'), (design) => ({
    ...design,
    nodes: Object.fromEntries(
      Object.entries(design.nodes).map(([id, node]) => {
        const own = named
          .filter((name) => name in node.props)
          .map((name) => [name, names[node.kind] ?? '😀']);
        return [id, { ...node, props: { ...node.props, ...Object.fromEntries(own) } }];
      }),
    ),
  }));
  await button('Play').click();
  await expect(editor.events).toContainText(`service ${names['service']} has st`);
  for (const name of ['Services', 'Charts', 'Tasks', 'Script', 'Compare']) {
    await tab(name).click();
    await expect(editor.rehearsal.getByRole('tabpanel', { name })).not.toContainText('One moment');
    await editor.expectNoSideScroll();
  }
  await expect(editor.canvas.getByText('<b>lb</b>').first()).toBeVisible();
  await expect(page).toHaveTitle(/Stagewright/);
});

for (const [width, height, what] of [
  [800, 600, 'a small screen'],
  [640, 360, '1280 × 720 at 200 %'],
  [1024, 700, 'a projector'],
] as const)
  test(`all of a rehearsal is in reach on ${what}`, async ({ editor, page }) => {
    await page.setViewportSize({ width, height });
    const { openScenario, tab, outOfReach } = hostileVerbs(page);
    await openScenario('two-services-one-cluster', '&t=60000');
    expect(await outOfReach('header:has(h1)')).toEqual([]);
    expect(await outOfReach('[aria-label="Time of the rehearsal and what is done to it"]')).toEqual([]);
    for (const name of ['Charts', 'Services', 'Tasks', 'Script', 'Compare', 'Chances']) {
      await tab(name).click();
      await editor.expectNoSideScroll();
    }
    await editor.events.getByRole('option').first().click();
    const explanation = page.getByRole('region', { name: 'Explanation', exact: true });
    await explanation.scrollIntoViewIfNeeded();
    await expect(explanation.getByRole('heading', { level: 2 })).toBeInViewport();
    expect.soft(await editor.axe()).toEqual([]);
    await page.getByRole('radio', { name: 'Design' }).click();
    await expect(page.getByRole('searchbox', { name: 'Search parts' })).toBeVisible();
    await editor.expectNoSideScroll();
  });
