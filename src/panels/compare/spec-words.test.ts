import { expect, test } from 'vitest';
import { design } from '#model/build.ts';
import { applyEdits } from '#model/edit.ts';
import type { RunSpec } from '#model/run.ts';
import { differences } from './spec-words.ts';

const drawn = design((d) => {
  d.node('service', {
    serviceName: 'api',
    deploymentConfiguration: {
      maximumPercent: 200,
      deploymentCircuitBreaker: { enable: true, rollback: true },
    },
  });
  d.node('service', { serviceName: 'web' });
});
const deploy = { atMs: 0, do: 'deploy', service: 'api', quality: 'good' };
const base: RunSpec = { design: drawn, seed: 1, interventions: [deploy] };

const withProp = (path: string[], value: never | number | boolean | string, id = 'service-1'): RunSpec => ({
  ...base,
  design: applyEdits(base.design, [{ do: 'set', id, path, value }]),
});

test('the same specs do not differ', () => {
  expect(differences(base, { ...base, design: structuredClone(drawn) })).toEqual([]);
});

test('a parameter is told with both values', () => {
  expect(differences(base, withProp(['deploymentConfiguration', 'maximumPercent'], 150))).toEqual([
    'maximumPercent 150 instead of 200',
  ]);
  expect(differences(base, withProp(['desiredCount'], 3))).toEqual(['desiredCount 3 instead of 2']);
  expect(differences(base, withProp(['healthCheckGracePeriodSeconds'], 60))).toEqual([
    'healthCheckGracePeriodSeconds 60 instead of not set',
  ]);
  expect(
    differences(base, withProp(['deploymentConfiguration', 'deploymentCircuitBreaker', 'enable'], false)),
  ).toEqual(['deploymentCircuitBreaker.enable off instead of on']);
});

test('where several things differ each says whose it is', () => {
  const one = withProp(['desiredCount'], 3);
  const two = applyEdits(one.design, [{ do: 'set', id: 'service-2', path: ['desiredCount'], value: 5 }]);
  expect(differences(base, { ...base, design: two })).toEqual([
    'api: desiredCount 3 instead of 2',
    'web: desiredCount 5 instead of 2',
  ]);
});

test('what is drawn in one of them alone is named', () => {
  const without = applyEdits(drawn, [{ do: 'remove', ids: ['service-2'] }]);
  expect(differences(base, { ...base, design: without })).toEqual(['without web']);
  expect(differences({ ...base, design: without }, base)).toEqual(['with web']);
});

test('seeds and scripts are told', () => {
  expect(differences(base, { ...base, seed: 9 })).toEqual(['seed 9 instead of 1']);
  expect(differences(base, { ...base, interventions: [] })).toEqual(['without deploy api, good at 0:00.0']);
  const lose = { atMs: 30_000, do: 'lose-zone', zone: 'a' };
  expect(differences(base, { ...base, interventions: [deploy, lose] })).toEqual(['lose zone a at 0:30.0']);
  expect(differences(base, { ...base, interventions: [{ ...deploy, atMs: 5000 }] })).toEqual([
    'deploy api, good at 0:05.0 instead of 0:00.0',
  ]);
  expect(differences(base, { ...base, interventions: [{ ...deploy, quality: 'crashes' }] })).toEqual([
    'deploy: quality crashes instead of good',
  ]);
});

test('what is done twice in one and once in the other is told once', () => {
  expect(differences({ ...base, interventions: [deploy, deploy] }, base)).toHaveLength(1);
  expect(differences(base, { ...base, interventions: [deploy, deploy] })).toHaveLength(1);
});
