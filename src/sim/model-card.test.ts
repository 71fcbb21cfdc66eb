import { expect, test } from 'vitest';
import { modelCard } from './model-card.ts';
import { systems } from './systems/index.ts';

test('docs/model-card.md is up to date (npm run fix)', async () => {
  await expect(modelCard(systems)).toMatchFileSnapshot('../../docs/model-card.md');
});

test('every mechanism and parameter names its source, and no parameter two systems', () => {
  const parameters = systems.flatMap((each) => each.parameters ?? []);
  expect(new Set(parameters.map(({ name }) => name)).size).toBe(parameters.length);
  const sources = [...parameters, ...systems.flatMap(({ mechanisms }) => mechanisms)].map(
    ({ source }) => source,
  );
  expect(sources.filter((source) => !/^(https:\/\/|ecs-scheduler §)/.test(source))).toEqual([]);
});

test('every reason has an id of its own and a page of AWS', () => {
  const reasons = systems.flatMap((each) => each.reasons ?? []);
  expect(new Set(reasons.map(({ id }) => id)).size).toBe(reasons.length);
  expect(reasons.filter(({ docs }) => !docs.startsWith('https://'))).toEqual([]);
});
