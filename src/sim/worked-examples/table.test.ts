import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import examples from './examples.json' with { type: 'json' };
import { examplesOf, type ExampleKey } from './worked.test-support.ts';

const root = join(import.meta.dirname, '..');
const facts = join(root, '../../../shared/facts/ecs-scheduler.md');
const keys = Object.keys(examples) as ExampleKey[];

const sources = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.test.ts') && !name.includes('worked-examples'))
  .map((name) => readFileSync(join(root, name), 'utf8'));

/** Whether some test proves an example: by `worked('key', 3, …)`, `workedEach('key', …)` or a title 'key[3] …'. */
const isProven = (key: string, index: number): boolean =>
  sources.some(
    (text) =>
      new RegExp(`\\bworkedEach(<[^;]*?>)?\\(\\s*'${key}'`).test(text) ||
      new RegExp(`\\bworked(<[^;]*?>)?\\(\\s*'${key}',\\s*${index},`).test(text) ||
      new RegExp(`['"\`]${key}\\[${index}\\]`).test(text),
  );

describe('the worked examples of the scheduler', () => {
  test('are 122', () => {
    expect(keys.reduce((sum, key) => sum + examplesOf(key).length, 0)).toBe(122);
  });

  test.each(keys)('%s: each is proven by a test that names it', (key) => {
    const unproven = examplesOf(key).flatMap((_, index) => (isProven(key, index) ? [] : [`${key}[${index}]`]));
    expect(unproven).toEqual([]);
  });

  test.skipIf(!existsSync(facts))('are those of the facts, where the facts are at hand', () => {
    const text = readFileSync(facts, 'utf8');
    const from = text.indexOf('```json', text.indexOf('## 10.')) + '```json'.length;
    expect(JSON.parse(text.slice(from, text.indexOf('```', from)))).toEqual(examples);
  });
});
