import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { design, type Drawing } from '#model/build.ts';
import { drawCluster, drawGroup, drawService } from '#sim/boot/draw-service.ts';
import { unborn } from '#store/run-states.ts';
import { lifecycleOf, TaskState } from '#store/state-names.ts';
import { usesOf } from './node-uses.ts';
import { playedStage } from './played-stage.test-support.ts';
import { TaskTally } from './task-tally.ts';
import { volumeNote } from './volumes-now.ts';

const zones = ['a'];
let volumes: Record<'shared' | 'scratch' | 'unused', string> = { shared: '', scratch: '', unused: '' };
const drawn = design((d: Drawing) => {
  const cluster = drawCluster(d, zones);
  drawGroup(d, cluster, { instances: 2, zones });
  volumes = {
    shared: d.node('efs', { name: 'shared' }),
    scratch: d.node('bind-mount', { name: 'scratch' }),
    unused: d.node('efs', { name: 'unused' }),
  };
  for (const [name, desiredCount] of [
    ['api', 3],
    ['worker', 2],
  ] as const) {
    drawService(d, cluster, 'EC2', zones, { name, desiredCount });
    d.link('declares', d.last('task-definition'), volumes.shared);
    d.link('mount', d.last('container'), volumes.shared);
  }
  d.link('declares', d.last('task-definition'), volumes.scratch);
});
const untilMs = 240_000;
const scene = await playedStage(
  drawn,
  [
    { atMs: 10_000, do: 'deploy', service: 'api', quality: 'good' },
    { atMs: 100_000, do: 'set-desired-count', service: 'worker', desiredCount: 0 },
  ],
  untilMs,
);
const tally = TaskTally.of(scene);
const uses = usesOf(scene.q, scene.about);
const noteAt = (atMs: number, volume: string) => {
  scene.timeline.moveTo(atMs);
  return volumeNote(scene.about, tally, uses.get(volume) ?? []);
};

test('says who has it mounted, service by service', () => {
  expect(noteAt(5000, volumes.shared)).toEqual({
    lines: ['mounted by 5 tasks', 'api 3 · worker 2'],
    tone: 'active',
  });
});

test('one that no container mounts is held by the tasks that declare it', () => {
  expect(noteAt(5000, volumes.scratch)).toEqual({ lines: ['held by 2 tasks', 'worker 2'], tone: 'active' });
  expect(noteAt(untilMs, volumes.scratch)).toEqual({ lines: ['not held'], tone: 'plain' });
});

test('says nothing of a volume that is no part of the run', () => {
  expect(noteAt(5000, volumes.unused)).toBeUndefined();
});

test('a task has its volumes from the start of its containers until they have stopped', () => {
  const holding: readonly number[] = [TaskState.RUNNING, TaskState.DEACTIVATING, TaskState.STOPPING];
  fc.assert(
    fc.property(fc.integer({ min: 0, max: untilMs }), (atMs) => {
      const note = noteAt(atMs, volumes.shared)!;
      const { states } = scene.timeline.tasks;
      let count = 0;
      for (let task = 0; task < scene.timeline.record.workload.length; task++)
        if (states[task] !== unborn && holding.includes(lifecycleOf(states[task]!))) count++;
      expect(note.lines[0]).toBe(
        count === 0 ? 'not mounted' : `mounted by ${count} ${count === 1 ? 'task' : 'tasks'}`,
      );
    }),
  );
});
