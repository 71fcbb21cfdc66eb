import { describe, expect, test } from 'vitest';
import type { Intervention } from '#model/run.ts';
import { ec2Service } from '#sim/boot/example-designs.ts';
import { playedStage } from './played-stage.test-support.ts';
import type { RunScene } from './run-scene.ts';
import { outlineRows, type OutlineRows } from './stage-outline-rows.ts';
import { standingOf, stepSummary } from './stage-outline-summary.ts';
import { rowTold } from './stage-outline-told.ts';
import { focusTold } from './stage-told.ts';
import { TaskTally } from './task-tally.ts';

const drawn = ec2Service(
  { desiredCount: 4, behind: 'application', requestsPerSecond: 40 },
  { instances: 2, zones: ['a', 'b'] },
);
const deploy: Intervention = { atMs: 10_000, do: 'deploy', service: 'api', quality: 'good' };

async function sceneAt(atMs: number): Promise<RunScene> {
  const scene = await playedStage(drawn, [deploy], 200_000);
  scene.timeline.moveTo(atMs);
  return scene;
}

const all = (rows: OutlineRows) => Array.from({ length: rows.length }, (_, i) => rows.at(i)!);

describe('the outline of a rehearsal', () => {
  test('has what the stage paints: clusters and services, groups and instances, targets', async () => {
    const scene = await sceneAt(5000);
    const tally = TaskTally.of(scene);
    const rows = outlineRows(scene, (key) => !key.includes('host') && !key.startsWith('targets'));
    const told = all(rows).map(({ row }) => `${row.level} ${rowTold(scene, tally, row)}`);
    expect(told).toEqual([
      '1 Cluster demo, 1 service',
      '2 api: 4 running, 4 healthy',
      ...[1, 2, 3, 4].map(
        (task) =>
          expect.stringMatching(
            new RegExp(
              `^3 Task ${task}, api:1, RUNNING, healthy, target healthy, on i-00[12] \\(hosts/[12]\\) in zone [ab]\\.$`,
            ),
          ) as string,
      ),
      expect.stringMatching(/^1 Auto Scaling group hosts, .+, 2 instances active$/) as string,
      '2 Zone a',
      '3 Instance i-001 (hosts/1) in zone a, ACTIVE, 2 tasks.',
      '2 Zone b',
      '3 Instance i-002 (hosts/2) in zone b, ACTIVE, 2 tasks.',
      '1 Targets of api behind api-lb: 4 healthy',
    ]);
  });

  test('every row is found again by its key, and tells its place', async () => {
    const scene = await sceneAt(30_000);
    const rows = outlineRows(scene, () => true);
    const listed = all(rows);
    expect(new Set(listed.map(({ key }) => key)).size).toBe(rows.length);
    listed.forEach(({ key }, i) => expect(rows.indexOf(key)).toBe(i));
    for (const { row } of listed) expect(row.place).toBeLessThanOrEqual(row.of);
    expect(rows.at(rows.length)).toBeUndefined();
    expect(rows.indexOf('cluster 0/workload 0/task 999')).toBe(-1);
  });

  test('what is closed hides what is in it', async () => {
    const scene = await sceneAt(5000);
    expect(all(outlineRows(scene, () => false)).map(({ row }) => row.sort)).toEqual([
      'cluster',
      'group',
      'targets',
    ]);
  });
});

test('a step is told by what it has changed', async () => {
  const scene = await sceneAt(5000);
  const tally = TaskTally.of(scene);
  const standing = (atMs: number) => {
    scene.timeline.moveTo(atMs);
    return standingOf(scene, tally, () => '');
  };
  const before = standing(5000);
  expect(stepSummary(before, standing(6000))).toBe('00:06. no change of tasks, instances or traffic.');
  expect(stepSummary(before, standing(10_500))).toBe('00:10. api: 4 running, 4 healthy, 4 pending.');
});

test('what is chosen is told as it is at the playhead', async () => {
  const scene = await sceneAt(5000);
  expect(focusTold(scene, { what: 'task', number: 0 })).toMatch(/^Task 1, api:1, RUNNING, healthy/);
  expect(focusTold(scene, { what: 'task', number: 6 })).toBe('Task 7, api:2, not there yet.');
  scene.timeline.moveTo(200_000);
  expect(focusTold(scene, { what: 'task', number: 0 })).toMatch(
    /^Task 1, api:1, (DEACTIVATING|STOPPED), .*ServiceSchedulerInitiated/,
  );
  expect(focusTold(scene, { what: 'event', number: 0 })).toBeUndefined();
});
