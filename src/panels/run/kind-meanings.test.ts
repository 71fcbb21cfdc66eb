import { expect, test } from 'vitest';
import { systems } from '#sim/systems/index.ts';
import { meaningOf } from './kind-meanings.ts';

const ids = systems.flatMap(({ reasons = [] }) => reasons.map(({ id }) => id));

test('every sort of event of the simulator has its meaning told', () => {
  expect(ids.length).toBeGreaterThan(100);
  expect(ids.filter((id) => meaningOf(id) === undefined)).toEqual([]);
});

test('a meaning is one sentence', () => {
  for (const id of ids) expect(meaningOf(id)).toMatch(/^[A-Z][^\n]{20,130}\.$/);
});

test('an unknown area has none', () => {
  expect(meaningOf('nowhere.nothing')).toBeUndefined();
});
