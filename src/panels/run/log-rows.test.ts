import { expect, test } from 'vitest';
import { keyedRow, shownRows } from './log-rows.ts';

test('what is in sight is drawn, and little else, however long the list is', () => {
  expect(shownRows(0, 260, 26, 1_000_000)).toEqual({ from: 0, to: 18 });
  expect(shownRows(26_000, 260, 26, 1_000_000)).toEqual({ from: 992, to: 1018 });
  expect(shownRows(26_000, 260, 26, 12)).toEqual({ from: 4, to: 12 });
  expect(shownRows(0, 260, 26, 0)).toEqual({ from: 0, to: 0 });
});

test('keys walk the rows and stop at the ends', () => {
  expect(keyedRow('ArrowDown', undefined, 5)).toBe(0);
  expect(keyedRow('ArrowDown', 4, 5)).toBe(4);
  expect(keyedRow('ArrowUp', 0, 5)).toBe(0);
  expect(keyedRow('PageDown', 3, 50)).toBe(13);
  expect(keyedRow('End', 0, 50)).toBe(49);
  expect(keyedRow('Home', 20, 50)).toBe(0);
  expect(keyedRow('a', 0, 5)).toBeUndefined();
  expect(keyedRow('End', undefined, 0)).toBeUndefined();
});
