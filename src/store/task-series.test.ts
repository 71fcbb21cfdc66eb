import { describe, expect, test } from 'vitest';
import { bytesOf, columnsOf, hostStateBits, noRows, stateBits, type RunBatch } from '#worker/run-batch.ts';
import { RunRecord } from './run-record.ts';
import { valueAt } from './steps.ts';
import { TaskSeries } from './task-series.ts';

const [pending, running, stopped] = [1, 3, 7];
const healthy = 8;
const [active, lost] = [1, 3];

const group = {
  node: 'hosts',
  name: 'hosts',
  instanceType: 'm5.large',
  cpuUnits: 1000,
  memoryMib: 4000,
  maxSize: 4,
  zones: [0, 1],
} as const;
const revisions = [1, 2].map((number) => ({
  workload: 0,
  number,
  cpuUnits: 250,
  memoryMib: 2000,
  containers: [],
}));

interface Rows {
  /** Number of tasks that are born, all of workload 0: the revision of each. */
  readonly births?: readonly number[];
  readonly changes?: ReadonlyArray<readonly [atMs: number, task: number, state: number]>;
  readonly placed?: ReadonlyArray<readonly [task: number, host: number]>;
  readonly hosts?: readonly number[];
  readonly hostChanges?: ReadonlyArray<readonly [atMs: number, host: number, state: number]>;
  readonly keep?: RunBatch['keep'];
}

function batch({ births = [], changes = [], placed = [], hosts = [], hostChanges = [], keep }: Rows) {
  const lengths = {
    ...noRows,
    births: births.length,
    changes: changes.length,
    placements: placed.length,
    hostBirths: hosts.length,
    hostChanges: hostChanges.length,
  };
  const buffer = new ArrayBuffer(bytesOf(lengths));
  const columns = columnsOf(buffer, lengths);
  columns.birthRevision.set(births);
  columns.hostZone.set(hosts);
  changes.forEach(([atMs, task, state], i) => {
    columns.changeAt[i] = atMs;
    columns.change[i] = (task << stateBits) | state;
  });
  placed.forEach(([task, host], i) => {
    columns.placedTask[i] = task;
    columns.placedHost[i] = host;
  });
  hostChanges.forEach(([atMs, host, state], i) => {
    columns.hostChangeAt[i] = atMs;
    columns.hostChange[i] = (host << hostStateBits) | state;
  });
  return { lengths, buffer, revisions: { from: 0, items: revisions }, ...(keep ? { keep } : {}) };
}

const two: Rows = {
  births: [0, 0, 1],
  hosts: [0, 1],
  hostChanges: [
    [0, 0, active],
    [0, 1, active],
    [50, 0, lost],
  ],
  placed: [
    [0, 0],
    [1, 1],
    [2, 1],
  ],
  changes: [
    [0, 0, running | healthy],
    [0, 1, running | healthy],
    [10, 2, 0],
    [20, 2, pending],
    [30, 2, running],
    [40, 2, running | healthy],
    [50, 0, running],
    [60, 0, stopped],
    [70, 1, running | (2 << 4)],
  ],
};

function seriesOf(...batches: Rows[]) {
  const record = new RunRecord();
  const series = new TaskSeries(record, [group]);
  for (const rows of batches) {
    record.receive(batch(rows));
    series.update();
  }
  return series;
}

const over = (steps: Parameters<typeof valueAt>[0], ...moments: number[]): number[] =>
  moments.map((atMs) => valueAt(steps, atMs));

describe('sums over tasks', () => {
  test('count the healthy ones of a workload', () => {
    expect(over(seriesOf(two).healthyOf(0), 0, 39, 40, 50, 70)).toEqual([2, 2, 3, 2, 1]);
  });

  test('count the running ones of a revision', () => {
    const series = seriesOf(two);
    expect(over(series.runningOf(0), 0, 59, 60)).toEqual([2, 2, 1]);
    expect(over(series.runningOf(1), 29, 30, 70)).toEqual([0, 1, 1]);
  });

  test('know who lost its health last, and whether its checks failed', () => {
    const series = seriesOf(two);
    expect(series.lossBy(0, 49)).toBeUndefined();
    expect(series.lossBy(0, 60)).toEqual({ task: 0, healthStatus: 0 });
    expect(series.lossBy(0, 70)).toEqual({ task: 1, healthStatus: 2 });
  });

  test('tell how full the instances of a zone are, as long as they are there', () => {
    const series = seriesOf(two);
    expect(over(series.packingOf(0).cpuPermille, 0, 49, 50, 60)).toEqual([250, 250, 0, 0]);
    expect(over(series.packingOf(1).cpuPermille, 0, 19, 20)).toEqual([250, 250, 500]);
    expect(over(series.packingOf(1).memoryPermille, 0, 19, 20)).toEqual([500, 500, 1000]);
  });

  test('begin anew in another future', () => {
    const series = seriesOf(two, {
      keep: { ...noRows, births: 2, changes: 2, placements: 2, hostBirths: 2, hostChanges: 2 },
      changes: [[45, 1, stopped]],
    });
    expect(over(series.healthyOf(0), 40, 44, 45)).toEqual([2, 2, 1]);
    expect(over(series.runningOf(1), 30, 70)).toEqual([0, 0]);
    expect(over(series.packingOf(1).cpuPermille, 44, 45)).toEqual([250, 0]);
    expect(over(series.packingOf(0).cpuPermille, 50)).toEqual([250]);
  });
});
