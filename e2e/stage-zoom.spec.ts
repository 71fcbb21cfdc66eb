import { design } from '../src/model/build.ts';
import type { Design } from '../src/model/design.ts';
import { drawCluster, drawGroup, drawService } from '../src/sim/boot/draw-service.ts';
import { stageLookVerbs } from './stage-look-verbs.ts';
import { stagePaintVerbs } from './stage-paint-verbs.ts';
import { stageVerbs } from './stage-verbs.ts';
import { expect, test } from './test.ts';

const zones = ['a', 'b', 'c'];

/** Tasks of three containers that start one after the other, on instances in three zones. */
const sidecars: Design = design((d) => {
  const cluster = drawCluster(d, zones);
  drawGroup(d, cluster, { instances: 6, zones });
  drawService(d, cluster, 'EC2', zones, {
    name: 'api',
    desiredCount: 9,
    behind: 'application',
    requestsPerSecond: 40,
  });
  const app = d.last('container');
  const definition = d.last('task-definition');
  const image = 'public.ecr.aws/example/sidecar:1';
  const logs = d.node('container', { name: 'logs', image, essential: false }, definition);
  const proxy = d.node('container', { name: 'proxy', image, essential: true }, definition);
  d.link('depends-on', app, proxy, { condition: 'START' });
  d.link('depends-on', proxy, logs, { condition: 'START' });
});

test('from afar zones, near by tasks, nearer their containers in the order of their start', async ({
  page,
}, info) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  const paint = await stagePaintVerbs(page);
  const [stage, look] = [stageVerbs(page), stageLookVerbs(page)];
  await stage.rehearseDesign(sidecars, info.outputPath('sidecars.stagewright.json'));
  const mark = await paint.markAt('healthy');

  await test.step('near by, each task is a mark, and each instance says what of it is taken', async () => {
    expect(await paint.marks()).toHaveLength(9);
    const said = await paint.texts();
    expect(said.filter((text) => /^i-00\d$/.test(text))).toHaveLength(6);
    expect(said.filter((text) => text === 'zone a')).toHaveLength(1);
    expect(said.some((text) => /healthy/.test(text))).toBe(false);
  });

  await test.step('from afar, each zone says how many of its tasks are healthy', async () => {
    const { x, y } = await paint.wordAt('zone b');
    await page.mouse.move(x, y);
    await look.wheelUntil(async () => (await look.zoomNow()) < 38, 'out');
    await expect.poll(paint.texts).toEqual(expect.arrayContaining(['zone a', 'zone b', 'zone c']));
    const said = await paint.texts();
    expect(said.filter((text) => /^(3 healthy|✓ 3)/.test(text))).toHaveLength(3);
    expect(said.some((text) => /^i-00\d$/.test(text))).toBe(false);
    const zone = await paint.wordAt('zone a');
    await page.mouse.move(zone.x + 2, zone.y);
    await expect(stage.hovered).toHaveText(['zone a', '3 healthy', '2 hosts']);
  });

  await test.step('nearer, the containers of a task stand in the columns of their start', async () => {
    await page.getByRole('button', { name: 'Zoom to fit' }).click();
    await expect.poll(async () => (await paint.marks()).length).toBe(9);
    await look.expectCameraToRest();
    const [first] = await paint.marks();
    await page.mouse.move(first!.x, first!.y);
    await look.wheelUntil(async () => (await look.zoomNow()) >= 170, 'in');
    await expect.poll(async () => (await paint.discs()).length).toBeGreaterThanOrEqual(3);
    await look.wheelUntil(async () => (await look.zoomNow()) >= 490, 'in');
    const names = async (): Promise<string[]> => {
      const rows = (await paint.words()).filter(({ text }) => /^\d (logs|proxy|api)$/.test(text));
      return rows.slice(0, 3).map(({ text }) => text);
    };
    await expect.poll(names).toEqual(['1 logs', '2 proxy', '3 api']);
    await expect(stage.hovered.filter({ hasText: 'starts logs, then proxy, then api' })).toHaveCount(1);
  });
  expect(mark.size).toBeGreaterThan(6);
});
