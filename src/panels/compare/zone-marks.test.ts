import { expect, test } from 'vitest';
import type { RunSpec } from '#model/run.ts';
import { doneRun } from '#store/done-run.test-support.ts';
import { fargateService } from '#sim/boot/example-designs.ts';
import { marksInWords, signOf, zoneMarksAt } from './zone-marks.ts';

const spec: RunSpec = {
  design: fargateService({ desiredCount: 4, behind: 'application', requestsPerSecond: 40 }),
  seed: 1,
  interventions: [{ atMs: 0, do: 'deploy', service: 'api' }],
};
const { outcome, picture } = doneRun(spec);
const sum = (counts: Int32Array): number => counts.reduce((total, count) => total + count, 0);

test('what stands in each zone is what the run wrote down', () => {
  const end = zoneMarksAt(picture, 0, outcome.endMs);
  expect(end.map(({ label }) => label)).toEqual(['a', 'b', 'c']);
  expect(end.map(({ counts }) => sum(counts)).toSorted()).toEqual([1, 1, 2]);
  expect(marksInWords(end)).toBe('4 healthy');
  // All are of revision 2, which has the second colour.
  expect(end.every(({ counts }) => sum(counts.slice(0, 5)) === 0)).toBe(true);
});

test('tasks without a place stand apart, and going back shows what was', () => {
  const start = zoneMarksAt(picture, 0, 0);
  expect(start.at(-1)!.label).toBe('not placed');
  expect(marksInWords(start)).toBe('4 healthy, 4 starting');
  expect(marksInWords(zoneMarksAt(picture, 1, 0))).toBe('no tasks');
});

test('a task that runs is healthy, not yet healthy, or unhealthy', () => {
  expect([3 | 8, 3, 3 | 8 | (2 << 4), 3 | (3 << 6), 1, 5].map(signOf)).toEqual([
    'healthy',
    'running',
    'unhealthy',
    'unhealthy',
    'starting',
    'stopping',
  ]);
});
