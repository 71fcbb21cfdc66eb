import { describe, expect, test } from 'vitest';
import { unsound } from '#model/grammar.ts';
import { checkDesign } from '#rules/check.ts';
import { largeDesign } from './large-design.ts';

describe('the large design', () => {
  test.each([100, 150, 1000, 3000])('of %d nodes is sound and about that large', (size) => {
    const design = largeDesign(size);
    const count = Object.keys(design.nodes).length;
    expect(unsound(design)).toEqual([]);
    expect(count).toBeGreaterThanOrEqual(size);
    expect(count).toBeLessThan(size + 30);
  });

  test('is the same each time', () => {
    expect(largeDesign(300)).toEqual(largeDesign(300));
  });

  test('is as good as a design that somebody cares for', () => {
    const findings = checkDesign(largeDesign(300));
    const errors = findings.filter(({ severity }) => severity === 'error');
    expect(errors.map(({ id, message }) => `${id}: ${message}`)).toEqual([]);
    expect(findings.length).toBeGreaterThan(5);
    expect(findings.length).toBeLessThan(150);
  });
});
