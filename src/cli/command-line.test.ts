import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import { ran } from './fake-system.test-support.ts';

const root = join(import.meta.dirname, '../..');
const built = join(root, 'dist-cli/stagewright.mjs');

test.each(['--help', '-h', 'help'])('%s explains how it is used', async (word) => {
  const { code, out } = await ran([word]);
  expect(code).toBe(0);
  for (const part of [
    'check FILE… [--format text|json|sarif]',
    'export FILE… --to task-definition|design [--out DIR]',
    'simulate FILE [--scenario ID | --script FILE] [--seed N] [--until 10m]',
    'calm-rolling',
  ])
    expect(out).toContain(part);
});

test.each(['--version', '-v'])('%s tells the version', async (word) => {
  expect(await ran([word])).toMatchObject({ code: 0, out: 'stagewright 1.2.3\n' });
});

test.each([
  [[], 'Say what to do: check, export or simulate.'],
  [['deploy', 'a.json'], 'There is no command "deploy"; there are check, export and simulate.'],
  [['check'], 'Name the files to check.'],
  [['export', '--to', 'design'], 'Name the files to export.'],
  [['check', 'a.json', '--colour'], 'There is no option --colour.'],
  [['check', 'a.json', '-x'], 'There is no option -x.'],
  [['check', 'a.json', '--format'], '--format is given the wrong way: it needs a value.'],
  [['check', 'a.json', '--format', 'xml'], '--format may be text, json or sarif, not "xml".'],
  [['check', 'a.json', '--out', 'x'], '--out belongs to export, not to check.'],
  [
    ['export', 'a.json', '--to', 'design', '--format', 'json'],
    '--format belongs to check and simulate, not to export.',
  ],
  [['check', 'a.json', '--summary'], '--summary belongs to simulate, not to check.'],
  [['check', 'a.json', '--catalogue', 'c'], '--catalogue belongs to simulate, not to check.'],
  [['check', 'a.json', '--seed', '1'], '--seed belongs to simulate, not to check.'],
  [['simulate'], 'Name the design to simulate, or give --scenario or --service.'],
  [['simulate', 'a.json', 'b.json'], 'simulate takes one file.'],
  [['simulate', 'a.json', '--seed', 'x'], '--seed is a whole number of up to nine digits, not "x".'],
  [['simulate', 'a.json', '--until', 'soon'], '--until is a time such as 90s, 10m or 2h, not "soon".'],
  [['simulate', 'a.json', '--scenario', 'a', '--script', 'b'], 'Give --scenario or --script, not both.'],
  [['simulate', 'a.json', '--service', '{}'], 'Give a file or --service, not both.'],
  [['simulate', '--scenario', 'none'], 'There is no scenario "none".'],
  [['simulate', '--service', '{}', '--format', 'sarif'], '--format may be text, json or csv, not "sarif".'],
  [
    ['simulate', '--service', '{}', '--assert', 'healthy'],
    '--assert "healthy" is no comparison: write lowestHealthy>=4 or outcome==completed.',
  ],
  [
    ['simulate', '--service', '{}', '--assert', 'lowestHealthy>=many'],
    '--assert "lowestHealthy>=many" compares with a number or a time, not "many".',
  ],
  [['export', 'a.json'], 'Say what to export: --to task-definition or --to design.'],
  [['export', 'a.json', '--to', 'terraform'], '--to may be task-definition or design, not "terraform".'],
  [['--help=no'], '--help is given the wrong way: it takes no value.'],
])('%j is not understood', async (words, message) => {
  expect(await ran(words, { 'a.json': '{}' })).toEqual({
    code: 2,
    out: '',
    err: `${message}\nstagewright --help shows how it is used.\n`,
    written: {},
  });
});

describe.skipIf(!existsSync(built))('the built program', () => {
  const start = async (...words: string[]): Promise<{ code: number; stdout: string; stderr: string }> => {
    try {
      return { code: 0, ...(await promisify(execFile)(process.execPath, [built, ...words], { cwd: root })) };
    } catch (error) {
      return error as { code: number; stdout: string; stderr: string };
    }
  };

  test('checks real files and ends as it should', async () => {
    const { code, stdout } = await start(
      'check',
      'src/io/fixtures/bad-shape.json',
      'src/io/fixtures/none.json',
      'src/io',
      '--format',
      'json',
    );
    expect(code).toBe(2);
    const [shape, none, folder] = JSON.parse(stdout) as {
      error?: { message: string };
      findings: unknown[];
    }[];
    expect(shape!.findings.length).toBeGreaterThan(5);
    expect([none!.error, folder!.error]).toEqual([
      { message: 'There is no such file.' },
      { message: 'This is a folder. Name the files in it.' },
    ]);
  });

  test('exports a real file', async () => {
    const { code, stdout } = await start(
      'export',
      'src/io/fixtures/sidecars.yaml',
      '--to',
      'task-definition',
    );
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      family: 'sidecars',
      containerDefinitions: [{ name: 'app' }, { name: 'proxy' }],
    });
  });

  test('tells the version of the package', async () => {
    expect((await start('--version')).stdout).toMatch(/^stagewright \d+\.\d+\.\d+\n$/);
  });
});
