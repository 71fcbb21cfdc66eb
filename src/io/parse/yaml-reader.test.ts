import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { MAX_YAML_LENGTH } from './parsed.ts';
import { readYaml } from './yaml-reader.ts';

const problemsOf = (text: string): string[] =>
  readYaml(text).problems.map(
    ({ severity, line, column, message }) => `${severity} ${line}:${column} ${message}`,
  );

test('what is written as YAML is read back the same', () => {
  fc.assert(
    fc.property(fc.jsonValue({ stringUnit: 'binary' }), (value) => {
      fc.pre(value !== null);
      const plain: unknown = JSON.parse(JSON.stringify(value));
      const { value: read, problems } = readYaml(
        stringify(plain, { lineWidth: 0, aliasDuplicateObjects: false }),
      );
      expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
      expect(read).toEqual(plain);
    }),
    { numRuns: 100 },
  );
});

describe('beyond JSON', () => {
  test.each([
    [
      'merge keys',
      'base: &b {cpu: 1, image: x}\nweb:\n  <<: *b\n  cpu: 2',
      { base: { cpu: 1, image: 'x' }, web: { cpu: 2, image: 'x' } },
    ],
    [
      'a list of merge keys',
      'x: [&a {k: 1}, &b {k: 2, l: 3}]\ny: {<<: [*a, *b]}',
      { x: [{ k: 1 }, { k: 2, l: 3 }], y: { k: 1, l: 3 } },
    ],
    ['aliases', 'a: &x [1]\nb: *x', { a: [1], b: [1] }],
    ['names that are not text', '80: a\ntrue: b', { '80': 'a', true: 'b' }],
    ['dates, which stay text', 'a: 2020-01-01', { a: '2020-01-01' }],
    ['words that YAML 1.1 took for truth', 'a: yes\nb: on', { a: 'yes', b: 'on' }],
    ['block text', 'a: |\n  one\n  two\n', { a: 'one\ntwo\n' }],
    ['CRLF', 'a: 1\r\nb:\r\n  - 2\r\n', { a: 1, b: [2] }],
  ])('%s', (_, text, value) => {
    expect(readYaml(text)).toMatchObject({ value, problems: [] });
  });

  test('__proto__ is a name like any other', () => {
    const value = readYaml('__proto__:\n  polluted: true\n<<: {__proto__: 1}').value as object;
    expect(Object.keys(value)).toEqual(['__proto__']);
    expect(Object.getPrototypeOf(value)).toBe(Object.prototype);
    expect('polluted' in {}).toBe(false);
  });
});

describe('mistakes', () => {
  test.each([
    ['a:\n\tb: 1', 'error 2:1 YAML is indented with spaces, not with tabs.'],
    ['a: *x', 'error 1:4 The alias *x refers to &x, which is not defined before it.'],
    ['a: &x\n  b: *x', 'error 2:6 The alias *x would contain itself.'],
    ['a: 1\na: 2', 'warning 2:1 "a" stands twice in this map; the last one counts.'],
    [
      'a: !Ref Image',
      'warning 1:9 The tag !Ref belongs to another program and is not evaluated; what it stands before is taken as it is.',
    ],
    ['a: .inf', 'warning 1:4 .inf is not a number that JSON can hold; it is read as text.'],
    ['? [a]\n: 1', 'error 1:3 The name of a parameter must be plain text.'],
    ['a: 1\n---\nb: 1', 'error 2:1 This file holds 2 documents. Put each into a file of its own.'],
    ['# nothing', 'error 1:1 There is nothing in it.'],
    [
      'a: [1, 2',
      'error 1:9 Flow sequence in block collection must be sufficiently indented and end with a ].',
    ],
  ])('%j', (text, problem) => {
    expect(problemsOf(text)[0]).toBe(problem);
  });

  test('what follows a mistake is still read', () => {
    expect(readYaml('family: web\na: *x\ncpu: 1').value).toEqual({ family: 'web', a: null, cpu: 1 });
  });
});

describe('limits', () => {
  test('aliases do not multiply without end', () => {
    const laughs = [
      'a0: &a0 ha',
      ...Array.from(
        { length: 12 },
        (_, i) => `a${i + 1}: &a${i + 1} [${Array.from({ length: 10 }, () => `*a${i}`).join(', ')}]`,
      ),
    ];
    expect(problemsOf(laughs.join('\n'))[0]).toMatch(
      /^error \d+:\d+ Repeated by aliases, this grows to more than 50000 values/,
    );
  });

  test.each(['[', '- ', '? ', '{a: ', '&x [', '!t '])(
    '%j repeated without end is refused or read',
    (opening) => {
      expect(problemsOf(opening.repeat(20_000 / opening.length))[0]).toMatch(/^error|^warning/);
    },
  );

  test('a text that is too long is not read at all', () => {
    expect(problemsOf('a'.repeat(MAX_YAML_LENGTH + 1))).toEqual([
      'error 1:1 This is 201 KB of text; up to 200 KB are read. AWS takes task definitions up to 64 KB.',
    ]);
  });
});

test('positions are those of the names, through merges too', () => {
  const { positionOf } = readYaml('base: &b\n  cpu: 1\nweb:\n  <<: *b\n  ports:\n    - 80\n');
  expect(positionOf(['base', 'cpu'])).toEqual({ line: 2, column: 3 });
  expect(positionOf(['web', 'cpu'])).toEqual({ line: 4, column: 3 });
  expect(positionOf(['web', 'ports', 0])).toEqual({ line: 6, column: 7 });
});
