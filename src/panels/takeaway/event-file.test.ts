import { expect, test } from 'vitest';
import type { SimEvent } from '#store/run-store.ts';
import { eventsCsv, eventsJson } from './event-file.ts';

const event: SimEvent = {
  number: 0,
  atMs: 1500,
  reason: 'task.placed',
  level: 'normal',
  words: 'Task 1 ("api", v2) was placed.',
  docs: 'https://docs.aws.amazon.com/',
  task: 0,
  explained: true,
};

test('events become lines that a spreadsheet reads', () => {
  const [head, line, end] = eventsCsv([event]).split('\r\n');
  expect(head).toBe('number,atMs,level,reason,words,task,host,workload,deployment,docs');
  expect(line).toBe(
    '0,1500,normal,task.placed,"Task 1 (""api"", v2) was placed.",0,,,,https://docs.aws.amazon.com/',
  );
  expect(end).toBe('');
});

test('words that look like a formula stay words', () => {
  expect(eventsCsv([{ ...event, words: '=1+1' }])).toContain(",'=1+1,");
});

test('as JSON nothing is lost', () => {
  expect(JSON.parse(eventsJson([event]))).toEqual([event]);
});
