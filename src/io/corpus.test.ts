import { describe, expect, test } from 'vitest';
import { unsound } from '#model/grammar.ts';
import { isObject, type Json, type JsonObject } from '#model/json.ts';
import { meaning } from '#model/same-meaning.test-support.ts';
import { corpus, corpusNote, hasCorpus, readCorpus } from './corpus.test-support.ts';
import { importText, type ImportResult } from './import-text.ts';
import { judge } from './judge.test-support.ts';
import { readText } from './parse/read-text.ts';
import { registered } from './task-definition/described.ts';
import { taskDefinitionJsonExporter } from './task-definition/json-exporter.ts';
import { taskDefinitionYamlExporter } from './task-definition/yaml-exporter.ts';

const readOnly = [
  'taskDefinitionArn',
  'revision',
  'status',
  'requiresAttributes',
  'compatibilities',
  'registeredAt',
  'registeredBy',
  'deregisteredAt',
  'deleteRequestedAt',
];
const taken = (file: string): ImportResult => importText({ text: readCorpus(file), fileName: file });
const exported = ({ design }: ImportResult): JsonObject =>
  JSON.parse(taskDefinitionJsonExporter.write(design!)[0]!.text) as JsonObject;

const orders = (doc: JsonObject): unknown => [
  Object.keys(doc),
  (doc['containerDefinitions'] as readonly Json[]).map((container) => Object.keys(container as JsonObject)),
];

function withoutNulls(value: Json): Json {
  if (Array.isArray(value))
    return (value as readonly Json[]).filter((item) => item !== null).map(withoutNulls);
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, item]) => item !== null)
      .map(([key, item]) => [key, withoutNulls(item)]),
  );
}

describe.skipIf(!hasCorpus)(`task definitions by others${corpusNote}`, () => {
  const registrable = corpus('taskdefs').map(({ file }) => file);

  test('there are many', () => {
    expect(registrable.length).toBeGreaterThanOrEqual(100);
  });

  test.each(registrable)('%s comes out as it went in', (file) => {
    const source = withoutNulls(JSON.parse(readCorpus(file)) as Json) as JsonObject;
    const result = taken(file);
    const doc = exported(result);
    expect(result.problems).toEqual([]);
    expect(result.notes).toEqual([]);
    expect(meaning(doc)).toEqual(meaning(source));
    expect(orders(doc)).toEqual(orders(source));
    expect(unsound(result.design!)).toEqual([]);
    expect(judge(doc)).toEqual([]);
  });

  test.each(registrable)('%s comes out of YAML as it went in, too', (file) => {
    const [artefact] = taskDefinitionYamlExporter.write(taken(file).design!);
    const { value, problems } = readText(artefact!.text, artefact!.fileName);
    expect(problems).toEqual([]);
    expect(value).toEqual(exported(taken(file)));
    expect(exported(importText({ text: artefact!.text, fileName: artefact!.fileName }))).toEqual(value);
  });

  test.each(corpus('described').map(({ file }) => file))(
    '%s comes out without what AWS alone sets',
    (file) => {
      const { taskDefinition, tags } = JSON.parse(readCorpus(file)) as {
        taskDefinition: JsonObject;
        tags?: Json;
      };
      const expected = Object.fromEntries(
        Object.entries(taskDefinition).filter(([key]) => !readOnly.includes(key)),
      );
      if (Array.isArray(tags) && tags.length > 0) expected['tags'] = tags;
      const result = taken(file);
      expect(exported(result)).toEqual(withoutNulls(expected));
      const changed = Object.keys(expected).join() !== Object.keys(taskDefinition).join();
      expect(result.notes.length > 0).toBe(changed);
      expect(judge(exported(result))).toEqual([]);
      const bare = importText({ text: JSON.stringify({ ...taskDefinition, taskDefinitionArn: 'arn:x' }) });
      expect(Object.keys(exported(bare)).filter((key) => readOnly.includes(key))).toEqual([]);
    },
  );
});

describe.skipIf(!hasCorpus)(`wrong task definitions by others${corpusNote}`, () => {
  const bad = corpus('bad').filter(({ subject }) => subject === 'taskdef');

  test.each(bad.filter(({ expect }) => expect?.kind === 'syntax').map(({ file }) => file))(
    '%s is told by line and column, and what can be read is shown',
    (file) => {
      const result = taken(file);
      const error = result.problems.find(({ severity }) => severity === 'error');
      expect(error?.line).toBe(firstWrongLine(readCorpus(file)));
      expect(error?.column).toBeGreaterThan(0);
      expect(Object.values(result.design?.nodes ?? {}).some(({ kind }) => kind === 'container')).toBe(true);
    },
  );

  const shaped = bad.filter(({ expect }) => expect?.errors && expect.kind !== 'rule');
  test.each(shaped.map(({ file, expect }) => [file, expect!.errors!] as const))(
    '%s is shown, and judged as AWS judges it: %j',
    (file, errors) => {
      const result = taken(file);
      expect(result.problems).toEqual([]);
      expect(unsound(result.design!)).toEqual([]);
      const source = registered(JSON.parse(readCorpus(file)) as Json).doc;
      expect(meaning(exported(result))).toEqual(meaning(source));
      // The SDK's schemas know no ranges, so that the judge cannot see those.
      const seen = errors.filter((error) => !error.startsWith('range'));
      for (const error of seen)
        expect(
          judge(exported(result)).some((complaint) => complaint.replace(' ', ' .').startsWith(error)),
        ).toBe(true);
    },
  );
});

/** The line of the first mistake, as JSON.parse gives it by the beginning of the text that it takes. */
function firstWrongLine(text: string): number {
  const position = /position (\d+)/.exec(messageOf(text))?.[1];
  const at =
    position === undefined
      ? text.indexOf(/"(?:\.\.\.)?.*?(\$\w+)/s.exec(messageOf(text))?.[1] ?? '?')
      : Number(position);
  return text.slice(0, at).split('\n').length;
}

function messageOf(text: string): string {
  try {
    JSON.parse(text);
    return '';
  } catch (error) {
    return (error as Error).message;
  }
}
