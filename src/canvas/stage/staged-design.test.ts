import * as fc from 'fast-check';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { designSchema, emptyDesign, type Box, type Design, type DesignNode } from '#model/design.ts';
import { indexOf } from '#model/design-index.ts';
import { nodeKind } from '#model/registry.ts';
import { chain, geometryOf, overlaps } from '../frame-geometry.ts';
import { stagedDesign } from './staged-design.ts';

const folder = join(import.meta.dirname, '../../../public/templates');
const templates = readdirSync(folder)
  .filter((file) => file.endsWith('.stagewright.json'))
  .map((file) => ({
    file,
    design: designSchema.parse(JSON.parse(readFileSync(join(folder, file), 'utf8'))),
  }));

/** Pairs of nodes of which neither lies in the other and that are drawn over each other. */
function collisions(design: Design): string[] {
  const q = indexOf(design);
  const { rects, order } = geometryOf(q);
  const drawn = order.filter((id) => nodeKind(q.node(id)?.kind ?? '')?.shape !== 'row');
  return drawn.flatMap((a, i) =>
    drawn
      .slice(i + 1)
      .filter((b) => !chain(q, a).includes(b) && !chain(q, b).includes(a))
      .filter((b) => overlaps(rects.get(a)!, rects.get(b)!))
      .map((b) => `${a} and ${b}`),
  );
}

describe.each(templates)('$file on stage', ({ design }) => {
  const sizes = new Map(
    Object.entries(design.nodes)
      .filter(([, { kind }]) => ['service', 'ec2-capacity', 'fargate-capacity', 'users'].includes(kind))
      .map(([id]) => [id, { width: 460, height: 380 }] as const),
  );
  const staged = stagedDesign(design, sizes);
  const q = indexOf(staged);

  test('gives every node the room it needs', () => {
    const { rects } = geometryOf(q);
    expect(sizes.size).toBeGreaterThan(0);
    for (const [id, { width, height }] of sizes) {
      expect(rects.get(id)!.width).toBeGreaterThanOrEqual(width);
      expect(rects.get(id)!.height).toBeGreaterThanOrEqual(height);
    }
  });

  test('lets nothing overlap', () => expect(collisions(staged)).toEqual([]));

  test('changes the layout alone', () => {
    expect(staged.nodes).toBe(design.nodes);
    expect(staged.links).toBe(design.links);
    expect(stagedDesign(design, new Map()).layout).toEqual(
      expect.objectContaining(
        Object.fromEntries(Object.entries(design.layout).filter(([id]) => q.node(id)?.kind === 'service')),
      ),
    );
  });
});

const grid = fc.array(
  fc.record({
    width: fc.integer({ min: 100, max: 260 }),
    height: fc.integer({ min: 60, max: 160 }),
    grown: fc.integer({ min: 0, max: 500 }),
    inFrame: fc.boolean(),
  }),
  { minLength: 2, maxLength: 14 },
);

test('no two that were apart ever overlap, whatever grows', () => {
  fc.assert(
    fc.property(grid, (cells) => {
      const nodes: Record<string, DesignNode> = { frame: { kind: 'frame', props: {} } };
      const layout: Record<string, Box> = { frame: { x: 1200, y: 40, width: 300, height: 200 } };
      cells.forEach(({ width, height, inFrame }, i) => {
        nodes[`n${i}`] = { kind: 'note', ...(inFrame ? { parent: 'frame' } : {}), props: {} };
        layout[`n${i}`] = { x: 30 + (i % 4) * 280, y: 60 + Math.floor(i / 4) * 180, width, height };
      });
      const design = { ...emptyDesign('d'), nodes, links: {}, layout };
      const { rects } = geometryOf(indexOf(design));
      const sizes = new Map(
        cells.map(({ grown }, i) => {
          const { width, height } = rects.get(`n${i}`)!;
          return [`n${i}`, { width: width + grown, height: height + (grown % 97) }] as const;
        }),
      );
      const before = collisions(design);
      expect(collisions(stagedDesign(design, sizes)).filter((pair) => !before.includes(pair))).toEqual([]);
    }),
  );
});
