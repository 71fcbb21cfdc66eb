import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { gallerySchema } from '#data/gallery.ts';
import { drawnBounds } from '#io/layout/drawn.ts';
import { readShared } from '#io/share-link/read-shared.ts';
import { indexOf } from '#model/design-index.ts';
import type { Json } from '#model/json.ts';
import { Rehearsal } from '#sim/rehearsal.ts';
import { scenarios } from '#sim/scenarios/index.ts';
import { galleryText, scenarioText } from './gallery-files.ts';

const folder = join(import.meta.dirname, '../../public/scenarios');

test('public/scenarios/index.json is up to date (npm run fix), and what the page expects', async () => {
  const text = galleryText(scenarios);
  await expect(text).toMatchFileSnapshot('../../public/scenarios/index.json');
  const read = gallerySchema.parse(JSON.parse(text));
  expect(read.scenarios.map(({ id }) => id)).toEqual(scenarios.map(({ id }) => id));
});

test('there is no file of a scenario that is gone', () => {
  const expected = new Set(['index.json', ...scenarios.map(({ id }) => `${id}.rehearsal.json`)]);
  expect(readdirSync(folder).filter((name) => !expected.has(name))).toEqual([]);
});

describe.each(scenarios.map((each) => [each.id, each] as const))('%s', (id, scenario) => {
  test('its file is up to date (npm run fix)', async () => {
    await expect(scenarioText(scenario)).toMatchFileSnapshot(`../../public/scenarios/${id}.rehearsal.json`);
  });

  test('goes as it promises when it is read as a shared rehearsal', () => {
    const { shared, notes } = readShared(JSON.parse(scenarioText(scenario)) as Json);
    const rehearsal = new Rehearsal(shared);
    rehearsal.run(scenario.untilMs);
    expect(notes).toEqual([]);
    expect(scenario.expects(rehearsal.summaries())).toBeUndefined();
  });

  test('it is wider than high, as screens are', () => {
    const { shared } = readShared(JSON.parse(scenarioText(scenario)) as Json);
    const { width, height } = drawnBounds(indexOf(shared.design));
    expect(width / height).toBeGreaterThan(1);
  });

  test('all of it is drawn somewhere', () => {
    const { shared } = readShared(JSON.parse(scenarioText(scenario)) as Json);
    const { nodes, layout } = shared.design;
    const without = Object.keys(nodes).filter((node) => nodes[node]!.kind !== 'container' && !layout[node]);
    expect(without).toEqual([]);
  });
});
