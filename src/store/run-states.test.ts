import { describe, expect, test } from 'vitest';
import { bytesOf, columnsOf, noRows, stateBits, type RunBatch } from '#worker/run-batch.ts';
import { RunRecord } from './run-record.ts';
import { RunStates, unborn } from './run-states.ts';

type Row = readonly [atMs: number, task: number, state: number];

/** A batch of changes; `births` tasks are new with it. */
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

function numbers(seed: number): () => number {
  let last = seed;
  return () => (last = (Math.imul(last, 1_664_525) + 1_013_904_223) >>> 0) >>> 8;
}

/** 200,000 changes of 500 tasks, several a millisecond: more than lie between marks. */
function manyRows(seed: number): Row[] {
  const next = numbers(seed);
  return Array.from({ length: 200_000 }, (_, i): Row => [i >> 3, next() % 500, next() % 512]);
}

function replayed(rows: readonly Row[], atMs: number): Uint16Array {
  const states = new Uint16Array(512).fill(unborn);
  for (const [at, task, state] of rows) if (at <= atMs) states[task] = state;
  return states;
}

describe('states of tasks at the playhead', () => {
  test('are those of a replay from the start, wherever the playhead goes', () => {
    const rows = manyRows(1);
    const record = new RunRecord();
    record.receive(batch(rows, 500));
    const tasks = new RunStates(stateBits);
    const next = numbers(2);
    for (const atMs of [
      0,
      24_999,
      3,
      12_000,
      11_999,
      24_000,
      ...Array.from({ length: 20 }, () => next() % 25_000),
    ]) {
      tasks.moveTo(record.tasks, 500, atMs);
      expect(tasks.states.subarray(0, 500)).toEqual(replayed(rows, atMs).subarray(0, 500));
    }
  });

  test('follow another future from where it begins', () => {
    const rows = manyRows(1);
    const record = new RunRecord();
    record.receive(batch(rows, 500));
    const tasks = new RunStates(stateBits);
    tasks.moveTo(record.tasks, 500, 24_000);
    const kept = 150_001;
    const other = manyRows(3).slice(kept);
    record.receive(batch(other, 0, { ...noRows, changes: kept, births: 500 }));
    tasks.forget(kept);
    const future = [...rows.slice(0, kept), ...other];
    for (const atMs of [24_000, 18_000, 10, 21_000]) {
      tasks.moveTo(record.tasks, 500, atMs);
      expect(tasks.states.subarray(0, 500)).toEqual(replayed(future, atMs).subarray(0, 500));
    }
  });

  test('a task is not there before it was born', () => {
    const record = new RunRecord();
    record.receive(batch([[5, 0, 0]], 1));
    const tasks = new RunStates(stateBits);
    tasks.moveTo(record.tasks, 500, 5);
    expect(tasks.states[0]).toBe(0);
    tasks.moveTo(record.tasks, 500, 4);
    expect(tasks.states[0]).toBe(unborn);
  });
});

describe('what is known of a run', () => {
  test('a series holds its value until its next step, and forgets what is void', () => {
    const lengths = { ...noRows, steps: 4 };
    const buffer = new ArrayBuffer(bytesOf(lengths));
    const columns = columnsOf(buffer, lengths);
    columns.stepAt.set([0, 10, 10, 30]);
    columns.stepSeries.set([1, 0, 1, 1]);
    columns.stepValue.set([4, 2 ** 40, 5, 6]);
    const record = new RunRecord();
    record.receive({ lengths, buffer });
    expect([0, 9, 10, 29, 30, 99].map((atMs) => record.valueAt(1, atMs))).toEqual([4, 4, 5, 5, 6, 6]);
    expect([9, 10].map((atMs) => record.valueAt(0, atMs))).toEqual([0, 2 ** 40]);
    expect(record.valueAt(7, 50)).toBe(0);
    record.receive({ ...batch([], 0), keep: { ...noRows, steps: 2 } });
    expect([record.valueAt(1, 99), record.valueAt(0, 99)]).toEqual([4, 2 ** 40]);
  });
});
