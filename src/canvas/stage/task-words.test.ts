import { expect, test } from 'vitest';
import { design } from '#model/build.ts';
import { drawCluster, drawService } from '#sim/boot/draw-service.ts';
import { busyDesign, busyScript, playedCrowd } from './played-crowd.test-support.ts';
import { taskWords } from './task-words.ts';

const { scene } = await playedCrowd(busyDesign, busyScript, 300_000);
const { timeline, crowd } = scene;
const wordsAt = (atMs: number, task: number): readonly string[] => {
  timeline.moveTo(atMs);
  crowd.follow(1);
  return taskWords(scene, task);
};

test('a task says what it is, how it is, and where', () => {
  expect(wordsAt(0, 0)).toEqual(['api:1 · task 1', 'healthy', expect.stringMatching(/^on i-0000000\d$/)]);
  const web = timeline.record.workload.data.findIndex(
    (workload) => scene.about.workloads[workload]?.name === 'web',
  );
  expect(wordsAt(0, web)[2]).toMatch(/^on Fargate in zone [abc]$/);
});

test('why one stops is said from the moment on at which it is told to, and not before', () => {
  wordsAt(300_000, 0);
  const { stopCode, stopText, texts } = timeline.record;
  const failed = [...crowd.marks.stoppedAt].findIndex(
    (atMs, task) => atMs > 20_000 && atMs < 250_000 && crowd.badgeOf(task) !== undefined,
  );
  const why = texts[stopText.data[failed]!]!;
  expect(stopCode.data[failed]).toBeGreaterThan(0);
  expect(why).not.toBe('');
  expect(wordsAt(crowd.marks.stoppedAt[failed]!, failed)).toContain(why);
  let runs = 0;
  for (let atMs = 0; atMs < crowd.marks.stoppedAt[failed]!; atMs += 250) {
    const words = wordsAt(atMs, failed);
    const isRunning = ['provisioning', 'pending', 'activating', 'running, not yet healthy', 'healthy'];
    if (!isRunning.includes(words[1]!)) continue;
    runs++;
    expect(words).not.toContain(why);
  }
  expect(runs).toBeGreaterThan(0);
});

test('several containers are told in the order in which they start', async () => {
  const sidecar = design((d) => {
    const cluster = drawCluster(d, ['a']);
    drawService(d, cluster, 'FARGATE', ['a'], { name: 'api', desiredCount: 1 });
    const app = d.last('container');
    const logs = d.node('container', { name: 'logs', essential: false }, d.last('task-definition'));
    d.link('depends-on', app, logs, { condition: 'START' });
  });
  const other = (await playedCrowd(sidecar, [], 20_000)).scene;
  other.timeline.moveTo(10_000);
  other.crowd.follow(1);
  expect(taskWords(other, 0)).toContain('starts logs, then api');
});
