import { expect, test } from 'vitest';
import { areaName, areasOf, everything, filterOf, toggled } from './event-filter.ts';

test('a choice of everything is no filter', () => {
  expect(filterOf(everything)).toBeUndefined();
  expect(filterOf({ ...everything, text: '   ' })).toBeUndefined();
});

test('what is chosen is asked for, and nothing else', () => {
  expect(filterOf({ text: ' drain ', levels: ['problem'], areas: [], workload: 0 })).toEqual({
    text: 'drain',
    levels: ['problem'],
    workload: 0,
  });
});

test('areas are read off the ids of reasons', () => {
  const ids = ['task.stop', 'task.failed', 'run-task.waits', 'placement.placed'];
  expect(areasOf(ids.map((id) => ({ id })))).toEqual(['placement', 'run-task', 'task']);
  expect(areaName('run-task')).toBe('Run task');
});

test('a value is in or out', () => {
  expect(toggled(['a'], 'b')).toEqual(['a', 'b']);
  expect(toggled(['a', 'b'], 'a')).toEqual(['b']);
});
