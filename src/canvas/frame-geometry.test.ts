import { describe, expect, test } from 'vitest';
import { emptyDesign, type Box, type Design } from '#model/design.ts';
import { indexOf } from '#model/design-index.ts';
import { applyEdits, type Edit } from '#model/edit.ts';
import { nodeKind } from '#model/registry.ts';
import { cardParts } from './card-size.ts';
import { dropEdits, resizeEdits, rowDropEdits, adopting } from './drop.ts';
import { adopterAt, framePadding, geometryOf, nodesAt, rowRect } from './frame-geometry.ts';

const add = (id: string, kind: string, parent?: string, box?: Box): Edit => ({
  do: 'add-node',
  id,
  node: { kind, ...(parent === undefined ? {} : { parent }), props: nodeKind(kind)?.create() ?? {} },
  ...(box ? { box } : {}),
});

/** A VPC at (100, 50) with a cluster at (40, 60) in it and a service at (30, 70) in that. */
const nested = (): Design =>
  applyEdits(emptyDesign('d'), [
    add('vpc', 'vpc', undefined, { x: 100, y: 50, width: 800, height: 600 }),
    add('cluster', 'cluster', 'vpc', { x: 40, y: 60, width: 400, height: 300 }),
    add('service', 'service', 'cluster', { x: 30, y: 70 }),
    add('task', 'task-definition', undefined, { x: 1000, y: 100 }),
    add('app', 'container', 'task'),
    add('log', 'container', 'task'),
    add('other', 'task-definition', undefined, { x: 1000, y: 500 }),
  ]);

const withBox = (design: Design, id: string, box: Box): Design =>
  applyEdits(design, [{ do: 'move', boxes: { [id]: box } }]);

describe('geometry', () => {
  test('stored boxes are relative to the frame, drawn ones are not', () => {
    const { rects } = geometryOf(indexOf(nested()));
    expect(rects.get('service')).toMatchObject({ x: 170, y: 180 });
  });

  test('a frame grows with its content and keeps room around it', () => {
    const { rects } = geometryOf(indexOf(withBox(nested(), 'service', { x: 500, y: 70 })));
    const service = rects.get('service')!;
    const cluster = rects.get('cluster')!;
    expect(cluster.x + cluster.width).toBe(service.x + service.width + framePadding.right);
  });

  test('it grows to the left and upwards too, while its other children stay where they are', () => {
    const before = applyEdits(nested(), [add('second', 'service', 'cluster', { x: 30, y: 170 })]);
    const { rects } = geometryOf(indexOf(withBox(before, 'service', { x: -60, y: 10 })));
    expect(rects.get('cluster')).toMatchObject({ x: 80 - framePadding.left, y: 120 - framePadding.top });
    expect(rects.get('second')).toEqual(geometryOf(indexOf(before)).rects.get('second'));
  });

  test('growth goes on outwards through all frames', () => {
    const { rects } = geometryOf(indexOf(withBox(nested(), 'service', { x: 900, y: 70 })));
    const [cluster, vpc] = [rects.get('cluster')!, rects.get('vpc')!];
    expect(vpc.x + vpc.width).toBe(cluster.x + cluster.width + framePadding.right);
  });

  test('containers are rows of their card, in document order, and the card is as high as they need', () => {
    const { rects } = geometryOf(indexOf(nested()));
    const card = rects.get('task')!;
    expect(rects.get('app')).toEqual(rowRect(card, 0));
    expect(rects.get('log')!.y - rects.get('app')!.y).toBe(cardParts.row);
    expect(card.height).toBe(cardParts.stackHead + 2 * cardParts.row + cardParts.stackFoot);
  });

  test('nodes without a stored place do not lie on each other', () => {
    const design = applyEdits(emptyDesign('d'), [add('a', 'secret'), add('b', 'secret'), add('c', 'secret')]);
    const { rects } = geometryOf(indexOf({ ...design, layout: {} }));
    expect(new Set([...rects.values()].map(({ x, y }) => `${x} ${y}`)).size).toBe(3);
  });

  test('the order goes from parents to children and from top to bottom', () => {
    const { order } = geometryOf(indexOf(nested()));
    expect(order).toEqual(['vpc', 'cluster', 'service', 'task', 'app', 'log', 'other']);
  });

  test('the adopter is the innermost frame that may contain the kind', () => {
    const q = indexOf(nested());
    const geometry = geometryOf(q);
    const inCluster = { x: 300, y: 350 };
    expect(adopterAt(q, geometry, inCluster, 'service')).toBe('cluster');
    expect(adopterAt(q, geometry, inCluster, 'cluster')).toBe('vpc');
    expect(adopterAt(q, geometry, inCluster, 'users')).toBeUndefined();
    expect(adopterAt(q, geometry, inCluster, 'service', new Set(['cluster']))).toBe('vpc');
  });

  test('nodes at a point come innermost first', () => {
    expect(nodesAt(geometryOf(indexOf(nested())), { x: 180, y: 190 })).toEqual(['service', 'cluster', 'vpc']);
  });
});

