import { beforeEach, describe, expect, test } from 'vitest';
import { Motion } from './motion.ts';
import { MarkSprites } from './mark-sprites.ts';
import { markShare } from './marks.ts';
import { busyDesign, busyScript, playedCrowd } from './played-crowd.test-support.ts';
import { recordedCanvas, withoutPage } from './recorded-canvas.test-support.ts';
import { frameOf } from './stage-frame.test-support.ts';
import type { StageFrame, StageScene } from './stage-part.ts';
import { sceneOn } from './stage-scene.ts';
import { taskRect } from './focus-part.ts';

const { scene: played } = await playedCrowd(busyDesign, busyScript, 60_000);
const { timeline } = played;

let scene: StageScene;
let motion: Motion;
let sprites: MarkSprites;
beforeEach(() => {
  withoutPage();
  timeline.moveTo(0);
  scene = sceneOn(played, timeline);
  motion = new Motion(scene.crowd);
  sprites = new MarkSprites((token) => token);
});

const still = { nowMs: 0, isPlaying: true, speed: 1 } as const;

/** Plays on to a moment, in frames of a sixtieth of a second. */
function playTo(atMs: number, changes: Partial<StageFrame> = still): StageFrame {
  timeline.moveTo(atMs);
  scene.crowd.follow(changes.speed ?? 1);
  const frame = frameOf(scene, 'near', { ...still, ...changes });
  motion.follow(frame);
  return frame;
}

/** The moment at which a task comes from among those who wait to its place, and which one that is. */
function firstArrival(): { atMs: number; task: number } {
  for (let atMs = 0; atMs < 60_000; atMs += 20) {
    const stood = scene.crowd.field.slice();
    timeline.moveTo(atMs);
    scene.crowd.follow(1);
    const move = scene.crowd.moves.find(({ task }) => stood[task]! >= 0);
    if (move) {
      timeline.moveTo(0);
      scene = sceneOn(played, timeline);
      motion = new Motion(scene.crowd);
      return { atMs, task: move.task };
    }
  }
  throw new Error('Nobody comes.');
}

function painted(frame: StageFrame): { x: number; y: number; isMoving: boolean }[] {
  const { ctx, copies } = recordedCanvas();
  const isMoving = motion.paint(ctx, frame, sprites);
  return copies.map(({ x, y }) => ({ x, y, isMoving }));
}

describe('a task that has been placed', () => {
  test('travels from where it waited to its place, and is there after half a second', () => {
    const { atMs, task } = firstArrival();
    playTo(atMs - 20);
    const from = taskRect(scene, frameOf(scene, 'near'), task)!;
    playTo(atMs);
    const to = taskRect(scene, frameOf(scene, 'near'), task)!;
    expect(Math.hypot(to.x - from.x, to.y - from.y)).toBeGreaterThan(20);
    const way = [0, 100, 200, 300, 400, 499].map((nowMs) => {
      const own = painted({ ...frameOf(scene, 'near', { ...still, nowMs }) })[0]!;
      return Math.hypot(own.x - from.x, own.y - from.y);
    });
    const whole = Math.hypot(to.x - from.x, to.y - from.y);
    expect(way[0]).toBeCloseTo(0);
    way.slice(1).forEach((each, i) => expect(each).toBeGreaterThan(way[i]!));
    expect(way.at(-1)! / whole).toBeGreaterThan(0.95);
    // Slow at the end: more than half of the way lies behind it at half of the time.
    expect(way[2]! / whole).toBeGreaterThan(0.5);
    expect(motion.has(task)).toBe(true);
    expect(
      painted({ ...frameOf(scene, 'near', { ...still, nowMs: 500 }) }).every((each) => !each.isMoving),
    ).toBe(true);
    expect(motion.has(task)).toBe(false);
  });

  test.each([
    ['where movement is not wanted', { reducedMotion: true }],
    ['while nothing is played', { isPlaying: false }],
    ['faster than one can see', { speed: 600 }],
  ])('is at its place at once %s', (_, changes) => {
    const { atMs, task } = firstArrival();
    playTo(atMs - 20, changes);
    const frame = playTo(atMs, changes);
    expect(scene.crowd.moves.map((move) => move.task)).toContain(task);
    expect(motion.has(task)).toBe(false);
    expect(painted(frame)).toEqual([]);
  });

  test('travels although nothing was painted for a long time, as nothing had changed', () => {
    const { atMs, task } = firstArrival();
    for (let passed = 0; passed < atMs; passed += 50) {
      timeline.moveTo(passed);
      scene.crowd.follow(1);
    }
    playTo(atMs);
    expect(motion.has(task)).toBe(true);
  });

  test('does not travel when one scrubs, forth or back', () => {
    const { atMs, task } = firstArrival();
    playTo(atMs - 20);
    playTo(atMs + 10_000);
    expect(scene.crowd.moves.length).toBeGreaterThan(0);
    expect(motion.has(task)).toBe(false);
    playTo(atMs - 100);
    expect(motion.has(task)).toBe(false);
  });

  test('travels faster the faster time passes', () => {
    const lengthAt = (speed: number): number => {
      const { atMs, task } = firstArrival();
      playTo(atMs - 20, { speed });
      playTo(atMs, { speed });
      for (let nowMs = 0; nowMs <= 600; nowMs += 10) {
        painted({ ...frameOf(scene, 'near', { ...still, speed, nowMs }) });
        if (!motion.has(task)) return nowMs;
      }
      throw new Error('It is on its way for ever.');
    };
    expect([1, 10, 60, 200].map(lengthAt)).toEqual([500, 500, 160, 160]);
  });

  test('comes from its service, too, where it is placed as soon as it is there', () => {
    playTo(4990);
    playTo(5010);
    const { api, tray } = {
      api: scene.about.workloads.findIndex(({ name }) => name === 'api'),
      tray: scene.plan.trayIds,
    };
    const own = scene.crowd.moves.filter(({ task }) => timeline.record.workload.data[task] === api);
    expect(own.length).toBeGreaterThan(0);
    const { node, rect } = scene.plan.fields[tray[api]!]!;
    const card = scene.geometry.rects.get(node)!;
    for (const { task } of own) {
      expect(scene.crowd.fields.hostOf(scene.crowd.field[task]!)).toBeGreaterThanOrEqual(0);
      expect(motion.has(task)).toBe(true);
    }
    for (const { x, y } of painted(frameOf(scene, 'near', still))) {
      expect(x >= card.x + rect.x && x <= card.x + rect.x + rect.width).toBe(true);
      expect(y >= card.y + rect.y && y <= card.y + rect.y + rect.height).toBe(true);
    }
  });

  test('those that run from the beginning travel nowhere', () => {
    playTo(0);
    expect(scene.crowd.field.some((field) => field >= 0)).toBe(true);
    expect(scene.crowd.moves).toEqual([]);
  });

  test('marks grow and shrink on their way to fields of another size', () => {
    const { atMs, task } = firstArrival();
    playTo(atMs - 20);
    playTo(atMs);
    const move = scene.crowd.moves.find((each) => each.task === task);
    const pitchOf = (field: number): number => scene.crowd.fields.grid(field)!.pitch;
    const [from, to] = [pitchOf(move!.field), pitchOf(scene.crowd.field[move!.task]!)];
    const sizeAt = (nowMs: number): number => {
      const { ctx, copies } = recordedCanvas();
      motion.paint(ctx, frameOf(scene, 'near', { ...still, nowMs }), sprites);
      return copies[0]!.size;
    };
    expect(sizeAt(0)).toBe(Math.round(from * markShare));
    expect(sizeAt(499)).toBe(Math.round(to * markShare));
  });
});
