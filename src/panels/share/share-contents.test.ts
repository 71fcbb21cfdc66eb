import { expect, test } from 'vitest';
import { emptyDesign } from '#model/design.ts';
import { contentsOf } from './share-contents.ts';

const blank = {
  design: emptyDesign('a', 'Shop'),
  seed: 1,
  interventions: [],
  parameters: {},
  atMs: 0,
  speed: 60,
};
const label = (name: string): string => `Do ${name}`;

test('a rehearsal from its beginning, as it is drawn', () => {
  expect(contentsOf(blank, label)).toEqual([
    'The design “Shop”: 0 parts and 0 lines, where they are drawn',
    'Nothing is done to it',
    'Seed 1',
    'Begins at 0:00.0, at 60×',
  ]);
});

test('one in the midst of it, with much done to it', () => {
  const interventions = [0, 1000, 2000, 3000, 4000].map((atMs, i) => ({ atMs, do: `x${i}` }));
  const shared = {
    ...blank,
    seed: 9,
    interventions,
    parameters: { aMs: 1 },
    atMs: 86_400,
    speed: 0.5,
    focus: { what: 'task', number: 4 },
  } as const;
  expect(contentsOf(shared, label).slice(1)).toEqual([
    'Done to it: Do x0 at 0:00.0, Do x1 at 0:01.0, Do x2 at 0:02.0 and 2 more',
    'Seed 9, 1 changed parameter of the model',
    'Begins at 1:26.4, at 0.5×, with task 5 selected',
  ]);
});
