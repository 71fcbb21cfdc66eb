import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { stretch } from './stretch.ts';

const spans = fc.array(
  fc.record({
    start: fc.integer({ min: -500, max: 500 }),
    length: fc.integer({ min: 1, max: 300 }),
    more: fc.integer({ min: 0, max: 400 }),
  }),
  { maxLength: 12 },
);

test('keeps every gap and makes the room that is asked for', () => {
  fc.assert(
    fc.property(spans, (asked) => {
      const to = stretch(asked.map(({ start, length, more }) => ({ start, length, grown: length + more })));
      const edges = asked.flatMap(({ start, length }) => [start, start + length]).toSorted((a, b) => a - b);
      edges.slice(1).forEach((edge, i) => {
        expect(to(edge) - to(edges[i]!)).toBeGreaterThanOrEqual(edge - edges[i]!);
      });
      for (const { start, length, more } of asked)
        expect(to(start + length) - to(start)).toBeGreaterThanOrEqual(length + more);
    }),
  );
});

test('moves nothing before the first that grows, and nothing at all where none does', () => {
  const to = stretch([{ start: 100, length: 50, grown: 80 }]);
  expect([0, 100, 150, 200].map(to)).toEqual([0, 100, 180, 230]);
  expect([0, 100, 150].map(stretch([{ start: 100, length: 50, grown: 50 }]))).toEqual([0, 100, 150]);
});

test('lets what grows side by side share the room', () => {
  const to = stretch([
    { start: 0, length: 100, grown: 160 },
    { start: 0, length: 100, grown: 140 },
  ]);
  expect(to(100)).toBe(160);
});
