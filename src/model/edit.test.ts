import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { gestures, performed } from './arbitrary-design.test-support.ts';
import { emptyDesign, type Design } from './design.ts';
import { DesignIndex } from './design-index.ts';
import { applyDiff, diffDesigns, reverseDiff } from './diff.ts';
import { applyEdits, EditRefused, type Edit } from './edit.ts';
import { unsound } from './grammar.ts';

const text = (design: Design): string => JSON.stringify(design);

describe('whatever people do', () => {
  test('the design stays sound', () => {
    let largest = 0;
    fc.assert(
      fc.property(gestures({ minLength: 5, maxLength: 40 }), (all) => {
        const last = performed(all).at(-1)!;
        largest = Math.max(largest, Object.keys(last.links).length);
        expect(unsound(last)).toEqual([]);
      }),
      { numRuns: 300 },
    );
    expect(largest).toBeGreaterThan(10);
  });

  test('undoing all of it leads back over every step, key order included, and redoing forth', () => {
    fc.assert(
      fc.property(gestures({ minLength: 5, maxLength: 30 }), (all) => {
        const steps = performed(all);
        const diffs = steps.slice(1).map((step, i) => diffDesigns(steps[i]!, step));
        let here = steps.at(-1)!;
        for (let i = diffs.length - 1; i >= 0; i--) {
          here = applyDiff(here, reverseDiff(diffs[i]!));
          expect(text(here)).toBe(text(steps[i]!));
        }
        diffs.forEach((diff, i) => {
          here = applyDiff(here, diff);
          expect(text(here)).toBe(text(steps[i + 1]!));
        });
      }),
      { numRuns: 200 },
    );
  });

  test('an index that follows the changes answers like one made afresh, back and forth', () => {
    fc.assert(
      fc.property(gestures({ minLength: 5, maxLength: 25 }), (all) => {
        const steps = performed(all);
        const index = new DesignIndex(steps[0]!);
        for (const step of [...steps.slice(1), ...steps.toReversed()]) {
          index.apply(diffDesigns(index.design, step), step);
          const fresh = new DesignIndex(step);
          expect(answers(index, step)).toEqual(answers(fresh, step));
        }
      }),
      { numRuns: 100 },
    );
  });
});

function answers(index: DesignIndex, { nodes }: Design): unknown {
  const kinds = new Set(Object.values(nodes).map(({ kind }) => kind));
  return {
    links: Object.keys(nodes).map((id) => [id, index.linksFrom(id), index.linksTo(id), index.children(id)]),
    kinds: [...kinds].map((kind) => [kind, index.ofKind(kind as 'service')]),
  };
}

describe('what cannot be done is refused, with the reason, and changes nothing', () => {
  const note = { kind: 'note', props: {} };
  const drawn = applyEdits(emptyDesign('d'), [
    { do: 'add-node', id: 'frame', node: { kind: 'frame', props: {} } },
    { do: 'add-node', id: 'inner', node: { kind: 'frame', parent: 'frame', props: {} } },
    { do: 'add-node', id: 'note', node: note },
  ]);
  test.each<[string, Edit]>([
    ['There is already a note.', { do: 'add-node', id: 'note', node: note }],
    [
      'A container belongs inside a task definition.',
      { do: 'add-node', id: 'c', node: { kind: 'container', props: {} } },
    ],
    [
      'This version does not know the kind teapot.',
      { do: 'add-node', id: 't', node: { kind: 'teapot', props: {} } },
    ],
    [
      'A runs cannot join note and frame.',
      { do: 'add-link', id: 'l', link: { kind: 'runs', from: 'note', to: 'frame', props: {} } },
    ],
    ['gone is no longer in the design.', { do: 'set', id: 'gone', path: ['a'], value: 1 }],
    [
      'A frame cannot be put inside itself.',
      { do: 'reparent', id: 'frame', parent: 'inner', box: { x: 0, y: 0 } },
    ],
    ['note or gone is no longer in the design.', { do: 'reorder', id: 'note', before: 'gone' }],
  ])('%s', (message, edit) => {
    const before = text(drawn);
    expect(() => applyEdits(drawn, [edit])).toThrow(new EditRefused(message));
    expect(text(drawn)).toBe(before);
  });

  test('removing a frame removes what is in it, its links and places', () => {
    const { nodes, links, layout } = applyEdits(drawn, [{ do: 'remove', ids: ['frame'] }]);
    expect({ nodes: Object.keys(nodes), links, layout: Object.keys(layout) }).toEqual({
      nodes: ['note'],
      links: {},
      layout: ['note'],
    });
  });

  test('a second link, where AWS keeps one, takes the place of the first', () => {
    const service = (id: string): Edit => ({
      do: 'add-node',
      id,
      node: { kind: 'task-definition', props: {} },
    });
    const runs = (id: string, to: string): Edit => ({
      do: 'add-link',
      id,
      link: { kind: 'runs', from: 's', to, props: {} },
    });
    const { links } = applyEdits(emptyDesign('d'), [
      { do: 'add-node', id: 's', node: { kind: 'service', props: {} } },
      service('a'),
      service('b'),
      runs('one', 'a'),
      runs('two', 'b'),
    ]);
    expect(Object.keys(links)).toEqual(['two']);
  });
});
