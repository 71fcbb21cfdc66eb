import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { design } from '#model/build.ts';
import { drawCluster, drawGroup, drawService } from '#sim/boot/draw-service.ts';
import { clearRun, runStore } from '#store/run-store.ts';
import { stageParts } from './parts.ts';
import { playedCrowd } from './played-crowd.test-support.ts';
import { recordedCanvas, withoutPage, type Recorded } from './recorded-canvas.test-support.ts';
import { frameOf } from './stage-frame.test-support.ts';
import type { StageFrame, StageLevel, StageScene } from './stage-part.ts';
import { sceneOn } from './stage-scene.ts';

const zones = ['a', 'b'];
const drawn = design((d) => {
  const cluster = drawCluster(d, zones);
  drawGroup(d, cluster, { instances: 4, zones });
  drawService(d, cluster, 'EC2', zones, {
    name: 'api',
    desiredCount: 6,
    behind: 'application',
    requestsPerSecond: 40,
  });
  const app = d.last('container');
  const definition = d.last('task-definition');
  const logs = d.node('container', { name: 'logs', essential: false, memory: 64 }, definition);
  const proxy = d.node('container', { name: 'proxy', essential: true, memory: 64 }, definition);
  d.link('depends-on', app, proxy, { condition: 'START' });
  d.link('depends-on', proxy, logs, { condition: 'START' });
});
const script = [{ atMs: 60_000, do: 'lose-zone', zone: 'b' }] as const;
const { scene: played } = await playedCrowd(drawn, script, 120_000);

let scene: StageScene;
beforeEach(() => {
  withoutPage();
  runStore.setState({ interventions: script });
});
afterEach(clearRun);

/** All that is painted of a moment from so far. */
function paintedAt(atMs: number, level: StageLevel, changes: Partial<StageFrame> = {}): Recorded {
  played.timeline.moveTo(0);
  scene = sceneOn(played, played.timeline);
  scene.timeline.moveTo(atMs);
  scene.crowd.follow(1);
  const recorded = recordedCanvas();
  const frame = frameOf(scene, level, changes);
  for (const part of stageParts) {
    const painter = part.begin(scene);
    painter.paint(recorded.ctx, frame);
    painter.end?.();
  }
  return recorded;
}

const texts = ({ words }: Recorded): string[] => words.map(({ text }) => text);
const zoneBox = (zone: number) => {
  const box = scene.plan.zones.find((each) => each.zone === zone)!;
  const owner = scene.geometry.rects.get(box.node)!;
  return { ...box.rect, x: owner.x + box.rect.x, y: owner.y + box.rect.y };
};

describe('from afar', () => {
  const zoomed = (zoom: number) => ({ camera: { x: 0, y: 0, zoom }, scale: zoom });

  test('each zone says how many are well, and when it was lost', () => {
    const before = texts(paintedAt(30_000, 'far', zoomed(0.39)));
    expect(before).toEqual(['zone a', '3 healthy', 'zone b', '3 healthy']);
    const after = paintedAt(112_000, 'far', zoomed(0.39));
    expect(texts(after)).toEqual([
      'zone a',
      '3 healthy',
      'zone b · lost',
      expect.stringMatching(/^\d failing/),
    ]);
    expect(after.words.slice(2).map(({ style }) => style)).toEqual(['error', 'error']);
  });

  test('where words have no room, signs say the same, and further away the bar alone', () => {
    expect(texts(paintedAt(30_000, 'far', zoomed(0.2)))).toEqual(['zone a', '✓ 3', 'zone b', '✓ 3']);
    expect(texts(paintedAt(112_000, 'far', zoomed(0.2))).slice(2)).toEqual([
      'lost',
      expect.stringMatching(/^✗ \d$/),
    ]);
    const { words, inks } = paintedAt(30_000, 'far', zoomed(0.1));
    expect(words).toEqual([]);
    expect(inks.get('ok')).toBeGreaterThan(0);
  });

  test('words of a zone stand in it', () => {
    const { words } = paintedAt(30_000, 'far');
    for (const zone of [0, 1]) {
      const { x, y, width, height } = zoneBox(zone);
      const own = words.filter((each) => each.text === `zone ${zones[zone]}`);
      expect(own).toHaveLength(1);
      expect(own[0]!.x >= x && own[0]!.x < x + width && own[0]!.y > y && own[0]!.y < y + height).toBe(true);
    }
  });

  test('no single task is drawn, but shares of them', () => {
    const { copies, words, inks } = paintedAt(30_000, 'far', {
      scale: 0.05,
      camera: { x: 0, y: 0, zoom: 0.05 },
    });
    expect(copies).toEqual([]);
    expect(words.some(({ text }) => /^(logs|proxy|\d (logs|proxy|api))$/.test(text))).toBe(false);
    expect(inks.get('rev-a')).toBeGreaterThan(0);
  });
});

