import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import examples from './examples.json' with { type: 'json' };
import { examplesOf, workedKeys } from './worked.test-support.ts';

// Each of the 122 worked examples is a test that names it. The table reads the sources of the tests: a call begins its
// line, so that what is commented out, skipped or left to do does not count.

const sim = join(import.meta.dirname, '..');
const facts = join(sim, '../../../shared/facts/ecs-scheduler.md');

const sources = readdirSync(sim, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.test.ts'))
  .map((name) => readFileSync(join(sim, name), 'utf8'));

function namedIn(text: string): string[] {
  const one = /^\s*worked(?:<[^]*?>)?\(\s*'(\w+)',\s*(\d+),/gm;
  const each = /^\s*workedEach(?:<[^]*?>)?\(\s*'(\w+)',/gm;
  const literal = /^\s*(?:test|it)(?:\.for\(\S+\))?\(\s*['"`](\w+)\[(\d+)\]/gm;
  const numbered = [...text.matchAll(one), ...text.matchAll(literal)];
  const whole = [...text.matchAll(each)].flatMap(([, key]) => namesOf(key!));
  return [...numbered.map(([, key, index]) => `${key}[${index}]`), ...whole];
}

function namesOf(key: string): string[] {
  const known = workedKeys.find((each) => each === key);
  return known ? examplesOf(known).map((_, index) => `${key}[${index}]`) : [];
}

describe('the table of worked examples', () => {
  const all = workedKeys.flatMap(namesOf);
  const named = new Set(sources.flatMap(namedIn));

  test('has 122 examples', () => {
    expect(all).toHaveLength(122);
  });

  test.each(workedKeys)('every example of %s is a test', (key) => {
    expect(namesOf(key).filter((name) => !named.has(name))).toEqual([]);
  });

  test('sees the calls that name an example, and no others', () => {
    const calls = [
      "worked('fit', 3, () => {",
      "  worked<{ in: (string | 'a')[] }>('fit', 4, ({ in: given }) => {",
      "worked(\n  'fit',\n  5,\n  () => {",
      "test('fit[6] by another way', () => {",
      "workedEach('composite', () => {",
      "// worked('fit', 7, () => {",
      "test.todo('fit[8]');",
      "test.skip('fit[8]', () => {",
    ];
    const seen = ['fit[3]', 'fit[4]', 'fit[5]', 'fit[6]', 'composite[0]'];
    expect(namedIn(calls.join('\n')).toSorted()).toEqual(seen.toSorted());
  });

  test('every example says where it comes from', () => {
    const sourceless = workedKeys.flatMap((key) =>
      examplesOf(key).flatMap((example, i) => ('src' in example ? [] : [`${key}[${i}]`])),
    );
    expect(sourceless).toEqual([]);
  });

  test('is the one in the facts', ({ skip }) => {
    if (!existsSync(facts)) skip('The facts are not beside the project.');
    const [, block] = /```json\n([\s\S]*?)\n```/.exec(readFileSync(facts, 'utf8')) ?? [];
    expect(JSON.parse(block ?? 'null')).toEqual(examples);
  });
});
