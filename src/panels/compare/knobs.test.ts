import { expect, test } from 'vitest';
import type { RunSpec } from '#model/run.ts';
import { ec2Service, fargateService } from '#sim/boot/example-designs.ts';
import { knobsOf } from './knobs.ts';
import { differences } from './spec-words.ts';

const deploy = { atMs: 0, do: 'deploy', service: 'api', quality: 'good' };
const spec: RunSpec = { design: fargateService({ desiredCount: 4 }), seed: 1, interventions: [deploy] };
const words = (what: string, argument: string): string[] =>
  what === 'deploy' && argument === 'quality' ? ['good', 'crashes'] : [];

const knob = (of: RunSpec, label: string) =>
  knobsOf(of, words)
    .flatMap(({ knobs }) => knobs)
    .find((each) => each.label === label);

test('every variant of every knob changes exactly one thing', () => {
  const variants = knobsOf(spec, words).flatMap(({ knobs }) => knobs.flatMap((each) => each.variants));
  expect(variants.length).toBeGreaterThan(15);
  for (const { label, change } of variants)
    expect(differences(spec, change(spec)), `what ${label} changes`).toHaveLength(1);
});

test('what holds already is not offered', () => {
  expect(knob(spec, 'desiredCount')).toMatchObject({ now: '4' });
  expect(knob(spec, 'desiredCount')!.variants.map(({ label }) => label)).toEqual(['5', '8', '2']);
  expect(knob(spec, 'maximumPercent')!.variants.map(({ label }) => label)).not.toContain('200');
});

test('any number can be given', () => {
  const changed = knob(spec, 'maximumPercent')!.number!.change(170)(spec);
  expect(differences(spec, changed)).toEqual([expect.stringMatching(/^maximumPercent 170 instead of/)]);
});

test('placement is offered where there are instances to place on', () => {
  expect(knob(spec, 'placementStrategy')).toBeUndefined();
  const onInstances = { ...spec, design: ec2Service({ desiredCount: 2 }) };
  expect(knob(onInstances, 'placementStrategy')!.variants.length).toBeGreaterThan(3);
});

test('what is done to a run can be left out, done later, or otherwise', () => {
  const labels = knob(spec, 'deploy api, good')!.variants.map(({ label }) => label);
  expect(labels).toEqual([
    'quality: crashes',
    '30 s later, at 0:30.0',
    '120 s later, at 2:00.0',
    'Leave it out',
  ]);
});
