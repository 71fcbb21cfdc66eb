import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { arrows, pureLayers, testsMayAlsoImport } from './oxlint.config.mjs';

// The linter itself, run over small files that break, or keep, each line of the table.

const layers = Object.keys(arrows);
const scratch = mkdtempSync(join(tmpdir(), 'stagewright-lint-'));
afterAll(() => rmSync(scratch, { recursive: true }));

test('refuses every import that the table does not allow, and no other', () => {
  const pairs = layers.flatMap((from) => layers.filter((to) => to !== from).map((to) => ({ from, to })));
  const files = pairs.map(
    ({ from, to }) => [`${from}/to-${to}.ts`, `export { a } from '#${to}/a.ts';`] as const,
  );
  const allowed = (from: string, to: string): boolean => arrows[from]?.includes(to) ?? false;
  const wrong = pairs
    .filter(({ from, to }) => !allowed(from, to))
    .map(({ from, to }) => `${from}/to-${to}.ts`);
  expect(refused(files)).toEqual(wrong.toSorted());
});

test('lets a test import the core, and nothing else that its folder may not', () => {
  const targets = ['model', 'rules', 'sim', 'io', 'lessons', 'app', 'panels', 'worker'];
  const files = targets.map((to) => [`ui/${to}.test.ts`, `export { a } from '#${to}/a.ts';`] as const);
  const wrong = targets.filter((to) => !testsMayAlsoImport.includes(to)).map((to) => `ui/${to}.test.ts`);
  expect(refused(files)).toEqual(wrong.toSorted());
});

test('refuses the ways around the table', () => {
  const files = [
    ['model/dots.ts', `export { a } from '../app/a.ts';`],
    ['model/lazy.ts', `export const a = () => import('#canvas/a.ts');`],
    ['model/type.ts', `import type { A } from '#store/a.ts';\nexport type B = A;`],
    ['rules/iam/deep.ts', `export { a } from '../../model/a.ts';`],
    ['panels/flow.ts', `export { useStore } from 'reactflow';`],
    ['app/flow.ts', `import 'reactflow/dist/style.css';`],
    ['model/zod-itself.ts', `export { z } from 'zod';`],
    ['store/zod-itself.ts', `export { object } from 'zod/mini';`],
  ] as const;
  expect(refused([...files, ['canvas/flow.ts', `export { useStore } from 'reactflow';`]])).toEqual(
    files.map(([path]) => path).toSorted(),
  );
});

test.each(pureLayers)('keeps %s pure', (layer) => {
  const impure = [
    'Date.now()',
    'new Date()',
    'Math.random()',
    'setTimeout(f, 1)',
    'performance.now()',
    'crypto.randomUUID()',
    'console.log(1)',
    'fetch("x")',
    'localStorage.a',
    'window.a',
    'document.a',
    'globalThis.a',
    'process.env',
  ].map((code, i) => [`${layer}/impure-${i}.ts`, `export const a = (f) => [f, ${code}];`] as const);
  const packages = ['react', 'zustand', 'node:fs', 'comlink'].map(
    (name, i) => [`${layer}/package-${i}.ts`, `export { a } from '${name}';`] as const,
  );
  const pure = [
    `${layer}/pure.ts`,
    `import { z } from '#model/zod.ts';\nexport const a = () => z.parse(Math.max(1, 2));`,
  ] as const;
  expect(refused([...impure, ...packages, pure])).toEqual(
    [...impure, ...packages].map(([path]) => path).toSorted(),
  );
});

/** The files, by path under src/, that the linter finds fault with. */
function refused(files: ReadonlyArray<readonly [path: string, text: string]>): string[] {
  const project = mkdtempSync(join(scratch, 'case-'));
  const config = pathToFileURL(join(import.meta.dirname, 'oxlint.config.mjs')).href;
  write(project, 'src/oxlint.config.mjs', `export { default } from '${config}';`);
  for (const [path, text] of files) write(project, `src/${path}`, `${text}\n`);
  const oxlint = join(import.meta.dirname, '../node_modules/oxlint/bin/oxlint');
  const { stdout } = spawnSync(
    process.execPath,
    [oxlint, '-c', 'src/oxlint.config.mjs', '--format=json', 'src'],
    { cwd: project, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 },
  );
  const { diagnostics } = JSON.parse(stdout) as { diagnostics: { filename: string; code: string }[] };
  const paths = diagnostics
    .filter(({ code }) => /restricted|console/.test(code))
    .map(({ filename }) => filename);
  return [...new Set(paths)].map((path) => path.replace(/^src\//, '')).toSorted();
}

function write(project: string, path: string, text: string): void {
  mkdirSync(dirname(join(project, path)), { recursive: true });
  writeFileSync(join(project, path), text);
}
