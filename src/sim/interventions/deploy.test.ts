import { expect, test } from 'vitest';
import { fargateService } from '../boot/plan-of.test-support.ts';
import { at, rehearse } from './rehearse.test-support.ts';

const design = fargateService({ desiredCount: 2 });
const deploy = (seconds: number, args: Record<string, string | number> = {}) =>
  at(seconds, 'deploy', { service: 'api', ...args });
const revisions = (...deployments: ReturnType<typeof deploy>[]): number[] =>
  rehearse(design, deployments, 3000)
    .rehearsal.summaries()
    .map(({ revision }) => revision);

test('revisions are numbered one after the other', () => {
  expect(revisions(deploy(0), deploy(600))).toEqual([2, 3]);
});

test('a number that is given is that of the new revision, and the next one follows it', () => {
  expect(revisions(deploy(0, { revision: 7 }), deploy(600))).toEqual([7, 8]);
});

test('a revision that there is already is deployed again, and behaves as it did', () => {
  const told = rehearse(design, [deploy(0), deploy(600, { revision: 1, quality: 'unpullable' })], 3000);
  expect(told.rehearsal.summaries()).toMatchObject([
    { revision: 2, outcome: 'completed' },
    { revision: 1, outcome: 'completed' },
  ]);
  expect(told.running.map(({ revision }) => revision)).toEqual([1, 1]);
});