describe('drops', () => {
  const drop = (design: Design, id: string, at: { x: number; y: number }, adopt = true): Design => {
    const q = indexOf(design);
    const place = { pointer: { x: at.x + 20, y: at.y + 20 }, adopt };
    return applyEdits(design, dropEdits(q, geometryOf(q), new Map([[id, at]]), place));
  };

  test('inside the same frame a drop is a move', () => {
    const after = drop(nested(), 'service', { x: 200, y: 250 });
    expect(after.nodes['service']?.parent).toBe('cluster');
    expect(after.layout['service']).toMatchObject({ x: 60, y: 140 });
  });

  test('leaving a frame gives a new parent, and the node stays under the pointer', () => {
    const after = drop(nested(), 'service', { x: 620, y: 500 });
    expect(after.nodes['service']?.parent).toBe('vpc');
    expect(geometryOf(indexOf(after)).rects.get('service')).toMatchObject({ x: 620, y: 500 });
  });

  test('outside of all frames it has no parent', () => {
    const after = drop(nested(), 'service', { x: 100, y: 900 });
    expect(after.nodes['service']).not.toHaveProperty('parent');
  });

  test('adoption can be prevented', () => {
    const after = drop(nested(), 'service', { x: 100, y: 900 }, false);
    expect(after.nodes['service']?.parent).toBe('cluster');
    expect(geometryOf(indexOf(after)).rects.get('service')).toMatchObject({ x: 100, y: 900 });
  });

  test('a moved frame takes its content along and is not put into itself', () => {
    const design = nested();
    const after = drop(design, 'cluster', { x: 160, y: 130 });
    expect(after.layout['service']).toEqual(design.layout['service']);
    expect(after.nodes['cluster']?.parent).toBe('vpc');
  });

  test('of a frame and its content selected together, only the frame is moved', () => {
    const q = indexOf(nested());
    const moves = new Map([
      ['cluster', { x: 150, y: 120 }],
      ['service', { x: 180, y: 190 }],
    ]);
    const edits = dropEdits(q, geometryOf(q), moves, { adopt: true });
    expect(edits).toEqual([{ do: 'move', boxes: { cluster: { x: 50, y: 70, width: 400, height: 300 } } }]);
  });

  test('a drop in the same place is nothing', () => {
    const q = indexOf(nested());
    const moves = new Map([['service', { x: 170, y: 180 }]]);
    expect(dropEdits(q, geometryOf(q), moves, { adopt: true })).toEqual([]);
  });

  test('only a frame that is new to the node lights up', () => {
    const q = indexOf(nested());
    const over = (x: number, y: number): string | undefined =>
      adopting(q, geometryOf(q), new Map([['service', { x, y }]]), { adopt: true, pointer: { x, y } });
    expect(over(200, 250)).toBeUndefined();
    expect(over(700, 500)).toBe('vpc');
  });

  test('a container goes to another card, before the row it is dropped on', () => {
    const first = applyEdits(nested(), rowDropEdits(indexOf(nested()), 'log', 'other', 0));
    expect(indexOf(first).children('other')).toEqual(['log']);
    const second = applyEdits(first, rowDropEdits(indexOf(first), 'app', 'other', 0));
    expect(indexOf(second).children('other')).toEqual(['app', 'log']);
  });

  test('a container changes places within its card, and staying is nothing', () => {
    const q = indexOf(nested());
    expect(indexOf(applyEdits(nested(), rowDropEdits(q, 'log', 'task', 0))).children('task')).toEqual([
      'log',
      'app',
    ]);
    expect(rowDropEdits(q, 'app', 'task', 0)).toEqual([]);
  });

  test('a frame resized at its left edge leaves its children in place', () => {
    const q = indexOf(nested());
    const to = { x: 120, y: 90, width: 420, height: 320 };
    const after = applyEdits(nested(), resizeEdits(q, geometryOf(q), 'cluster', to));
    const { rects } = geometryOf(indexOf(after));
    expect(rects.get('cluster')).toEqual(to);
    expect(rects.get('service')).toEqual(geometryOf(q).rects.get('service'));
  });
});
