import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { withoutDocumentation, withoutExamples } from './bundled-rules.ts';

const read = (path: string): string => readFileSync(join(import.meta.dirname, 'rules', path), 'utf8');

test('a rule loses its examples and nothing else', () => {
  const rule = `export const rule = containerRule({
  id: 'a',
  check: ({ good }) => [{ message: good }],
  good: [() => fargate({ nested: { good: [1], bad: [2] } })],
  bad: drawn,
});`;
  expect(withoutExamples(rule)).toBe(`export const rule = containerRule({
  id: 'a',
  check: ({ good }) => [{ message: good }],
  good: [],
  bad: [],
});`);
});

test('what only looks like examples stays', () => {
  const source = `const f = ({ good, bad }) => ({ good });\nconst only = { bad: [1] };`;
  expect(withoutExamples(source)).toBe(source);
});

test.each(['support/volume.ts', 'iam/iam-execution-vs-task-confusion.ts'])('%s loses its own', (path) => {
  const source = read(path);
  const filled = /\b(good|bad): \[[^\]]/;
  expect(source).toMatch(filled);
  expect(withoutExamples(source)).not.toMatch(filled);
});

test('the catalogue keeps what a finding says', () => {
  const [first] = JSON.parse(withoutDocumentation(read('catalogue.json'))) as Record<string, unknown>[];
  expect(Object.keys(first ?? {}).toSorted()).toEqual(['confirmed', 'id', 'severity', 'source', 'statement']);
});
