import { expect, test } from 'vitest';
import type { Json } from '#model/json.ts';
import { BadScript, parseScript } from './script.ts';

// What is wrong with a script is told in words, with its place.

function faultsIn(json: Json): readonly string[] {
  try {
    parseScript(json);
    return [];
  } catch (error) {
    if (!(error instanceof BadScript)) throw error;
    return error.faults.map(({ at, message }) => `${at}: ${message}`);
  }
}

test.each<[json: Json, said: string]>([
  [[], 'script: This is not an object.'],
  ['deploy', 'script: This is not an object.'],
  [null, 'script: This is not an object.'],
  [{}, 'interventions: This is missing.'],
  [{ interventions: 5 }, 'interventions: This is not a list.'],
  [{ interventions: ['deploy'] }, 'interventions[0]: This is not an object.'],
  [{ interventions: [{ at: 0, do: 7 }] }, 'interventions[0].do: This is not text.'],
  [{ interventions: [], more: 1 }, 'more: There is no such argument.'],
  [
    { interventions: [{ at: '30s', do: 'deploy', service: 4 }] },
    'interventions[0].service: This is not text.',
  ],
])('%j is refused in words', (json, said) => {
  expect(faultsIn(json)).toEqual([said]);
});

test('a script without end is refused by its number of steps alone', () => {
  const one = { at: '30s', do: 'lose-zone', zone: 'a' };
  const many = (steps: number): Json => ({ interventions: Array.from({ length: steps }, () => one) });
  expect(faultsIn(many(2000))).toEqual([]);
  expect(faultsIn(many(100_000))).toEqual(['interventions: There are 100,000; a script has at most 2,000.']);
});
