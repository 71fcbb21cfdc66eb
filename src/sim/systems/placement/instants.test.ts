import { expect, test } from 'vitest';
import { instantMs } from './instants.ts';

test.each([
  '2018-06-18T22:28:28+00:00',
  '2018-06-18T22:28:28Z',
  '2018-06-18T22:28:28-05:30',
  '2018-06-18T22:28Z',
  '2000-02-29T00:00:00Z',
  '2100-03-01T00:00:00Z',
  '1970-01-01T00:00:00Z',
  '1969-12-31T23:59:59Z',
  '2018-06-18',
])('%s is the instant that JavaScript reads in it', (text) => {
  expect(instantMs(text)).toBe(Date.parse(text));
});

test('a date and time without a zone is taken for UTC', () => {
  expect(instantMs('2018-06-18T22:28:28')).toBe(Date.parse('2018-06-18T22:28:28Z'));
});

test.each(['', 'soon', '2018', '2018-13-01', '2018-06-32', '18-06-2018'])('"%s" is no date', (text) => {
  expect(instantMs(text)).toBeUndefined();
});
