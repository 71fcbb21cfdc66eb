import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { asksForRehearsal, fragmentOf, readAddress } from './address.ts';

test('all that an address can ask for', () => {
  expect(
    readAddress('?scenario=calm-rolling&seed=42&t=1m30s&speed=0.5&lock=1&theme=dark', fragmentOf('1.a.b')),
  ).toEqual({
    code: '1.a.b',
    scenario: 'calm-rolling',
    seed: 42,
    atMs: 90_000,
    speed: 0.5,
    isLocked: true,
    theme: 'dark',
    problems: [],
  });
});

test('an address that asks for nothing', () => {
  expect(readAddress('', '')).toEqual({ isLocked: false, problems: [] });
  expect(readAddress('?utm_source=x', '#top')).toEqual({ isLocked: false, problems: [] });
  expect(asksForRehearsal(readAddress('?theme=dark', ''))).toBe(false);
  expect(asksForRehearsal(readAddress('?scenario=x', ''))).toBe(true);
  expect(asksForRehearsal(readAddress('', fragmentOf('')))).toBe(true);
});

test.each([
  ['?t=90000', { atMs: 90_000 }],
  ['?t=2h', { atMs: 7_200_000 }],
  ['?lock', { isLocked: true }],
  ['?lock=off', { isLocked: false }],
  ['?speed=1000', { speed: 1000 }],
])('%s', (search, expected) => {
  expect(readAddress(search, '')).toMatchObject({ ...expected, problems: [] });
});

test.each([
  ['?seed=-1', '“seed=-1” in the address is no whole number of up to nine digits; seed 1 is used.'],
  ['?t=soon', '“t=soon” in the address is no time such as 90s, 1m30s or 90000; it starts at 0:00.'],
  [
    '?t=99999999999',
    '“t=99999999999” in the address is no time such as 90s, 1m30s or 90000; it starts at 0:00.',
  ],
  ['?speed=0', '“speed=0” in the address is no speed from 0.1 to 1000; the usual one is used.'],
  ['?lock=perhaps', '“lock=perhaps” in the address is neither 1 nor 0; it is locked to be safe.'],
  ['?theme=pink', '“theme=pink” in the address is neither light nor dark; your own choice is used.'],
])('%s is answered', (search, words) => {
  expect(readAddress(search, '').problems).toEqual([words]);
});

test('what is locked by an odd word is locked', () => {
  expect(readAddress('?lock=perhaps', '').isLocked).toBe(true);
});

test('no address is too odd to be read', () => {
  const key = fc.constantFrom('scenario', 'seed', 't', 'speed', 'lock', 'theme', 'other');
  const query = fc
    .array(fc.tuple(key, fc.string({ maxLength: 60 })))
    .map((pairs) => `?${pairs.map(([k, v]) => `${k}=${v}`).join('&')}`);
  fc.assert(
    fc.property(query, fc.string(), (search, hash) => {
      const { atMs = 0, speed = 1, seed = 1 } = readAddress(search, hash);
      expect([atMs, speed, seed].every((value) => Number.isFinite(value) && value >= 0)).toBe(true);
    }),
  );
});
