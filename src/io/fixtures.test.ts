import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { indexOf } from '#model/design-index.ts';
import { unsound } from '#model/grammar.ts';
import { isObject, pathText, type Json, type JsonObject } from '#model/json.ts';
import { meaning } from '#model/same-meaning.test-support.ts';
import { checkDesign } from '#rules/check.ts';
import { exporters } from './index.ts';
import { importText, type ImportResult } from './import-text.ts';
import { judge } from './judge.test-support.ts';
import { readText } from './parse/read-text.ts';
import { registered } from './task-definition/described.ts';
import { placeOf } from './task-definition/place.ts';

// Files of our own, for what the task definitions of others show: they are always here.
const folder = join(import.meta.dirname, 'fixtures');
const read = (file: string): string => readFileSync(join(folder, file), 'utf8');
const taken = (file: string): ImportResult => importText({ text: read(file), fileName: file });
const written = (id: string, { design }: ImportResult): string =>
  exporters.find((each) => each.id === id)!.write(design!)[0]!.text;
const exported = (result: ImportResult): JsonObject =>
  JSON.parse(written('task-definition-json', result)) as JsonObject;

const valid = ['fargate-api.json', 'ec2-bridge.json', 'firelens.json', 'placeholders.json', 'described.json'];
const files = readdirSync(folder);
const readable = files.filter((file) => file !== 'bad-syntax.json');

function orders(value: Json): unknown {
  if (!isObject(value)) return [];
  const containers = value['containerDefinitions'] as readonly JsonObject[];
  const keys = (object: JsonObject): string[] => Object.keys(object).filter((key) => object[key] !== null);
  return [keys(value), containers.map(keys)];
}

describe.each(readable)('%s', (file) => {
  const source = registered(readText(read(file), file).value!).doc;

  test('comes out as it went in, and comes out of that again', () => {
    const result = taken(file);
    const doc = exported(result);
    expect(result.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(unsound(result.design!)).toEqual([]);
    expect(meaning(doc)).toEqual(meaning(source));
    expect(orders(doc)).toEqual(orders(source));
    expect(JSON.stringify(doc)).not.toContain('null');
    expect(exported(importText({ text: JSON.stringify(doc) }))).toEqual(doc);
  });

  test('comes out of YAML and out of a saved design as it does out of JSON', () => {
    const result = taken(file);
    expect(
      exported(importText({ text: written('task-definition-yaml', result), fileName: 'x.yaml' })),
    ).toEqual(exported(result));
    const saved = importText({ text: written('design', result), fileName: 'x.stagewright.json' });
    expect(saved.notes).toEqual([]);
    expect(saved.design).toEqual({ ...result.design, id: 'imported' });
    expect(exported(saved)).toEqual(exported(result));
  });
});

test.each(valid)('AWS would take what comes out of %s', (file) => {
  expect(judge(exported(taken(file)))).toEqual([]);
});

test('AWS would refuse the others, and the judge says so', () => {
  const refused = readable.filter((file) => !valid.includes(file));
  expect(refused.map((file) => [file, judge(exported(taken(file))).length > 0])).toEqual(
    refused.map((file) => [file, true]),
  );
});

test('what AWS alone sets is left out of a described task definition, and said', () => {
  const { design, notes } = taken('described.json');
  expect(Object.keys(exported(taken('described.json')))).toEqual([
    'containerDefinitions',
    'family',
    'networkMode',
    'volumes',
    'placementConstraints',
    'requiresCompatibilities',
    'cpu',
    'memory',
    'tags',
  ]);
  expect(design!.name).toBe('web');
  expect(notes).toEqual([
    'taskDefinitionArn, revision, status, requiresAttributes, compatibilities, registeredAt and registeredBy were left out: AWS sets them itself, and refuses them when a task definition is registered.',
    'The tags beside the task definition became its tags.',
  ]);
});

test('nulls are left out on the way out, and said', () => {
  const [artefact] = exporters[0]!.write(taken('placeholders.json').design!);
  expect(artefact!.notes).toEqual([
    'Parameters that are null were left out, because the AWS CLI refuses null.',
  ]);
});

test('a file with mistakes is shown as far as it can be read, and every mistake is told', () => {
  const { design, problems } = taken('bad-syntax.json');
  expect(problems.map(({ line, column, message }) => `${line}:${column} ${message}`)).toEqual([
    '2:13 $FAMILY stands without quotes. Text needs double quotes: "$FAMILY".',
    '8:20 Nothing follows this comma. Remove it.',
    '11:7 JSON writes text in double quotes, not single ones.',
    '11:20 A comma is missing here.',
    '12:32 JSON has no comments. Remove this one, or save the file as YAML.',
  ]);
  expect(Object.values(design!.nodes).map(({ kind }) => kind)).toEqual([
    'task-definition',
    'container',
    'container',
  ]);
});

test('a task definition of the wrong shape gets a finding at each place that is wrong', () => {
  const { design, positionOf } = taken('bad-shape.json');
  const q = indexOf(design!);
  const places = checkDesign(design!)
    .filter(({ severity }) => severity === 'error')
    .map(({ at, field = [] }) => `${positionOf(at, field)?.line} ${pathText(placeOf(q, at, field)!.path)}`);
  expect(places).toEqual(
    expect.arrayContaining([
      '2 family',
      '3 networkMode',
      '4 pidMode',
      '6 status',
      '7 revision',
      '8 cpu',
      '11 containerDefinitions[0].name',
      '13 containerDefinitions[0].stopTimeout',
      '14 containerDefinitions[0].portBindings',
      '15 containerDefinitions[0].logConfiguration',
      '16 containerDefinitions[0].dependsOn[0].condition',
      '19 tags[0].key',
    ]),
  );
});
