import { describe, expect, test } from 'vitest';
import { javaPattern } from './java-pattern.ts';

const matches = (source: string, text: string): boolean => {
  const pattern = javaPattern(source);
  if (!(pattern instanceof RegExp)) throw new Error(pattern.fault);
  return pattern.test(text);
};

describe('a pattern', () => {
  test.each([
    ['t2.*', 't2.small', true],
    ['t2', 't2.small', false],
    ['small', 't2.small', false],
    ['(t2|t3)\\.micro', 't3.micro', true],
    ['(t2|t3)\\.micro', 't3-micro', false],
    ['a|b', 'b', true],
    ['a|b', 'ab', false],
    ['[mc]5[ad]?\\.(x?large|metal)', 'c5d.xlarge', true],
    ['[^t].*', 't2.small', false],
    ['\\Qa.b\\E.*', 'a.bc', true],
    ['\\Qa.b\\E.*', 'axbc', false],
    ['\\Qa.b', 'a.b', true],
    ['x{2,3}', 'xxxx', false],
    ['(?:a)+b', 'aaab', true],
  ])('%s on %s: %s', (source, text, expected) => {
    expect(matches(source, text)).toBe(expected);
  });

  test.each([
    ['(a+)+', 'itself repeats'],
    ['(a|aa)*', 'itself repeats or chooses'],
    ['((a|b)c)+', 'itself repeats or chooses'],
    ['(a?){30}', 'itself repeats'],
    ['.*a.*b.*c.*', 'too often'],
    ['(a|a)(a|a)(a|a)(a|a)(a|a)(a|a)(a|a)(a|a)(a|a)', 'too often'],
    ['a{2000}', 'more than 1000 times'],
    ['a*+', 'possessive'],
    ['(?>a)', 'atomic'],
    ['(?i)a', 'flags'],
    ['\\p{Alpha}', '\\p'],
    ['(a)\\1', '\\1'],
    ['\\', 'which a rehearsal does not know'],
    ['[a-z&&[^b]]', 'joins classes'],
    ['[]', 'empty class'],
    ['[a', 'without its ]'],
    ['a)(', 'was not opened'],
    ['(a', 'is not a regular expression'],
    ['*a', 'is not a regular expression'],
    ['a{', 'belongs to nothing'],
  ])('%s is refused: it %s', (source, why) => {
    expect(javaPattern(source)).toMatchObject({ fault: expect.stringContaining(why) });
  });

  test('as slow as they are let through is still matched quickly', () => {
    const slowest = javaPattern('.*a?.*b?.*[cd]?x?!');
    const startedAt = performance.now();
    expect(slowest instanceof RegExp && slowest.test('a'.repeat(255))).toBe(false);
    expect(performance.now() - startedAt).toBeLessThan(2000);
  });
});
