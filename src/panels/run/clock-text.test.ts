import { expect, test } from 'vitest';
import { clockText } from './clock-text.ts';

test.each([
  [0, '0:00.0'],
  [9_999, '0:09.9'],
  [309_500, '5:09.5'],
  [3_909_500, '1:05:09.5'],
])('%i ms is %s', (ms, text) => {
  expect(clockText(ms)).toBe(text);
});
