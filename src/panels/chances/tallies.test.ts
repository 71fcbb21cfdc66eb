import { expect, test } from 'vitest';
import type { RunSpec } from '#model/run.ts';
import { doneRun } from '#store/done-run.test-support.ts';
import { fargateService } from '#sim/boot/example-designs.ts';
import { isByChance, sharesOf, talliesOf } from './tallies.ts';

const spec: RunSpec = {
  design: fargateService({ desiredCount: 4, behind: 'application', requestsPerSecond: 40 }),
  seed: 1,
  interventions: [{ atMs: 0, do: 'deploy', service: 'api' }],
};
const runs = (of: RunSpec, count: number) =>
  Array.from({ length: count }, (_, i) => doneRun({ ...of, seed: i + 1 }).outcome);

test('every seed is counted once in every tally', () => {
  const seeds = runs(spec, 12);
  expect(isByChance(seeds)).toBe(true);
  expect(sharesOf(seeds, 'api')).toEqual([
    { words: 'Deployed', tone: 'ok', seeds: seeds.map(({ seed }) => seed) },
  ]);
  const [stable, lowest] = talliesOf(seeds, 'api');
  expect(stable!.bins.flatMap(({ members }) => members)).toHaveLength(12);
  expect(stable!.p10).toBeLessThanOrEqual(stable!.p50!);
  expect(stable!.p50).toBeLessThanOrEqual(stable!.p90!);
  expect(lowest!.bins.map(({ from, members }) => [from, members.length])).toEqual([[4, 12]]);
});

test('where nothing is left to chance that is seen', () => {
  const broken = [{ atMs: 0, do: 'deploy', service: 'api', quality: 'unpullable' }];
  expect(isByChance(runs({ ...spec, interventions: broken }, 4))).toBe(false);
});

test('without a deployment it counts whether the service was stable again', () => {
  const lost = { ...spec, interventions: [{ atMs: 30_000, do: 'lose-zone', zone: 'a' }] };
  expect(sharesOf(runs(lost, 3), 'api').map(({ words }) => words)).toEqual(['Stable again']);
  expect(sharesOf(runs({ ...spec, interventions: [] }, 2), 'api').map(({ words }) => words)).toEqual([
    'Undisturbed',
  ]);
});
