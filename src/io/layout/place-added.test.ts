import { expect, test } from 'vitest';
import { taskDefinition } from '#model/build.ts';
import { indexOf } from '#model/design-index.ts';
import type { Design } from '#model/design.ts';
import { applyEdits, type Edit } from '#model/edit.ts';
import { drawnRect } from './drawn.ts';
import { withPlaces } from './place-added.ts';
import { tidyDesign } from './tidy.ts';

const design = tidyDesign(
  taskDefinition({
    family: 'api',
    executionRoleArn: 'arn:aws:iam::111122223333:role/x',
    containerDefinitions: [
      { name: 'web', image: '111122223333.dkr.ecr.eu-west-1.amazonaws.com/web:1', memory: 64 },
    ],
  }),
);

const applyPlaced = (before: Design, edits: readonly Edit[]): Design =>
  applyEdits(before, withPlaces(before, edits));

const role = (id: string): Edit[] => [
  { do: 'add-node', id, node: { kind: 'iam-role', props: { roleName: id } } },
  {
    do: 'add-link',
    id: `${id}-link`,
    link: { kind: 'task-role', from: id, to: 'task-definition-1', props: {} },
  },
];

test('what a fix adds stands clear of everything else', () => {
  const after = applyPlaced(design, [...role('new:one'), ...role('two')]);
  const q = indexOf(after);
  const roots = Object.keys(after.nodes).filter((id) => after.nodes[id]!.parent === undefined);
  expect(roots.length).toBe(Object.keys(design.nodes).filter((id) => !design.nodes[id]!.parent).length + 2);
  for (const a of roots) {
    for (const b of roots) {
      if (a >= b) continue;
      const [one, two] = [drawnRect(q, a), drawnRect(q, b)];
      const apart =
        one.x + one.width <= two.x ||
        two.x + two.width <= one.x ||
        one.y + one.height <= two.y ||
        two.y + two.height <= one.y;
      expect(apart, `${a} and ${b}`).toBe(true);
    }
  }
});

test('a place that is given is kept, and edits that add nothing stay the very same', () => {
  const moved: Edit[] = [{ do: 'rename-design', name: 'x' }];
  expect(applyPlaced(design, moved).layout).toBe(design.layout);
  const box = { x: 4, y: 8 };
  const after = applyPlaced(design, [
    { do: 'add-node', id: 'note-9', node: { kind: 'note', props: {} }, box },
  ]);
  expect(after.layout['note-9']).toEqual(box);
});
