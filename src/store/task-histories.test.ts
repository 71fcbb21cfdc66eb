import { expect, test } from 'vitest';
import { bytesOf, columnsOf, noRows, stateBits, type RunBatch } from '#worker/run-batch.ts';
import { RunRecord } from './run-record.ts';
import { TaskHistories } from './task-histories.ts';

type Row = readonly [atMs: number, task: number, state: number];

function batch(changes: readonly Row[], births: number, keep?: RunBatch['keep']) {
  const lengths = { ...noRows, changes: changes.length, births };
  const buffer = new ArrayBuffer(bytesOf(lengths));
  const columns = columnsOf(buffer, lengths);
  changes.forEach(([atMs, task, state], i) => {
    columns.changeAt[i] = atMs;
    columns.change[i] = (task << stateBits) | state;
  });
  return { lengths, buffer, ...(keep ? { keep } : {}) };
}

test('each task has its own changes, in order, also after another future has begun', () => {
  const record = new RunRecord();
  const histories = new TaskHistories(record);
  const rows: Row[] = Array.from({ length: 2000 }, (_, i) => [i, (i * 7) % 40, i % 8]);
  record.receive(batch(rows.slice(0, 900), 40));
  histories.update();
  record.receive(batch(rows.slice(900), 0));
  histories.update();
  const expected = (all: readonly Row[], of: number) =>
    all.filter(([, task]) => task === of).map(([fromMs, , state]) => ({ fromMs, state }));
  for (const task of [0, 7, 39]) expect(histories.of(task)).toEqual(expected(rows, task));
  expect([0, 7, 14].map((task) => histories.bornAtMs(task))).toEqual([0, 1, 2]);
  expect(histories.of(40)).toEqual([]);

  const other: Row[] = [
    [1000, 7, 7],
    [1001, 40, 0],
  ];
  record.receive(batch(other, 1, { ...noRows, changes: 1000, births: 40 }));
  histories.update();
  const all = [...rows.slice(0, 1000), ...other];
  expect(histories.of(7)).toEqual(expected(all, 7));
  expect(histories.of(40)).toEqual([{ fromMs: 1001, state: 0 }]);
  expect(histories.count).toBe(41);
});
