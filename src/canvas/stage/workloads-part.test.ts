import { expect, test } from 'vitest';
import { linear } from '#sim/scenarios/linear.ts';
import { playedCrowd } from './played-crowd.test-support.ts';
import { recordedCanvas } from './recorded-canvas.test-support.ts';
import { frameOf } from './stage-frame.test-support.ts';
import { sceneOn } from './stage-scene.ts';
import { workloadsPart } from './workloads-part.ts';

const { scene: played } = await playedCrowd(linear.design(), linear.interventions('api'), 1_600_000);
const { timeline } = played;

/** What the card of the service says, and in which colours, as traffic is shifted by a quarter at a time. */
function paintedAt(atMs: number) {
  timeline.moveTo(atMs);
  const scene = sceneOn(played, timeline);
  scene.crowd.follow(1);
  const painter = workloadsPart.begin(scene);
  const { ctx, words, inks } = recordedCanvas();
  painter.paint(ctx, frameOf(scene, 'near'));
  return { painter, scene, said: words.map(({ text }) => text), inks };
}

test('while requests are shifted, a bar tells which revision gets how much of them', () => {
  expect(paintedAt(50_000).said).toContain('no task waits');
  const { said, inks } = paintedAt(100_000);
  expect(said).toContain('requests');
  expect(said).not.toContain('no task waits');
  // Once for the bar, and once for the word beside it.
  expect([inks.get('rev-a'), inks.get('rev-b')]).toEqual([2, 2]);
  expect(paintedAt(1_590_000).said).not.toContain('requests');
});

test('the bar is painted again with each step, and not in between', () => {
  const { painter, scene } = paintedAt(100_000);
  const isMovedAt = (atMs: number) => painter.isMoved!(frameOf(scene, 'near', { atMs }));
  expect([100_000, 300_000, 419_000, 421_000, 800_000].map(isMovedAt)).toEqual([
    false,
    false,
    false,
    true,
    true,
  ]);
});
