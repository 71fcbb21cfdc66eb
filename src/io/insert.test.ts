import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { gestures, performed } from '#model/arbitrary-design.test-support.ts';
import { emptyDesign, type Design } from '#model/design.ts';
import { indexOf } from '#model/design-index.ts';
import { applyEdits } from '#model/edit.ts';
import { unsound } from '#model/grammar.ts';
import { insertion } from './insert.ts';
import { drawnBounds, drawnRect } from './layout/drawn.ts';
import { bounds } from './layout/rect.ts';
import { tidyDesign } from './layout/tidy.ts';

const anyDesign = gestures({ minLength: 1, maxLength: 25 }).map((all) => tidyDesign(performed(all).at(-1)!));
const count = (table: object): number => Object.keys(table).length;

describe('adding one design to another', () => {
  test('adds everything, changes nothing that is there, and covers none of it', () => {
    fc.assert(
      fc.property(anyDesign, anyDesign, (into, added) => {
        const result = applyEdits(into, insertion(into, added));
        expect(unsound(result)).toEqual([]);
        expect(count(result.nodes)).toBe(count(into.nodes) + count(added.nodes));
        expect(count(result.links)).toBe(count(into.links) + count(added.links));
        expect(result.nodes).toMatchObject(into.nodes);
        expect(result.layout).toMatchObject(into.layout);
        if (count(into.nodes) === 0 || count(added.nodes) === 0) return;
        const there = drawnBounds(indexOf(into));
        const q = indexOf(result);
        const isNew = (id: string): boolean =>
          !Object.hasOwn(into.nodes, id) && q.node(id)!.parent === undefined;
        const beside = bounds(
          Object.keys(result.nodes)
            .filter(isNew)
            .map((id) => drawnRect(q, id)),
        );
        expect(beside.x >= there.x + there.width || beside.y >= there.y + there.height).toBe(true);
      }),
      { numRuns: 150 },
    );
  });

  test('added to an empty design, it is the design itself', () => {
    fc.assert(
      fc.property(anyDesign, (added) => {
        const { nodes, links, layout } = applyEdits(emptyDesign('d'), insertion(emptyDesign('d'), added));
        expect({ nodes, links }).toEqual({ nodes: added.nodes, links: added.links });
        expect(layout).toEqual(added.layout);
      }),
      { numRuns: 50 },
    );
  });

  test('parents come before what is in them, and waivers follow their nodes to new ids', () => {
    const added: Design = {
      ...emptyDesign('b'),
      nodes: { note: { kind: 'note', parent: 'frame', props: {} }, frame: { kind: 'frame', props: {} } },
      waivers: { 'rule|note|note|text': { reason: 'known' } },
    };
    const into: Design = { ...emptyDesign('a'), nodes: { note: { kind: 'note', props: {} } } };
    const { nodes, waivers } = applyEdits(into, insertion(into, added));
    expect(nodes).toEqual({
      note: into.nodes['note'],
      frame: added.nodes['frame'],
      'note-1': added.nodes['note'],
    });
    expect(Object.keys(waivers)).toEqual(['rule|note-1|note-1|text']);
  });
});
