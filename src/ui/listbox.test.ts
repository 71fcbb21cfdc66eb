import { describe, expect, test } from 'vitest';
import { nextActive, typeAhead, type Option } from './listbox.ts';

const options: Option[] = [
  { value: 'a', label: 'awsvpc', disabled: 'Not here.' },
  { value: 'b', label: 'bridge' },
  { value: 'c', label: 'host' },
  { value: 'd', label: 'hosted' },
  { value: 'e', label: 'none', disabled: 'Nor here.' },
];

describe('nextActive passes over what cannot be chosen', () => {
  test.each([
    ['ArrowDown', -1, 1],
    ['ArrowDown', 1, 2],
    ['ArrowDown', 3, 1],
    ['ArrowUp', 1, 3],
    ['ArrowUp', 3, 2],
    ['Home', 3, 1],
    ['End', 1, 3],
    ['PageDown', 1, 3],
    ['PageUp', 3, 1],
    ['x', 1, undefined],
  ])('%s from %j to %j', (key, from, to) => {
    expect(nextActive(key, from, options)).toBe(to);
  });

  test('with nothing to choose nothing is active', () => {
    expect(nextActive('ArrowDown', -1, [])).toBe(-1);
  });
});

describe('typeAhead', () => {
  test.each([
    ['h', -1, 2],
    ['h', 2, 3],
    ['h', 3, 2],
    ['ho', 2, 2],
    ['HOSTE', 2, 3],
    ['n', 1, 1],
    ['zzz', 2, 2],
  ])('%j from %j to %j', (typed, from, to) => {
    expect(typeAhead(typed, from, options)).toBe(to);
  });
});
