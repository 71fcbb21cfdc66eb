import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { emptyDesign, type Design, type DesignNode } from './design.ts';
import { applyDiff, diffDesigns, isEmptyDiff, isMeaningful, reverseDiff } from './diff.ts';

const nodes = new Map(['a', 'b'].map((value) => [value, { kind: 'note', props: { value } } as DesignNode]));

function designOf(entries: readonly (readonly [string, string])[]): Design {
  return {
    ...emptyDesign('d'),
    nodes: Object.fromEntries(entries.map(([id, value]) => [id, nodes.get(value)!])),
    layout: Object.fromEntries(entries.map(([id], x) => [id, { x, y: 0 }])),
  };
}

const ids = ['p', 'q', 'r', 's', 't', 'u'];
const anyDesign = fc
  .shuffledSubarray(ids)
  .chain((some) =>
    fc.tuple(...some.map((id) => fc.tuple(fc.constant(id), fc.constantFrom('a', 'b')))).map(designOf),
  );

function text(design: Design): string {
  return JSON.stringify(design);
}

describe('diffs', () => {
  test('lead to the other design and back, key order included', () => {
    fc.assert(
      fc.property(anyDesign, anyDesign, (before, after) => {
        const diff = diffDesigns(before, after);
        expect(text(applyDiff(before, diff))).toBe(text(after));
        expect(text(applyDiff(after, reverseDiff(diff)))).toBe(text(before));
      }),
      { numRuns: 1000 },
    );
  });

  test('a diff of equal designs is empty and applies as identity', () => {
    const design = designOf([['p', 'a']]);
    const diff = diffDesigns(design, { ...design });
    expect(isEmptyDiff(diff)).toBe(true);
    expect(applyDiff(design, diff)).toEqual(design);
  });

  test('putting one record elsewhere is one change, which counts as meaningful', () => {
    const before = designOf(ids.map((id) => [id, 'a']));
    const after = designOf([...ids.slice(1), 'p'].map((id) => [id, 'a']));
    const diff = diffDesigns({ ...before, layout: {} }, { ...after, layout: {} });
    expect(Object.keys(diff.nodes)).toEqual(['p']);
    expect(diff.nodes['p']).toMatchObject({ from: 0, at: 5 });
    expect(isMeaningful(diff)).toBe(true);
  });

  test('moving a node on the canvas is not meaningful, renaming the design neither', () => {
    const before = designOf([['p', 'a']]);
    const after = { ...before, name: 'New name', layout: { p: { x: 50, y: 50 } } };
    const diff = diffDesigns(before, after);
    expect(isMeaningful(diff)).toBe(false);
    expect(isEmptyDiff(diff)).toBe(false);
    expect(text(applyDiff(before, diff))).toBe(text(after));
  });
});
