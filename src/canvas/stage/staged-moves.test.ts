import * as fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { designSchema, type Design, type NodeId } from '#model/design.ts';
import { indexOf } from '#model/design-index.ts';
import { applyEdits } from '#model/edit.ts';
import { chain, geometryOf, type Point } from '../frame-geometry.ts';
import { stagedDesign } from './staged-design.ts';
import { stagedMoveEdits } from './staged-moves.ts';

const file = join(import.meta.dirname, '../../../public/templates/ec2-bridge.stagewright.json');
const drawn = designSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
const room = { width: 460, height: 380 };
const onStage = (design: Design): Design =>
  stagedDesign(
    design,
    new Map(
      Object.entries(design.nodes)
        .filter(([, { kind }]) => ['service', 'ec2-capacity'].includes(kind))
        .map(([id]) => [id, room] as const),
    ),
  );
const staged = indexOf(onStage(drawn));
const { rects } = geometryOf(staged);
const real = geometryOf(indexOf(drawn)).rects;
const movable = Object.keys(drawn.layout);

/** The design after nodes were dragged so far on the stage. */
function moved(by: ReadonlyMap<NodeId, Point>): Design {
  const moves = new Map(
    [...by].map(([id, { x, y }]) => [id, { x: rects.get(id)!.x + x, y: rects.get(id)!.y + y }]),
  );
  const edits = stagedMoveEdits(indexOf(drawn), staged, moves);
  return applyEdits(drawn, edits);
}

const way = fc.record({ x: fc.integer({ min: -400, max: 400 }), y: fc.integer({ min: -400, max: 400 }) });
const drags = fc
  .subarray(movable, { minLength: 1 })
  .chain((ids) => way.map((by) => new Map(ids.map((id) => [id, by]))));

describe('dragging on the stage', () => {
  test('moves what is dragged as far in the design, and what is in it along, once', () => {
    fc.assert(
      fc.property(drags, (by) => {
        const q = indexOf(drawn);
        const [before, after] = [drawn.layout, moved(by).layout];
        for (const id of movable) {
          const isCarried = chain(q, id)
            .slice(1)
            .some((frame) => by.has(frame));
          const { x, y } = (isCarried ? undefined : by.get(id)) ?? { x: 0, y: 0 };
          expect([id, after[id]!.x - before[id]!.x, after[id]!.y - before[id]!.y]).toEqual([id, x, y]);
        }
      }),
    );
  });

  test('changes the layout alone: sizes, frames and all that is meant stay', () => {
    fc.assert(
      fc.property(drags, (by) => {
        const after = moved(by);
        expect(after.nodes).toBe(drawn.nodes);
        expect(after.links).toBe(drawn.links);
        for (const [id, box] of Object.entries(after.layout)) {
          expect(box.width).toBe(drawn.layout[id]?.width);
          expect(box.height).toBe(drawn.layout[id]?.height);
        }
      }),
    );
  });

  test('does nothing where nothing is moved', () => {
    const still = new Map(movable.map((id) => [id, { x: rects.get(id)!.x, y: rects.get(id)!.y }]));
    expect(stagedMoveEdits(indexOf(drawn), staged, still)).toEqual([]);
  });

  test('starts from where a part is drawn, not from where it stands on the stage', () => {
    const id = movable.find((each) => rects.get(each)!.x !== real.get(each)!.x)!;
    const after = geometryOf(indexOf(moved(new Map([[id, { x: 7, y: 0 }]])))).rects;
    expect(after.get(id)!.x).toBe(real.get(id)!.x + 7);
  });
});
