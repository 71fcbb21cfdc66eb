import { expect, test } from 'vitest';
import type { SimEvent } from '#store/run-store.ts';
import { beatsOf, captions } from './captions.ts';

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

test('a caption is what happened last', () => {
  const at = captions(story);
  expect(at(4999)).toEqual({ clock: '0:04.9', words: 'It began.' });
  expect(at(5000).words).toBe('Two.');
  expect(captions([])(0).words).toBe('');
});

test('what happens at one moment is one beat', () => {
  expect(beatsOf(story, 9).map(({ words }) => words)).toEqual(['It began.', 'One. Two.', 'It ended.']);
});

test('much at one moment is told in short', () => {
  const [beat] = beatsOf(
    ['A.', 'B.', 'C.', 'D.'].map((words) => event(0, words)),
    9,
  );
  expect(beat!.words).toBe('A. B. And 2 more.');
});

test('of many beats the first and the last are kept', () => {
  const many = Array.from({ length: 100 }, (_, i) => event(i, `${i}`));
  const beats = beatsOf(many, 10).map(({ atMs }) => atMs);
  expect([beats.length, beats[0], beats.at(-1)]).toEqual([10, 0, 99]);
});
