import { fargateService, ec2Service } from '../src/sim/boot/example-designs.ts';
import type { Box, Point } from './geometry.ts';
import { stagePaintVerbs } from './stage-paint-verbs.ts';
import { stageVerbs } from './stage-verbs.ts';
import { expect, test } from './test.ts';

// What becomes of a task is seen where it stands, and said.

test.beforeEach(async ({ page }) => page.setViewportSize({ width: 1440, height: 900 }));

const isIn = ({ x, y, width, height }: Box, at: Point): boolean =>
  at.x >= x && at.x <= x + width && at.y >= y && at.y <= y + height;

const designs = {
  'its instance': [
    ec2Service({ desiredCount: 4 }, { instances: 2, zones: ['a', 'b'] }),
    'EC2 Auto Scaling group hosts',
  ],
  'its lane on Fargate': [fargateService({ desiredCount: 4, behind: 'application' }), 'Service api'],
} as const;

for (const [place, [drawn, home]] of Object.entries(designs))
  for (const motion of ['no-preference', 'reduce'] as const)
    test(`a new task ${motion === 'reduce' ? 'is at once at' : 'travels from its service to'} ${place}`, async ({
      editor,
      page,
    }, info) => {
      await page.emulateMedia({ reducedMotion: motion });
      const paint = await stagePaintVerbs(page);
      const stage = stageVerbs(page);
      await stage.rehearseDesign(drawn, info.outputPath('drawn.stagewright.json'));
      await paint.markAt('healthy');
      await editor.setSpeed('10×');
      await paint.noteTrails();
      // Where nothing is done to a run, playing deploys a revision.
      await editor.rehearsal.getByRole('button', { name: 'Play' }).click();
      const isNew = ({ tone }: { tone: string }): boolean => tone === 'rev-b';
      const card = (await stage.stageCard(home).boundingBox())!;
      await expect
        .poll(
          async () =>
            (await paint.marks()).filter((each) => isNew(each) && each.look === 'activating').length,
        )
        .toBeGreaterThan(0);
      await editor.rehearsal.getByRole('button', { name: 'Pause' }).click();
      const marks = await paint.marks();
      expect(marks.filter(isNew).every((mark) => isIn(card, mark))).toBe(true);
      const trails = await paint.trails();
      const rests = (at: Point): boolean =>
        marks.some((mark) => Math.hypot(mark.x - at.x, mark.y - at.y) < 2);
      const underWay = trails.filter((at) => !rests(at));
      // Places in trays and at rest are few; those of a way are many.
      const most = 4 * 4;
      if (motion === 'reduce') expect(underWay.length).toBeLessThan(most);
      else expect(underWay.length).toBeGreaterThan(most);
    });

test('a failed task says why, in a badge, under the pointer and in the outline', async ({ page }) => {
  const paint = await stagePaintVerbs(page);
  const stage = stageVerbs(page);
  await stage.openScenario('bad-image-rollback', '46s');
  const failed = await paint.markAt('failed');
  await paint.wordAt(/^(\d+ × )?image$/);
  await page.mouse.move(failed.x, failed.y);
  await expect(stage.hovered.nth(1)).toHaveText('stopped, it failed');
  await expect(stage.hovered.last()).toHaveText(/CannotPullContainerError/);
  await page.mouse.click(failed.x, failed.y);
  await expect(stage.toldByCanvas).toHaveText(/STOPPED, .*TaskFailedToStart: .*CannotPull/);
});

for (const [width, height, words] of [
  [1280, 720, /^2 failing/],
  [1440, 900, 'host'],
] as const)
  test(`with the whole design in view at ${width} × ${height}, what has failed is in words`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height });
    const paint = await stagePaintVerbs(page);
    await stageVerbs(page).openScenario('zone-lost-spread', '95s');
    await paint.wordAt(words);
    const said = await paint.texts();
    expect(said.some((text) => text.startsWith('zone a · lost'))).toBe(true);
  });

test('those that stop leave step by step, and are gone in the end', async ({ editor, page }) => {
  const paint = await stagePaintVerbs(page);
  const stage = stageVerbs(page);
  await stage.openScenario('calm-rolling', '60s');
  const seen = new Set<string>();
  await editor.setSpeed('10×');
  await editor.rehearsal.getByRole('button', { name: 'Play' }).click();
  await expect
    .poll(
      async () => {
        const marks = await paint.marks();
        for (const { look, tone } of marks) if (tone === 'rev-a') seen.add(look);
        return marks.length > 0 && marks.every(({ tone }) => tone === 'rev-b');
      },
      { intervals: [50], timeout: 120_000 },
    )
    .toBe(true);
  expect([...seen]).toEqual(expect.arrayContaining(['deactivating', 'stopping', 'stopped']));
});

test('roles, registries and secrets light up in the phase that uses them', async ({ editor, page }) => {
  const stage = stageVerbs(page);
  await page.setViewportSize({ width: 1600, height: 1000 });
  await editor.open();
  await page.getByRole('region', { name: 'Templates' }).getByRole('button', { name: /^EFS/ }).click();
  await expect.poll(editor.size).toBeGreaterThan(5);
  await editor.rehearseAny();
  await editor.canvas.focus();
  await editor.press('Shift+1');
  const role = stage.stageCard('IAM role magazine-execution');
  await expect(role).toContainText('execution role, idle');
  await editor.doSomething('Deploy a revision', { Quality: 'good' });
  await editor.setSpeed('10×');
  await editor.rehearsal.getByRole('button', { name: 'Play' }).click();
  await expect(role).toContainText(/starts \d tasks?/);
  await expect(stage.stageCard('EFS file system uploads')).toContainText(/mounted by \d tasks/);
  await expect(role).toContainText('execution role, idle');
  await expect(stage.stageCard('EFS file system uploads')).toContainText(/mounted by [456] tasks/);
});
