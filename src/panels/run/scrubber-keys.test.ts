import { expect, test } from 'vitest';
import { scrubbedMs } from './scrubber-keys.ts';

const state = { atMs: 50_000, knownMs: 600_000, settledAtMs: 194_175, interventions: [] };
const after = (key: string, shiftKey = false) => scrubbedMs({ key, shiftKey }, state);

test('arrows go a little on and back, further with Shift', () => {
  expect(after('ArrowRight')).toBe(51_000);
  expect(after('ArrowLeft')).toBe(49_000);
  expect(after('ArrowUp', true)).toBe(55_000);
});

test('a page is a tenth of what is shown', () => {
  expect(after('PageUp')).toBe(70_000);
  expect(after('PageDown')).toBe(30_000);
});

test('Home and End go to the start, and to where the run comes to rest or to what is known', () => {
  expect(after('Home')).toBe(0);
  expect(after('End')).toBe(194_175);
  expect(scrubbedMs({ key: 'End', shiftKey: false }, { ...state, settledAtMs: undefined })).toBe(600_000);
});

test('it does not leave what is shown, and other keys mean nothing', () => {
  expect(scrubbedMs({ key: 'PageDown', shiftKey: false }, { ...state, atMs: 5 })).toBe(0);
  expect(after('Enter')).toBeUndefined();
});
