import { expect, test } from 'vitest';
import type { InterventionForm } from '#store/run-store.ts';
import { grouped } from './intervention-groups.ts';

const form = (name: string, ...fields: string[]): InterventionForm => ({
  do: name,
  label: name,
  says: name,
  fields: fields.map((field) => ({ name: field, type: 'text', isRequired: false })),
});

test('interventions stand with those that are done to the same sort of thing', () => {
  const forms = [
    form('deploy', 'service'),
    form('kill', 'service', 'task'),
    form('drain', 'host', 'zone'),
    form('hang', 'task'),
  ];
  expect(grouped(forms).map(({ name, forms: members }) => [name, ...members.map((each) => each.do)])).toEqual(
    [
      [undefined, 'deploy'],
      ['Tasks', 'kill', 'hang'],
      ['Instances', 'drain'],
    ],
  );
});
