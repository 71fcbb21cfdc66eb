import { expect, test } from 'vitest';
import { spanText } from './span-text.ts';

test.each([
  [0, '0 ms'],
  [850, '850 ms'],
  [12_480, '12.4 s'],
  [60_000, '1 min'],
  [185_000, '3 min 5 s'],
  [7_500_000, '2 h 05 min'],
])('%d ms is %s', (ms, text) => expect(spanText(ms)).toBe(text));
