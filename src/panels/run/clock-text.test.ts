import { expect, test } from 'vitest';
import { clockMs, clockText, clockWords, exactClockText } from './clock-text.ts';

test.each([
  [0, '0:00.0'],
  [9_999, '0:09.9'],
  [309_500, '5:09.5'],
  [3_909_500, '1:05:09.5'],
])('%i ms is %s', (ms, text) => {
  expect(clockText(ms)).toBe(text);
});

test.each([
  [0, '0:00'],
  [4, '0:00.004'],
  [309_250, '5:09.25'],
  [3_909_000, '1:05:09'],
])('%i ms is exactly %s, and is read back', (ms, text) => {
  expect(exactClockText(ms)).toBe(text);
  expect(clockMs(text)).toBe(ms);
});

test.each([
  ['90', 90_000],
  ['90.5', 90_500],
  [' 90s ', 90_000],
  ['1m30s', 90_000],
  ['500ms', 500],
  ['120:00', 7_200_000],
  ['1:75', undefined],
  ['1:61:00', undefined],
  ['-5', undefined],
  ['soon', undefined],
  ['', undefined],
])('%j is read as %s', (text, ms) => {
  expect(clockMs(text)).toBe(ms);
});

test.each([
  [0, '0 seconds'],
  [1_000, '1 second'],
  [60_000, '1 minute'],
  [86_400, '1 minute 26.4 seconds'],
  [7_201_000, '2 hours 1 second'],
])('%i ms is said %s', (ms, words) => {
  expect(clockWords(ms)).toBe(words);
});
