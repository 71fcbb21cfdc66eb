import { describe, expect, test } from 'vitest';
import { emptyDesign, type Design } from '#model/design.ts';
import { indexOf } from '#model/design-index.ts';
import { applyEdits } from '#model/edit.ts';
import { unsound } from '#model/grammar.ts';
import { nodeKinds } from '#model/kinds/index.ts';
import { geometryOf, overlaps } from './frame-geometry.ts';
import { nudgeEdits, rowStepEdits } from './nudge.ts';
import { placeAt, placeFreely } from './place.ts';
import { viewHeight } from './views/view-size.ts';

const visible = { x: 0, y: 0, width: 1200, height: 800 };

function add(design: Design, kind: string, selected: readonly string[] = []): { design: Design; id: string } {
  const placed = placeFreely(indexOf(design), kind, { selected: new Set(selected), visible });
  if (!placed) throw new Error(`no place for ${kind}`);
  return { design: applyEdits(design, placed.edits), id: placed.id };
}

describe('adding', () => {
  test('every kind can be added to an empty canvas, and the design stays sound', () => {
    for (const { kind } of nodeKinds) {
      const { design, id } = add(emptyDesign('d'), kind);
      expect(unsound(design)).toEqual([]);
      expect(design.nodes[id]?.kind).toBe(kind);
    }
  });

  test('what is added one after another does not overlap', () => {
    let design = emptyDesign('d');
    for (let i = 0; i < 12; i++) design = add(design, 'secret').design;
    const rects = [...geometryOf(indexOf(design)).rects.values()];
    const pairs = rects.flatMap((a, i) => rects.slice(i + 1).map((b) => [a, b] as const));
    expect(pairs.filter(([a, b]) => overlaps(a, b))).toEqual([]);
  });

  test('parts fill what is seen from left to right, and stay in it', () => {
    const small = { x: 100, y: 50, width: 744, height: 460 };
    let design = emptyDesign('d');
    let selected: string[] = [];
    const corners = ['users', 'load-balancer', 'service', 'task-definition'].map((kind) => {
      const around = { selected: new Set(selected), visible: small };
      const placed = placeFreely(indexOf(design), kind, around)!;
      design = applyEdits(design, placed.edits);
      selected = [placed.id];
      const rect = geometryOf(indexOf(design)).rects.get(placed.id)!;
      expect(rect.x).toBeGreaterThan(small.x);
      expect(rect.x + rect.width).toBeLessThan(small.x + small.width);
      expect(rect.y + rect.height).toBeLessThan(small.y + small.height - 60);
      return rect;
    });
    const [users, balancer, service, card] = corners;
    expect([balancer!.y, service!.y]).toEqual([users!.y, users!.y]);
    expect(balancer!.x).toBeGreaterThan(users!.x);
    expect(service!.x).toBeGreaterThan(balancer!.x);
    expect(card).toMatchObject({ x: users!.x });
    expect(card!.y).toBeGreaterThan(service!.y);
  });

  test('a service among hosts does not cover their picture', () => {
    const asg = add(emptyDesign('d'), 'ec2-capacity');
    const { design, id } = add(asg.design, 'service', [asg.id]);
    const { rects } = geometryOf(indexOf(design));
    expect(design.nodes[id]?.parent).toBe(asg.id);
    const picture = viewHeight(indexOf(design), asg.id)!;
    expect(rects.get(id)!.y).toBeGreaterThanOrEqual(rects.get(asg.id)!.y + picture);
  });

  test('a container gets a task definition around it, and joins the one that is there', () => {
    const first = add(emptyDesign('d'), 'container');
    const card = first.design.nodes[first.id]?.parent ?? '';
    expect(first.design.nodes[card]?.kind).toBe('task-definition');
    const second = add(first.design, 'container');
    expect(second.design.nodes[second.id]?.parent).toBe(card);
  });

  test('a part goes into the selected frame, or the frame around what is selected', () => {
    const cluster = add(emptyDesign('d'), 'cluster');
    const service = add(cluster.design, 'service', [cluster.id]);
    expect(service.design.nodes[service.id]?.parent).toBe(cluster.id);
    const sibling = add(service.design, 'service', [service.id]);
    expect(sibling.design.nodes[sibling.id]?.parent).toBe(cluster.id);
  });

  test('at a point it goes into the frame there', () => {
    const { design, id } = add(emptyDesign('d'), 'vpc');
    const q = indexOf(design);
    const rect = geometryOf(q).rects.get(id)!;
    const placed = placeAt(q, 'load-balancer', { x: rect.x + 300, y: rect.y + 200 });
    expect(applyEdits(design, placed?.edits ?? []).nodes[placed?.id ?? '']?.parent).toBe(id);
  });

  test('the second of a name gets a free one', () => {
    const first = add(emptyDesign('d'), 'service');
    const second = add(first.design, 'service');
    expect(second.design.nodes[second.id]?.props['serviceName']).not.toBe(
      first.design.nodes[first.id]?.props['serviceName'],
    );
  });
});

describe('nudging', () => {
  test('moves what is selected, but content only with its frame', () => {
    const cluster = add(emptyDesign('d'), 'cluster');
    const { design, id } = add(cluster.design, 'service', [cluster.id]);
    const after = applyEdits(design, nudgeEdits(indexOf(design), new Set([cluster.id, id]), { x: 4, y: 0 }));
    expect(after.layout[id]).toEqual(design.layout[id]);
    expect(after.layout[cluster.id]?.x).toBe((design.layout[cluster.id]?.x ?? 0) + 4);
  });

  test('a row goes one place up or down, and no further', () => {
    const first = add(emptyDesign('d'), 'container');
    const { design, id } = add(first.design, 'container');
    const up = applyEdits(design, rowStepEdits(indexOf(design), id, -1));
    const card = up.nodes[id]?.parent ?? '';
    expect(indexOf(up).children(card)[0]).toBe(id);
    expect(rowStepEdits(indexOf(up), id, -1)).toEqual([]);
  });
});
