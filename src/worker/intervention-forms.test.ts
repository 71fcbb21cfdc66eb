import { expect, test } from 'vitest';
import { z } from '#model/zod.ts';
import { interventionKinds } from '#sim/interventions/index.ts';
import { interventionForms } from './intervention-forms.ts';

const known = { service: ['api', 'web'], zone: ['a'] };

const offered = interventionKinds.filter(({ offMenus }) => offMenus !== true);

test('every intervention that menus offer has a form, in the order of the registry', () => {
  const forms = interventionForms(known);
  expect(forms.map((form) => form.do)).toEqual(offered.map((kind) => kind.do));
  expect(forms.every(({ label, says }) => label !== '' && says !== '')).toBe(true);
});

test('names of the run are offered, defaults filled in, limits told', () => {
  const field = (name: string, argument: string) =>
    interventionForms(known)
      .find((each) => each.do === name)!
      .fields.find((each) => each.name === argument);
  expect(field('set-desired-count', 'service')).toMatchObject({
    type: 'choice',
    words: ['api', 'web'],
    isRequired: true,
  });
  expect(field('set-desired-count', 'desiredCount')).toMatchObject({
    type: 'number',
    min: 0,
    isRequired: true,
  });
  expect(field('deploy', 'quality')).toMatchObject({ type: 'choice', fallback: 'good', isRequired: false });
  expect(field('drain-host', 'host')).toMatchObject({
    type: 'word-or-number',
    words: expect.arrayContaining(['oldest']),
    help: expect.stringContaining('oldest'),
  });
});

test('every argument that a schema has can be given in its form', () => {
  const missing = interventionForms(known).flatMap((form) => {
    const { schema } = interventionKinds.find((kind) => kind.do === form.do)!;
    const asked = new Set(form.fields.map(({ name }) => name));
    const declared = schema instanceof z.ZodObject ? Object.keys(schema.shape) : ['?'];
    return declared.filter((name) => !asked.has(name)).map((name) => `${form.do}.${name}`);
  });
  expect(missing).toEqual([]);
});

test('what a form asks for is what the schema takes', () => {
  for (const form of interventionForms(known)) {
    const args = Object.fromEntries(
      form.fields
        .filter(({ isRequired }) => isRequired)
        .map(({ name, type, words, min }) => [
          name,
          type === 'number' ? (min ?? 1) : type === 'switch' ? true : (words?.[0] ?? 'x'),
        ]),
    );
    const kind = interventionKinds.find((each) => each.do === form.do)!;
    expect({ ...kind.schema.safeParse(args), do: form.do }).toMatchObject({ success: true });
  }
});
