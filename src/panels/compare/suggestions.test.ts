import { expect, test } from 'vitest';
import type { RunSpec } from '#model/run.ts';
import { fargateService } from '#sim/boot/example-designs.ts';
import { knobsOf } from './knobs.ts';
import { differences } from './spec-words.ts';
import { suggestionsOf } from './suggestions.ts';

const spec: RunSpec = {
  design: fargateService({ desiredCount: 4 }),
  seed: 1,
  interventions: [{ atMs: 0, do: 'deploy', service: 'api', quality: 'good' }],
};
const words = (what: string, argument: string): string[] =>
  what === 'deploy' && argument === 'quality' ? ['good', 'crashes'] : [];

test('few are suggested, of the service, of the script and of chance, and each changes one thing', () => {
  const suggested = suggestionsOf(knobsOf(spec, words));
  expect(suggested.length).toBeLessThanOrEqual(8);
  expect(suggested.map(({ label }) => label)).toEqual(
    expect.arrayContaining(['desiredCount → 5', 'deploy api, good → quality: crashes', 'Seed 2']),
  );
  expect(new Set(suggested.map(({ label }) => label)).size).toBe(suggested.length);
  for (const { change } of suggested) expect(differences(spec, change(spec))).toHaveLength(1);
});

test('what is suggested says how it is now', () => {
  const [first] = suggestionsOf(knobsOf(spec, words));
  expect(first!.says).toBe('It is 4 in this run');
});

test('of several services each suggestion says whose it is', () => {
  const groups = knobsOf(spec, words);
  const several = suggestionsOf([groups[0]!, { ...groups[0]!, label: 'worker' }, ...groups.slice(1)]);
  expect(several.map(({ label }) => label)).toEqual(
    expect.arrayContaining(['worker · desiredCount → 5', 'Seed 2']),
  );
});
