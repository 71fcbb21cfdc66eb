import { describe, expect, test } from 'vitest';
import { readNumber, stepNumber, writeNumber } from './number-text.ts';

describe('readNumber', () => {
  test.each([
    ['', undefined],
    ['   ', undefined],
    ['0', 0],
    [' 512 ', 512],
    ['1,024', 1024],
    ['1 024 000', 1024000],
    ['-3', -3],
    ['+3', 3],
    ['007', 7],
  ])('reads %j as %j', (text, value) => {
    expect(readNumber(text)).toEqual({ value });
  });

  test.each(['12x', '1e3', '0x10', '1,02', '--1', '.', '٣', 'NaN', 'Infinity'])(
    'refuses %j in words',
    (text) => {
      expect(readNumber(text)).toHaveProperty('problem');
    },
  );

  test('fractions only where the step has one', () => {
    expect(readNumber('0.25', { step: 0.25 })).toEqual({ value: 0.25 });
    expect(readNumber('0.25')).toEqual({ problem: 'Whole numbers only.' });
  });

  test.each([
    [{ min: 0 }, '-1', 'At least 0.'],
    [{ max: 200 }, '201', 'At most 200.'],
    [{ min: 0, max: 200 }, '201', 'Between 0 and 200.'],
  ])('limits %j refuse %j', (limits, text, problem) => {
    expect(readNumber(text, limits)).toEqual({ problem });
  });
});

describe('stepNumber', () => {
  test.each([
    [4, 1, {}, 5],
    [4, -10, { min: 0 }, 0],
    [195, 10, { max: 200 }, 200],
    [0.1, 2, { step: 0.1 }, 0.3],
    [undefined, 1, { min: 5 }, 5],
    [undefined, -1, {}, 0],
  ])('from %j by %j with %j to %j', (from, steps, limits, to) => {
    expect(stepNumber(from, steps, limits)).toBe(to);
  });
});

test('what is written reads back', () => {
  for (const value of [undefined, 0, -1, 1024, 0.25]) {
    expect(readNumber(writeNumber(value), { step: 0.01 })).toEqual({ value });
  }
});
