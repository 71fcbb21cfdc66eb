import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Json } from '#model/json.ts';
import { readJson } from './json-reader.ts';
import { MAX_DEPTH, MAX_JSON_LENGTH } from './parsed.ts';

const errorsOf = (text: string): string[] =>
  readJson(text)
    .problems.filter(({ severity }) => severity === 'error')
    .map(({ line, column, message }) => `${line}:${column} ${message}`);

function accepts(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

describe('what is JSON', () => {
  test('is read as JSON.parse reads it, whatever it is', () => {
    fc.assert(
      fc.property(fc.json(), fc.constantFrom(undefined, 1, '\t'), (text, space) => {
        const spaced = JSON.stringify(JSON.parse(text), null, space);
        const { value, problems } = readJson(spaced);
        expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
        expect(value).toEqual(JSON.parse(spaced));
        expect(JSON.stringify(value)).toBe(JSON.stringify(JSON.parse(spaced)));
      }),
      { numRuns: 200 },
    );
  });

  test('and only that passes without an error: one wrong character is seen', () => {
    const sample = '{"family":"a\\u00e9\\n","cpu":[1,-2.5e3,true,null,{"":"x"}],"e":{}}';
    const character = fc.constantFrom(...'{}[]:,"\'\\/ue0.-+ \t\n\rtrx#*\u0001\u00a0');
    fc.assert(
      fc.property(fc.nat(sample.length), fc.nat(2), character, (at, removed, added) => {
        const text = sample.slice(0, at) + added + sample.slice(at + removed);
        expect({ text, accepted: errorsOf(text).length === 0 }).toEqual({ text, accepted: accepts(text) });
      }),
      { numRuns: 1500 },
    );
  });

  test('any other text ends in an answer, too', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 40, unit: 'binary' }), (text) => {
        expect(errorsOf(text).length === 0).toBe(accepts(text));
      }),
      { numRuns: 500 },
    );
  });

  test('__proto__ is a name like any other', () => {
    const { value } = readJson('{"__proto__": {"polluted": true}, "a": 1}');
    expect(Object.keys(value as object)).toEqual(['__proto__', 'a']);
    expect(({} as Record<string, Json>)['polluted']).toBeUndefined();
  });
});

describe('mistakes', () => {
  test.each([
    [
      '{\n  "family": $NAME,\n  "cpu": "256"\n}',
      '2:13 $NAME stands without quotes. Text needs double quotes: "$NAME".',
      { family: '$NAME', cpu: '256' },
    ],
    [
      '{"command": [\n  {{command}}\n]}',
      '2:3 {{command}} stands without quotes. Text needs double quotes: "{{command}}".',
      { command: ['{{command}}'] },
    ],
    [
      '{"a": 1,\n $$$$START$$$$\n "b": 2}',
      '2:2 $$$$START$$$$ stands where a "name": value should. Remove it, or write it as one.',
      { a: 1, b: 2 },
    ],
    ['{"a": 1,}', '1:8 Nothing follows this comma. Remove it.', { a: 1 }],
    ['[1 2]', '1:3 A comma is missing here.', [1, 2]],
    ['{"a": 1\n "b": 2}', '1:8 A comma is missing here.', { a: 1, b: 2 }],
    ['{"a" 1}', '1:6 After "a" a colon and a value are missing.', {}],
    ['{"a": }', '1:7 A value is missing here.', {}],
    ["{'a': 1}", '1:2 JSON writes text in double quotes, not single ones.', { a: 1 }],
    ['{a: 1}', '1:2 The name a needs double quotes: "a".', { a: 1 }],
    ['{"a": True}', '1:7 True is not JSON. Write true.', { a: true }],
    ['{"a": 1} // why', '1:10 JSON has no comments. Remove this one, or save the file as YAML.', { a: 1 }],
    [
      '{"a": "b\n}',
      '1:7 The text that starts here has no closing quote on its line. Close it, and write line breaks inside as \\n.',
      { a: 'b' },
    ],
    ['{"a": "C:\\dir"}', '1:10 \\d means nothing in JSON. Write a backslash as \\\\.', { a: 'C:\\dir' }],
    [
      '{"a": [1, 2}',
      '1:12 Here ] should close the list that opens on line 1; there is } instead.',
      { a: [1, 2] },
    ],
    [
      '{\n"a": [\n1',
      '3:2 The text ends, but the list that opens on line 2 is not closed. Add ].',
      { a: [1] },
    ],
    [
      '{"a":\u00a01}',
      '1:6 There is an invisible character (U+00A0) here, which JSON does not allow. Remove it.',
      { a: 1 },
    ],
    ['', '1:1 There is nothing in it.', undefined],
  ])('%j', (text, message, value) => {
    expect(errorsOf(text)[0]).toBe(message);
    expect(readJson(text).value).toEqual(value);
  });

  test('a name that stands twice is told, and the last one counts, as in every JSON program', () => {
    const { value, problems } = readJson('{"cpu": "1",\r\n"cpu": "2"}');
    expect(value).toEqual({ cpu: '2' });
    expect(problems).toEqual([
      {
        severity: 'warning',
        message: '"cpu" stands twice in this object; the last one counts.',
        line: 2,
        column: 1,
      },
    ]);
  });

  test('a number that cannot be kept exactly is told', () => {
    expect(readJson('[12345678901234567890]').problems[0]?.severity).toBe('warning');
  });
});

describe('limits', () => {
  test(`values nest up to ${MAX_DEPTH} deep`, () => {
    const nested = (depth: number): string => '['.repeat(depth) + ']'.repeat(depth);
    expect(errorsOf(nested(MAX_DEPTH))).toEqual([]);
    expect(errorsOf(nested(1_000_000))).toEqual([
      '1:202 Here values are nested more than 200 deep, which no task definition or design is.',
    ]);
  });

  test('a text that is too long is not read at all', () => {
    expect(errorsOf(' '.repeat(MAX_JSON_LENGTH + 45_000_000))).toEqual([
      '1:1 This is 50 MB of text; up to 5 MB are read. AWS takes task definitions up to 64 KB.',
    ]);
  });

  test('a text full of mistakes is given up', () => {
    expect(errorsOf('@ '.repeat(1000)).length).toBeLessThan(60);
  });
});

test('positions are those of the names, or of what is around an absent one', () => {
  const { positionOf } = readJson('{\r\n  "a": [\n    {"b": 1},\n    2\n  ]\n}');
  expect(positionOf([])).toEqual({ line: 1, column: 1 });
  expect(positionOf(['a'])).toEqual({ line: 2, column: 3 });
  expect(positionOf(['a', 0, 'b'])).toEqual({ line: 3, column: 6 });
  expect(positionOf(['a', 1])).toEqual({ line: 4, column: 5 });
  expect(positionOf(['a', 0, 'absent', 'deeper'])).toEqual({ line: 3, column: 5 });
});
