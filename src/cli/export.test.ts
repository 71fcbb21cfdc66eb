import { describe, expect, test } from 'vitest';
import { design as drawn } from '#model/build.ts';
import { ran } from './fake-system.test-support.ts';

const doc = { family: 'web', containerDefinitions: [{ name: 'a', image: 'a:1' }] };
const text = JSON.stringify(doc);
const yaml = 'family: web\ncontainerDefinitions:\n  - name: a\n    image: a:1\n';
const two = JSON.stringify(
  drawn((d) => {
    d.taskDefinition({ family: 'one', containerDefinitions: [] });
    d.taskDefinition({ family: 'two', containerDefinitions: [] });
  }),
);
const pretty = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

describe('export', () => {
  test('prints task definitions, one after the other', async () => {
    const { code, out, err } = await ran(['export', 'a.json', 'b.yaml', '--to', 'task-definition'], {
      'a.json': text,
      'b.yaml': yaml,
    });
    expect({ code, out, err }).toEqual({ code: 0, out: pretty(doc) + pretty(doc), err: '' });
  });

  test('with --out writes one file for each input, named after it', async () => {
    const { code, out, written } = await ran(
      ['export', 'in/a.json', 'b.yaml', '--to', 'task-definition', '--out', 'made/'],
      { 'in/a.json': text, 'b.yaml': yaml },
    );
    expect({ code, out }).toEqual({ code: 0, out: '' });
    expect(written).toEqual({ 'made/a.json': pretty(doc), 'made/b.json': pretty(doc) });
  });

  test('a task definition becomes a design, and comes out of that again', async () => {
    const { out } = await ran(['export', 'a.json', '--to', 'design'], { 'a.json': text });
    expect(JSON.parse(out)).toMatchObject({ schemaVersion: 1, name: 'web' });
    const back = await ran(['export', 'a.stagewright.json', '--to', 'task-definition', '--out', '.'], {
      'a.stagewright.json': out,
    });
    expect(back.written).toEqual({ './a.json': pretty(doc) });
  });

  test('a design of two task definitions becomes two files', async () => {
    const { code, written } = await ran(['export', 'd.json', '--to', 'task-definition', '--out', 'o'], {
      'd.json': two,
    });
    expect(code).toBe(0);
    expect(Object.keys(written)).toEqual(['o/d.one.json', 'o/d.two.json']);
  });

  test('what was left out is told beside', async () => {
    const described = JSON.stringify({ taskDefinition: { ...doc, cpu: null, revision: 1 } });
    const { code, out, err } = await ran(['export', 'a.json', '--to', 'task-definition'], {
      'a.json': described,
    });
    expect({ code, out }).toEqual({ code: 0, out: pretty(doc) });
    expect(err).toBe(
      'a.json: revision was left out: AWS sets it itself, and refuses it when a task definition is registered.\n' +
        'a.json: Parameters that are null were left out, because the AWS CLI refuses null.\n',
    );
  });
});

describe('what cannot be exported is told, and the others are still done', () => {
  const empty = JSON.stringify(drawn((d) => d.node('note')));
  const files = {
    'good.json': text,
    'good.yaml': yaml,
    'broken.json': '{\n"family" 1}',
    'empty.json': empty,
  };
  test.each([
    [['broken.json'], 'broken.json:2:10: After "family" a colon and a value are missing.\n'],
    [['missing.json'], 'missing.json: There is no such file.\n'],
    [['empty.json'], 'empty.json: There is no task definition in it.\n'],
    [
      ['good.yaml'],
      'good.yaml: It was not written, because o/good.json was written from good.json just now.\n',
    ],
  ])('%j', async (names, message) => {
    const { code, err, written } = await ran(
      ['export', 'good.json', ...names, '--to', 'task-definition', '--out', 'o'],
      files,
    );
    expect({ code, err, written }).toEqual({
      code: 2,
      err: message,
      written: { 'o/good.json': pretty(doc) },
    });
  });

  test('an input is never overwritten', async () => {
    const { code, err, written } = await ran(
      ['export', 'good.json', '--to', 'task-definition', '--out', '.'],
      files,
    );
    expect({ code, err, written }).toEqual({
      code: 2,
      err: 'good.json: It was not written, because ./good.json is itself an input.\n',
      written: {},
    });
  });

  test('nor is a folder in which nothing may be written a reason to fall over', async () => {
    const { code, err } = await ran(
      ['export', 'good.json', '--to', 'task-definition', '--out', '/locked'],
      files,
    );
    expect({ code, err }).toEqual({
      code: 2,
      err: 'good.json: /locked/good.json could not be written: permission denied.\n',
    });
  });
});
