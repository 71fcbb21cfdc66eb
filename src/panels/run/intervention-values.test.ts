import { expect, test } from 'vitest';
import type { InterventionForm } from '#store/run-store.ts';
import { argumentsOf, missingIn, spoken, valuesOf } from './intervention-values.ts';

const form: InterventionForm = {
  do: 'drain-host',
  label: 'Drain an instance',
  says: 'Drains it.',
  fields: [
    { name: 'service', type: 'choice', words: ['api', 'web'], isRequired: true },
    { name: 'zone', type: 'choice', words: ['a', 'b'], isRequired: false },
    { name: 'host', type: 'word-or-number', words: ['oldest'], isRequired: false, fallback: 'oldest' },
    { name: 'desiredCount', type: 'number', isRequired: true },
  ],
};

test('a form begins with defaults and with the first name where one is needed', () => {
  expect(valuesOf(form)).toEqual({
    service: 'api',
    zone: undefined,
    host: 'oldest',
    desiredCount: undefined,
  });
});

test('what is needed and not said is named', () => {
  expect(missingIn(form, valuesOf(form))).toEqual(['desired count']);
  expect(missingIn(form, { ...valuesOf(form), desiredCount: 0 })).toEqual([]);
});

test('only what was filled in is sent, and numbers as numbers', () => {
  const values = { ...valuesOf(form), zone: '', host: '12', desiredCount: 0 };
  expect(argumentsOf(form, values)).toEqual({ service: 'api', host: 12, desiredCount: 0 });
  expect(argumentsOf(form, { ...values, host: 'oldest' })).toMatchObject({ host: 'oldest' });
});

test('names of parameters are spoken as words', () => {
  expect(spoken('desiredCount')).toBe('desired count');
  expect(spoken('service')).toBe('service');
});
