import { expect, test } from 'vitest';
import { ec2Plan } from './boot/plan-of.test-support.ts';
import { interventionKinds } from './interventions/index.ts';
import { argumentsOf, exampleScript, scriptsDocument } from './scripts-doc.ts';
import { actsOf, parseScript } from './script.ts';

test('docs/scripts.md is up to date (npm run fix)', async () => {
  await expect(scriptsDocument()).toMatchFileSnapshot('../../docs/scripts.md');
});

test('the script that it shows is one', () => {
  const acts = actsOf(ec2Plan(), parseScript(exampleScript));
  expect(acts.map(({ atMs }) => atMs)).toEqual([30_000, 90_000, 600_000]);
});

test.each(interventionKinds.map((kind) => [kind.do, kind] as const))(
  'every argument of %s has a meaning and values',
  (_, kind) => {
    for (const { name, says, values } of argumentsOf(kind))
      expect({ name, says, values }).toEqual({
        name,
        says: expect.stringMatching(/^[A-Z].*\.$/s),
        values: expect.stringMatching(/./),
      });
  },
);
