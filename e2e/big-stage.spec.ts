import { writeFile } from 'node:fs/promises';
import { manyHosts } from '../src/bench/stage-design.ts';
import { middle, restingBox } from './geometry.ts';
import { watchLongTasks } from './long-tasks.ts';
import { stageVerbs } from './stage-verbs.ts';
import { expect, test } from './test.ts';

const services = ['worker-1', 'worker-2', 'worker-3', 'worker-4'] as const;
/** Longer than this, and one wonders whether the page has died. */
const mostMs = 1000;

test('1,000 instances and 20,000 tasks are opened, played, scrubbed, looked at and broken', async ({
  editor,
  page,
}, info) => {
  const stage = stageVerbs(page);
  const { longestMs } = await watchLongTasks(page);
  const expectAnswering = async (what: string): Promise<void> =>
    expect.soft(await longestMs(), `the longest task while ${what}`).toBeLessThan(mostMs);
  await page.setViewportSize({ width: 1440, height: 900 });
  const file = info.outputPath('large.stagewright.json');
  await writeFile(file, JSON.stringify(manyHosts(1000, 20_000)));

  await test.step('it is opened as a file, and rehearsed', async () => {
    await editor.open();
    await editor.importFile(file);
    await expect.poll(editor.size).toBeGreaterThan(10);
    await page.getByRole('radio', { name: 'Simulate' }).click();
    await expect(
      stage.outline.getByRole('treeitem').filter({ hasText: '1,000 instances active' }),
    ).toHaveCount(1);
    await editor.rehearsal.getByRole('tab', { name: 'Services' }).click();
    for (const service of services) await expect(editor.countOf(service, 'Running')).toHaveText('5000');
    await expectAnswering('it is opened');
  });

  await test.step('it plays', async () => {
    await editor.setSpeed('60×');
    await editor.doSomething('Deploy a revision', { Service: 'worker-2', Quality: 'good' });
    await editor.rehearsal.getByRole('button', { name: 'Play' }).click();
    await expect(editor.deployments).toHaveText([/^worker-2:2\s*In progress/]);
    await expect.poll(() => stage.atMs()).toBeGreaterThan(120_000);
    await editor.rehearsal.getByRole('button', { name: 'Pause' }).click();
    await expect(editor.countOf('worker-1', 'Healthy')).toHaveText('5000');
    await expectAnswering('it plays');
  });

  await test.step('it is scrubbed back and forth', async () => {
    const line = await restingBox(stage.scrubber);
    await page.mouse.move(line.x + 10, middle(line).y);
    await page.mouse.down();
    for (const share of [0.9, 0.2, 0.7, 0.05, 0.5])
      await page.mouse.move(line.x + share * line.width, middle(line).y, { steps: 8 });
    await page.mouse.up();
    await expect.poll(() => stage.atMs()).toBeGreaterThan(10_000);
    await stage.scrubber.focus();
    await page.keyboard.press('Home');
    await expect.poll(() => stage.atMs()).toBe(0);
    // The deployment begins by stopping what its floor lets it stop.
    await expect(editor.countOf('worker-2', 'Healthy')).toHaveText('4500');
    await expect(editor.deployments).toHaveText([/^worker-2:2\s*In progress/]);
    await page.keyboard.press('End');
    await expect(editor.deployments).toHaveText([
      /^worker-2:2\s*Completed.*lowest healthy 4500 \(floor 4500\)/,
    ]);
    await expect(editor.countOf('worker-2', 'Healthy')).toHaveText('5000');
    await expectAnswering('it is scrubbed');
  });

  await test.step('a task of five thousand is found with the keyboard, and explained', async () => {
    await editor.tabTo(stage.outline.getByRole('treeitem').first(), 'back');
    await page.keyboard.press('Home');
    await stage.walkOutlineTo('worker-2: 5000 running, 5000 healthy');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('PageDown');
    await expect(stage.outlineItem).toHaveText(/^Task \d+, worker-2:2, RUNNING, healthy, on i-/);
    await expect(stage.outlineItem).toHaveAttribute('aria-setsize', '5000');
    const [, task] = /^Task (\d+)/.exec(await stage.outlineItem.innerText())!;
    await expect(stage.explanation.getByRole('heading', { level: 2 })).toContainText(`ask ${task}`);
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('ArrowLeft');
    await expectAnswering('a task is looked for');
  });

  await test.step('an instance is lost, and its tasks are placed elsewhere', async () => {
    await stage.walkOutlineTo('Zone b');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowDown');
    await expect(stage.outlineItem).toHaveText(
      /^Instance i-\w+ \(hosts\/\d+\) in zone b, ACTIVE, \d+ tasks\.$/,
    );
    const [, host, count] = /hosts\/(\d+)\).* (\d+) tasks/.exec(await stage.outlineItem.innerText())!;
    await page.keyboard.press('Shift+F10');
    await stage.chooseByKeyboard('Terminate an instance…');
    const dialog = page.getByRole('dialog', { name: 'Terminate an instance' });
    await expect(dialog.getByLabel('Host').first()).toHaveValue(host!);
    await editor.tabTo(dialog.getByRole('button', { name: 'Do it' }));
    await page.keyboard.press('Enter');
    await expect(dialog).toHaveCount(0);
    await expect(stage.outline.getByRole('treeitem').filter({ hasText: '999 instances active' })).toHaveCount(
      1,
    );
    expect(Number(count)).toBeGreaterThan(0);
    await expect.poll(() => stage.sumOf('Running', services)).toBe(20_000 - Number(count));
    await editor.rehearsal.getByRole('button', { name: 'Play' }).click();
    await expect.poll(() => stage.sumOf('Running', services)).toBe(20_000);
    await editor.rehearsal.getByRole('button', { name: 'Pause' }).click();
    await expectAnswering('an instance is lost');
  });

  await test.step('one may look at it from afar and from near', async () => {
    await editor.canvas.focus();
    await editor.press('Shift+1');
    const { x, y } = middle(await restingBox(editor.canvas));
    await page.mouse.move(x, y);
    await page.keyboard.down('Control');
    for (let i = 0; i < 12; i++) await page.mouse.wheel(0, -120);
    for (let i = 0; i < 18; i++) await page.mouse.wheel(0, 120);
    await page.keyboard.up('Control');
    for (let i = 0; i < 10; i++) await page.mouse.wheel(40, 60);
    await expectAnswering('it is zoomed and panned');
  });
});
