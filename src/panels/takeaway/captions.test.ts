import { expect, test } from 'vitest';
import type { Beat } from '#store/beats.ts';
import type { SimEvent } from '#store/run-store.ts';
import { beatsBetween, beatWords, captions } from './captions.ts';

const event = (atMs: number, words: string): SimEvent => ({
  number: 0,
  atMs,
  reason: '',
  level: 'notable',
  words,
  docs: '',
  explained: false,
});
const story = [event(0, 'It began.'), event(5000, 'One.'), event(5000, 'Two.'), event(9000, 'It ended.')];
const beat = (atMs: number): Beat => ({ atMs, endMs: atMs, events: [], told: [], interventions: [] });

test('a caption is what happened last', () => {
  const at = captions(story);
  expect(at(4999)).toEqual({ clock: '0:04.9', words: 'It began.' });
  expect(at(5000).words).toBe('Two.');
  expect(captions([])(0).words).toBe('');
});

test('a beat belongs to the span that it begins in', () => {
  const beats = [0, 5000, 9000].map(beat);
  const at = (fromMs: number, toMs: number) =>
    beatsBetween(beats, { fromMs, toMs }, 9).map(({ atMs }) => atMs);
  expect(at(0, 9000)).toEqual([0, 5000, 9000]);
  expect(at(1, 8999)).toEqual([5000]);
  expect(at(9001, 99_000)).toEqual([]);
});

test('of many beats the first and the last are kept', () => {
  const many = Array.from({ length: 100 }, (_, i) => beat(i));
  const beats = beatsBetween(many, { fromMs: 0, toMs: 99 }, 10).map(({ atMs }) => atMs);
  expect([beats.length, beats[0], beats.at(-1)]).toEqual([10, 0, 99]);
});

test('a beat is told by what says most, and by how much more there is', () => {
  const words = [event(0, 'a task was lost.'), event(0, 'It is replaced.')];
  expect(beatWords({ events: [3, 4], told: [3, 4] }, words, [])).toBe('A task was lost. It is replaced.');
  expect(beatWords({ events: [3, 4, 5, 6], told: [3, 5] }, words, [])).toBe(
    'A task was lost. It is replaced. And 2 more.',
  );
});

test('a beat in which nothing happened yet says what was done', () => {
  expect(beatWords({ events: [], told: [] }, [], ['lose a zone', 'stop a task'])).toBe(
    'Lose a zone, stop a task.',
  );
});
