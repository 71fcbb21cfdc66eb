import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { unborn } from '#store/run-states.ts';
import { lampOf, lamps, lifecycleOf, TaskState } from '#store/state-names.ts';
import { isLit } from './lamps-lit.ts';
import { lampCounts, lampWords, shownLamps, targetLamps, totalOf } from './lamps-now.ts';
import { busyDesign, busyScript, playedCrowd } from './played-crowd.test-support.ts';
import { TaskTally } from './task-tally.ts';

const untilMs = 600_000;
const { scene } = await playedCrowd(busyDesign, busyScript, untilMs);
const { timeline, about } = scene;
const api = about.workloads.findIndex(({ name }) => name === 'api');
const tally = TaskTally.of(scene);
const moment = fc.integer({ min: 0, max: untilMs });

describe('lamps of targets', () => {
  test('there is one for each task that is registered, as its target stands', () => {
    fc.assert(
      fc.property(moment, (atMs) => {
        timeline.moveTo(atMs);
        const { states } = timeline.tasks;
        const expected = Array.from({ length: timeline.record.workload.length }, (_, task) => task)
          .filter(
            (task) =>
              timeline.record.workload.data[task] === api && states[task] !== unborn && isLit(states[task]!),
          )
          .map((task) => ({ task, lamp: lamps[lampOf(states[task]!)] }));
        expect(targetLamps(timeline, tally, [api])).toEqual(expected);
      }),
    );
  });

  test('counts are the sums of lamps, and words say what is counted', () => {
    fc.assert(
      fc.property(moment, (atMs) => {
        timeline.moveTo(atMs);
        const counts = lampCounts(tally, [api]);
        const each = targetLamps(timeline, tally, [api]);
        for (const lamp of shownLamps)
          expect(counts[lamp]).toBe(each.filter((target) => target.lamp === lamp).length);
        expect(totalOf(counts)).toBe(each.length);
        for (const lamp of shownLamps) expect(lampWords(counts).includes(lamp)).toBe(counts[lamp] > 0);
      }),
    );
  });

  test('a deployment goes through initial, healthy and draining', () => {
    const seen = new Set<string>();
    for (let atMs = 0; atMs <= untilMs; atMs += 500) {
      timeline.moveTo(atMs);
      for (const { lamp } of targetLamps(timeline, tally, [api])) seen.add(lamp);
    }
    expect([...seen]).toEqual(expect.arrayContaining(['healthy', 'initial', 'draining']));
  });

  test('one that is stopped has none, unless its connections are still draining', () => {
    const drains = lamps.indexOf('draining') << 6;
    const unused = lamps.indexOf('unused') << 6;
    expect(isLit(TaskState.STOPPING | drains)).toBe(true);
    expect(isLit(TaskState.STOPPED | unused)).toBe(false);
    expect(isLit(TaskState.RUNNING | unused)).toBe(true);
    expect(lifecycleOf(TaskState.STOPPED | unused)).toBe(TaskState.STOPPED);
  });
});

test('words leave out what there is none of', () => {
  const none = { healthy: 0, initial: 0, unhealthy: 0, draining: 0, unused: 0 };
  expect(lampWords({ ...none, healthy: 8, draining: 2 })).toBe('8 healthy, 2 draining');
  expect(lampWords(none)).toBe('no targets');
});
