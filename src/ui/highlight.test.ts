import { expect, test } from 'vitest';
import { highlight, type Language } from './highlight.ts';

const kinds = (text: string, language: Language) =>
  highlight(text, language).map((line) =>
    line.filter(({ kind }) => kind !== 'plain' && kind !== 'mark').map(({ kind, text }) => `${kind} ${text}`),
  );

test('JSON: keys apart from strings, even with quotes and colons inside', () => {
  expect(kinds('{"a": "b \\": c", "n": -1.5e3, "x": null, "l": [true, "y"]}', 'json')).toEqual([
    [
      'key "a"',
      'string "b \\": c"',
      'key "n"',
      'number -1.5e3',
      'key "x"',
      'word null',
      'key "l"',
      'word true',
      'string "y"',
    ],
  ]);
});

test('YAML: keys, and values that only look like them', () => {
  expect(
    kinds('web:\n  image: nginx:1.27 # latest\n  - target: 443\n  url: http://a:80/\n  n: 5', 'yaml'),
  ).toEqual([
    ['key web'],
    ['key image', 'comment  # latest'],
    ['key target', 'number 443'],
    ['key url'],
    ['key n', 'number 5'],
  ]);
});

test.each<[Language, string]>([
  ['json', '{"open: 1,\n\n  \\u2028 }}'],
  ['json', '"'],
  ['yaml', '# only\n- - a: "b\n\t: x\n{a: 1}: ?'],
  ['text', 'a\r\n\nb '],
])('%s: nothing is lost of %j', (language, text) => {
  const lines = highlight(text, language).map((line) => line.map((token) => token.text).join(''));
  expect(lines.join('\n')).toBe(text);
});

test('a long hostile line takes no time to speak of', () => {
  const hostile = `${'- '.repeat(20_000)}${'"\\'.repeat(20_000)}${' '.repeat(20_000)}#`;
  const started = performance.now();
  highlight(hostile, 'yaml');
  highlight(hostile, 'json');
  expect(performance.now() - started).toBeLessThan(1000);
});
