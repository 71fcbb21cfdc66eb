import { expect, test } from 'vitest';
import { interventionKinds } from '#sim/interventions/index.ts';
import { interventionForms } from './intervention-forms.ts';

const known = { service: ['api', 'web'], zone: ['a'] };

test('every intervention that there is has a form, in the order of the registry', () => {
  const forms = interventionForms(known);
  expect(forms.map((form) => form.do)).toEqual(interventionKinds.map((kind) => kind.do));
  expect(forms.every(({ label, says }) => label !== '' && says !== '')).toBe(true);
});

test('names of the run are offered, defaults filled in, limits told', () => {
  const form = (name: string) => interventionForms(known).find((each) => each.do === name)!.fields;
  expect(form('set-desired-count')).toEqual([
    { name: 'service', type: 'choice', words: ['api', 'web'], isRequired: true },
    { name: 'desiredCount', type: 'number', min: 0, max: 5000, isRequired: true },
  ]);
  expect(form('deploy')).toContainEqual(
    expect.objectContaining({ name: 'quality', type: 'choice', fallback: 'good', isRequired: false }),
  );
});

test('what a form asks for is what the schema takes', () => {
  for (const form of interventionForms(known)) {
    const args = Object.fromEntries(
      form.fields
        .filter(({ isRequired }) => isRequired)
        .map(({ name, type, words, min }) => [name, type === 'number' ? (min ?? 1) : (words?.[0] ?? 'x')]),
    );
    const kind = interventionKinds.find((each) => each.do === form.do)!;
    expect({ ...kind.schema.safeParse(args), do: form.do }).toMatchObject({ success: true });
  }
});
