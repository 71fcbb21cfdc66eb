import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { NodeId } from '#model/design.ts';
import { designSchema } from '#model/design.ts';
import { indexOf } from '#model/design-index.ts';
import type { IndexedDesign } from '#model/query.ts';
import { linkKind, nodeKind } from '#model/registry.ts';
import { captionAt, curveBetween, pointOn, sidesBetween } from './edge-geometry.ts';
import { edgeSlots, isRow } from './edge-slots.ts';
import { geometryOf, overlaps, type Rect } from './frame-geometry.ts';

const folder = join(import.meta.dirname, '../../public/templates');
const templates = readdirSync(folder)
  .filter((file) => file.endsWith('.stagewright.json'))
  .map((file) => ({
    file,
    design: designSchema.parse(JSON.parse(readFileSync(join(folder, file), 'utf8'))),
  }));

const shapeOf = (q: IndexedDesign, id: NodeId) => nodeKind(q.node(id)?.kind ?? '')?.shape;
const isCard = (q: IndexedDesign, id: NodeId): boolean => !['frame', 'row'].includes(shapeOf(q, id) ?? '');

/** What is written on each line that says something, and where it lands. */
function captions(q: IndexedDesign): { words: string; at: Rect }[] {
  const geometry = geometryOf(q);
  const cards = geometry.order.filter((id) => isCard(q, id)).map((id) => geometry.rects.get(id)!);
  const slots = edgeSlots(q, geometry);
  return Object.entries(q.design.links).flatMap(([id, { kind, from, to, props }]) => {
    const words = linkKind(kind)!.caption?.(props as never) ?? '';
    const [a, b] = [geometry.rects.get(from)!, geometry.rects.get(to)!];
    const sameCard = isRow(q, from) && isRow(q, to);
    if (words === '' || sameCard) return [];
    const [fromSide, toSide] = sidesBetween(a, b, isRow(q, from) || isRow(q, to));
    const { fromOffset, toOffset } = slots.get(id)!;
    const ends = { from: pointOn(a, fromSide, fromOffset), to: pointOn(b, toSide, toOffset) };
    const width = words.length * 6.6 + 16;
    const { x, y } = captionAt(curveBetween({ ...ends, fromSide, toSide }), width, 20, cards);
    return [{ words, at: { x: x - width / 2, y: y - 10, width, height: 20 } }];
  });
}

describe.each(templates)('$file', ({ design }) => {
  const q = indexOf(design);
  const { rects, order } = geometryOf(q);

  test('stands on a grid of 4 px', () => {
    const numbers = Object.values(design.layout).flatMap((box) => Object.values(box) as number[]);
    expect(numbers.length).toBeGreaterThan(30);
    expect(numbers.filter((px) => px % 4 !== 0)).toEqual([]);
  });

  test('keeps siblings apart', () => {
    const drawn = order.filter((id) => !isRow(q, id));
    const collisions = drawn.flatMap((a, i) =>
      drawn
        .slice(i + 1)
        .filter((b) => q.node(a)?.parent === q.node(b)?.parent)
        .filter((b) => overlaps(rects.get(a)!, rects.get(b)!, 15))
        .map((b) => `${a} and ${b}`),
    );
    expect(collisions).toEqual([]);
  });

  test('has frames that need not grow', () => {
    const frames = order.filter((id) => shapeOf(q, id) === 'frame');
    const grown = frames.filter((id) => {
      const [{ width, height }, drawn] = [design.layout[id]!, rects.get(id)!];
      return drawn.width !== width || drawn.height !== height;
    });
    expect(frames.length).toBeGreaterThan(1);
    expect(grown).toEqual([]);
  });

  test('covers no card with words, and no words with others', () => {
    const written = captions(q);
    const covered = written.flatMap(({ words, at }, i) => [
      ...order.filter((id) => isCard(q, id) && overlaps(at, rects.get(id)!)),
      ...written
        .slice(i + 1)
        .flatMap((other) => (overlaps(at, other.at) ? [`${words} and ${other.words}`] : [])),
    ]);
    expect(written.length).toBeGreaterThan(3);
    expect(covered).toEqual([]);
  });
});
