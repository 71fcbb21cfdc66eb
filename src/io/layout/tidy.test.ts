import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { gestures, performed } from '#model/arbitrary-design.test-support.ts';
import { design as drawn } from '#model/build.ts';
import type { Design, NodeId } from '#model/design.ts';
import { indexOf } from '#model/design-index.ts';
import { nodeKind } from '#model/registry.ts';
import { drawnBounds, drawnRect } from './drawn.ts';
import type { Rect } from './rect.ts';
import { framePadding, tidyDesign } from './tidy.ts';

function overlap(a: Rect, b: Rect): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

/** Every pair that lies on each other, and everything that sticks out of its frame or is nowhere. */
function faults(design: Design): string[] {
  const q = indexOf(design);
  const found: string[] = [];
  const laidOut = Object.keys(design.nodes).filter((id) => nodeKind(design.nodes[id]!.kind)!.shape !== 'row');
  const rects = new Map(laidOut.map((id) => [id, drawnRect(q, id)]));
  const siblings = new Map<NodeId | undefined, NodeId[]>();
  for (const id of laidOut)
    siblings.set(design.nodes[id]!.parent, [...(siblings.get(design.nodes[id]!.parent) ?? []), id]);
  for (const [frame, ids] of siblings) {
    ids.forEach((a, i) => {
      for (const b of ids.slice(i + 1))
        if (overlap(rects.get(a)!, rects.get(b)!)) found.push(`${a} and ${b} overlap`);
      if (frame === undefined) return;
      const { x, y, width, height } = rects.get(a)!;
      const around = rects.get(frame)!;
      const { left, top, right, bottom } = framePadding;
      if (
        x < left ||
        y < top ||
        x + width > around.width - right + 2 ||
        y + height > around.height - bottom + 2
      )
        found.push(`${a} sticks out of ${frame}`);
    });
  }
  for (const id of laidOut) if (design.layout[id] === undefined) found.push(`${id} is nowhere`);
  return found;
}

const at = ({ layout }: Design, id: NodeId): { x: number; y: number } => layout[id]!;

describe('tidy', () => {
  test('whatever is drawn: nothing overlaps or sticks out, and the same design is laid out the same', () => {
    let largest = 0;
    fc.assert(
      fc.property(gestures({ minLength: 5, maxLength: 60 }), (all) => {
        const design = performed(all).at(-1)!;
        const tidy = tidyDesign(design);
        largest = Math.max(largest, Object.keys(design.nodes).length);
        expect(faults(tidy)).toEqual([]);
        expect(tidyDesign(design)).toEqual(tidy);
        expect(tidyDesign(tidy).layout).toEqual(tidy.layout);
      }),
      { numRuns: 150 },
    );
    expect(largest).toBeGreaterThan(25);
  });

  test('the judge of overlaps sees one', () => {
    const design = drawn((d) => {
      d.node('secret');
      d.node('secret');
    });
    expect(
      faults({ ...design, layout: { 'secret-1': { x: 0, y: 0 }, 'secret-2': { x: 50, y: 50 } } }),
    ).toEqual(['secret-1 and secret-2 overlap']);
    expect(faults(design)).toContain('secret-1 is nowhere');
  });

  test('reads from left to right: roles, what they are for, what that uses', () => {
    const design = tidyDesign(
      drawn((d) =>
        d.taskDefinition({
          executionRoleArn: 'exec',
          containerDefinitions: [
            {
              name: 'a',
              secrets: [{ name: 'A', valueFrom: '/a' }],
              mountPoints: [{ sourceVolume: 'v', containerPath: '/v' }],
            },
          ],
          volumes: [{ name: 'v' }],
        }),
      ),
    );
    const xs = ['iam-role-1', 'task-definition-1', 'secret-1'].map((id) => at(design, id).x);
    expect(xs).toEqual(xs.toSorted((a, b) => a - b));
    expect(new Set(xs).size).toBe(3);
    expect(at(design, 'bind-mount-1').x).toBe(at(design, 'secret-1').x);
  });

  test('many secrets stand in several columns, in a picture that fits a screen', () => {
    const secrets = Array.from({ length: 40 }, (_, i) => ({ name: `S${i}`, valueFrom: `/s/${i}` }));
    const design = tidyDesign(
      drawn((d) => d.taskDefinition({ containerDefinitions: [{ name: 'a', secrets }] })),
    );
    const { width, height } = drawnBounds(indexOf(design));
    expect(faults(design)).toEqual([]);
    expect(width / height).toBeGreaterThan(0.8);
    expect(width / height).toBeLessThan(3);
  });

  test('what is not connected is packed beside each other, not on one pile', () => {
    const design = tidyDesign(drawn((d) => Array.from({ length: 30 }, () => d.node('note'))));
    const { width, height } = drawnBounds(indexOf(design));
    expect(width / height).toBeGreaterThan(1);
    expect(width / height).toBeLessThan(2.5);
  });

  test('frames are as large as their content, one in the other', () => {
    const design = tidyDesign(
      drawn((d) =>
        d.service({
          vpc: {},
          cluster: {},
          on: 'FARGATE',
          behind: {},
          runs: { family: 'f', containerDefinitions: [{ name: 'a' }] },
        }),
      ),
    );
    expect(faults(design)).toEqual([]);
    expect(design.layout['cluster-1']!.width).toBeGreaterThan(300);
    expect(design.layout['vpc-1']!.width!).toBeGreaterThan(design.layout['cluster-1']!.width!);
    expect(at(design, 'load-balancer-1').x).toBeLessThan(at(design, 'cluster-1').x);
  });

  test('a note that somebody made larger keeps its size', () => {
    const design = drawn((d) => d.node('note'));
    const layout = { 'note-1': { x: 900, y: 900, width: 400, height: 300 } };
    expect(tidyDesign({ ...design, layout }).layout).toEqual({
      'note-1': { x: 0, y: 0, width: 400, height: 300 },
    });
  });
});