describe('near by', () => {
  test('each task is a mark, each instance has its name and bars', () => {
    const { copies, words } = paintedAt(30_000, 'near');
    expect(copies).toHaveLength(6);
    const said = words.map(({ text }) => text);
    for (const name of ['i-001', 'i-002', 'i-003', 'i-004']) expect(said).toContain(name);
    expect(said.filter((text) => text === 'CPU')).toHaveLength(4);
    expect(said.filter((text) => text === 'MEM')).toHaveLength(4);
    expect(said).toContain('api:1 · 6');
  });

  test('the health of a zone is no longer a sum, and what is inside a task is not told', () => {
    const said = texts(paintedAt(30_000, 'near'));
    expect(said.some((text) => /healthy|\d hosts?\b/.test(text))).toBe(false);
    expect(said.some((text) => /^\d (logs|proxy|api)$/.test(text))).toBe(false);
  });

  test('a zone that is lost says so, and so do its instances, and tasks that failed with it say why', () => {
    const said = texts(paintedAt(62_000, 'near'));
    expect(said).toContain('zone b · lost 01:00');
    expect(said.filter((text) => text === 'lost')).toHaveLength(2);
    expect(said.some((text) => text.endsWith('host'))).toBe(false);
    const later = texts(paintedAt(120_000, 'near'));
    expect(later.filter((text) => /^(2 × )?host$/.test(text))).toHaveLength(2);
  });
});

describe('nearer still', () => {
  test('each task shows its containers in columns of the rounds in which they start', () => {
    const near = paintedAt(30_000, 'near').arcs;
    const close = paintedAt(30_000, 'close');
    const containers = close.arcs.filter(({ x, y }) => !near.some((each) => each.x === x && each.y === y));
    expect(containers).toHaveLength(18);
    const [first, second, third] = containers.slice(0, 3);
    // In the order of the task definition: api starts last, logs first.
    expect(first!.x).toBeGreaterThan(third!.x);
    expect(third!.x).toBeGreaterThan(second!.x);
    expect([first!.isFilled, second!.isFilled, third!.isFilled]).toEqual([true, false, true]);
  });

  test('nearest of all, they have their names, the first to start above', () => {
    const zoom = 5;
    const { words } = paintedAt(30_000, 'close', { camera: { x: 0, y: 0, zoom }, scale: zoom });
    const rows = words.filter(({ text }) => /^\d (logs|proxy|api)$/.test(text));
    expect(rows).toHaveLength(18);
    expect(words.filter(({ text }) => text === 'healthy')).toHaveLength(6);
    const own = rows.slice(0, 3);
    expect(own.map(({ text }) => text)).toEqual(['1 logs', '2 proxy', '3 api']);
    expect(own[1]!.y).toBeGreaterThan(own[0]!.y);
    expect(own[2]!.y).toBeGreaterThan(own[1]!.y);
  });

  test('of a task that has stopped, nothing inside is shown', () => {
    const zoom = 5;
    const { words, copies } = paintedAt(120_000, 'close', { camera: { x: 0, y: 0, zoom }, scale: zoom });
    expect(copies.filter(({ size }) => size > 20)).toHaveLength(9);
    expect(words.filter(({ text }) => text === '1 logs')).toHaveLength(6);
  });
});
