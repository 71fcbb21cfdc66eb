import { describe, expect, test } from 'vitest';
import { applyEdits } from '#model/edit.ts';
import { emptyDesign } from '#model/design.ts';
import { unsound } from '#model/grammar.ts';
import { exporters } from './index.ts';
import { importText, type ImportResult } from './import-text.ts';

const container = (name: string): string => `{"name": ${JSON.stringify(name)}, "image": "a"}`;
const definition = (family: string, containers: string): string =>
  `{"family": ${JSON.stringify(family)}, "containerDefinitions": [${containers}]}`;
const messages = ({ problems }: ImportResult): string[] =>
  problems.map(({ line, message }) => `${line} ${message}`);

describe('what cannot be taken in is answered with a sentence, and nothing is done', () => {
  const readable =
    'Stagewright reads task definitions (an object with containerDefinitions) and its own designs.';
  test.each<[what: string, text: string, fileName: string | undefined, message: string]>([
    ['an empty file', '', 'a.json', '1 There is nothing in it.'],
    ['an empty YAML file', '\n# nothing\n', 'a.yaml', '1 There is nothing in it.'],
    [
      'a letter',
      'Dear architect, see attached.',
      undefined,
      `1 This is plain text, not an object. ${readable}`,
    ],
    ['a number', '42', 'a.json', `1 This is plain text, not an object. ${readable}`],
    ['a list', '[1, 2]', undefined, `1 This is a list, not an object. ${readable}`],
    [
      'an object of something else',
      '{"a": 1}',
      undefined,
      `1 There is no task definition in it. ${readable}`,
    ],
    [
      'a CloudFormation template',
      'Resources: {A: {Type: "AWS::S3::Bucket"}}',
      'a.yaml',
      `1 This looks like a CloudFormation template. ${readable}`,
    ],
    [
      'a Compose file',
      'services: {web: {image: a}}',
      undefined,
      `1 This looks like a Compose file. ${readable}`,
    ],
    [
      'HTML',
      '<!doctype html><script>alert(1)</script>',
      undefined,
      `1 This is plain text, not an object. ${readable}`,
    ],
    [
      'a text of 50 MB',
      `{"family": "${'a'.repeat(50_000_000)}"}`,
      'a.json',
      '1 This is 50 MB of text; up to 5 MB are read. AWS takes task definitions up to 64 KB.',
    ],
    [
      'a YAML text of 50 MB',
      `family: ${'a'.repeat(50_000_000)}`,
      'a.yml',
      '1 This is 50 MB of text; up to 200 KB are read. AWS takes task definitions up to 64 KB.',
    ],
    [
      '10,000 containers',
      definition('many', Array.from({ length: 10_000 }, (_, i) => container(`c${i}`)).join()),
      'a.json',
      '1 This task definition has 10,000 containers. AWS allows 10, and up to 300 can be drawn.',
    ],
    [
      'deep nesting',
      `{"containerDefinitions": ${'['.repeat(100_000)}`,
      'a.json',
      '1 Here values are nested more than 200 deep, which no task definition or design is.',
    ],
    [
      'deep nesting in YAML',
      `containerDefinitions: ${'['.repeat(50_000)}`,
      'a.yaml',
      '1 Here values are nested more than 200 deep, which no task definition or design is.',
    ],
    [
      'UTF-16',
      '\uFFFD\uFFFD{\0"\0a\0"\0:\0',
      'a.json',
      '1 This is UTF-16 text. Save it as UTF-8, and read it again.',
    ],
    [
      'a design of a later version',
      '{"schemaVersion": 99, "nodes": {}}',
      undefined,
      '1 This design was saved by a newer Stagewright (version 99 of the format; this one reads up to 1). Reload the page to get the newer one.',
    ],
    [
      'a design without a version',
      '{"nodes": {}, "links": {}}',
      undefined,
      '1 This is not a design: its schemaVersion is missing or no whole number from 1.',
    ],
    [
      'a design whose nodes are a list',
      '{\n"schemaVersion": 1,\n"nodes": []}',
      undefined,
      '3 This is not a design: its nodes are not an object.',
    ],
  ])('%s', (_, text, fileName, message) => {
    const result = importText(
      { text, ...(fileName === undefined ? {} : { fileName }) },
      { into: emptyDesign('d') },
    );
    expect(messages(result)[0]).toBe(message);
    expect(result.edits).toEqual([]);
    expect(result.design).toBeUndefined();
  });
});

describe('what is strange is data like any other', () => {
  const strange = [
    '<img src=x onerror=alert(1)>',
    '\u202Egnp.exe',
    'a\0b',
    '__proto__',
    'constructor',
    '../../etc/passwd',
    '${jndi:x}',
    '\uD800',
    '💥'.repeat(500),
  ];
  test.each(strange)('%j as family and container', (name) => {
    const { design, edits, problems } = importText({
      text: definition(name, `${container(name)}, ${container('other')}`),
    });
    expect(problems).toEqual([]);
    const drawn = applyEdits(emptyDesign('d'), edits);
    expect(unsound(drawn)).toEqual([]);
    for (const exporter of exporters) {
      const [artefact] = exporter.write(design!);
      expect(artefact!.fileName).toMatch(/^[\p{L}\p{M}\p{N}_-][\p{L}\p{M}\p{N}._-]*$/u);
      const again = importText({ text: artefact!.text, fileName: artefact!.fileName });
      expect(Object.values(again.design!.nodes).find(({ kind }) => kind === 'container')!.props['name']).toBe(
        name,
      );
    }
  });

  test('__proto__ keys reach nothing but the document', () => {
    const text =
      '{"family": "a", "__proto__": {"polluted": 1}, "containerDefinitions": [{"name": "a", "__proto__": {"polluted": 1}}], "constructor": {"prototype": {"polluted": 1}}}';
    const { design } = importText({ text });
    expect('polluted' in {}).toBe(false);
    const [json] = exporters[0]!.write(design!);
    expect(JSON.parse(json!.text)).toEqual(JSON.parse(text));
  });

  test('a saved design with __proto__ keys and ids is read without them, or with them as data', () => {
    const text =
      '{"schemaVersion": 1, "id": "x", "name": "n", "nodes": {"__proto__": {"kind": "note", "props": {}}, "n": {"kind": "note", "props": {"__proto__": {"polluted": 1}}}}}';
    const { design, notes } = importText({ text });
    expect(Object.keys(design!.nodes)).toEqual(['n']);
    expect(Object.keys(design!.nodes['n']!.props)).toEqual(['__proto__']);
    expect(notes).toEqual(['Node __proto__ was left out: it has a name that cannot be kept.']);
    expect('polluted' in {}).toBe(false);
  });

  test('a byte order mark and CRLF are no mistakes', () => {
    const { problems, positionOf } = importText({
      text: `\uFEFF${definition('a', container('b')).replaceAll(', ', ',\r\n')}`,
    });
    expect(problems).toEqual([]);
    expect(positionOf('container-1', ['image'])).toEqual({ line: 3, column: 1 });
  });

  test('300 containers, which AWS refuses, are drawn', () => {
    const { design } = importText({
      text: definition('a', Array.from({ length: 300 }, (_, i) => container(`c${i}`)).join()),
    });
    expect(Object.keys(design!.nodes)).toHaveLength(301);
  });
});
