import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { catalogue } from './catalogue.ts';
import { rulesDocument } from './docs.ts';
import { rules } from './index.ts';
import { notExpressible } from './not-expressible.ts';
import { allProofs } from './proofs.ts';

const ids = new Set(catalogue.map(({ id }) => id));
const folderOf = new Map(
  readdirSync(import.meta.dirname, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap(({ name: folder }) =>
      readdirSync(`${import.meta.dirname}/${folder}`).map((file): [string, string] => [
        file.replace(/\.ts$/, ''),
        folder,
      ]),
    ),
);

test('docs/rules.md is up to date (npm run fix)', async () => {
  await expect(rulesDocument(folderOf)).toMatchFileSnapshot('../../docs/rules.md');
});

test('every rule has a file of its name', () => {
  expect(rules.map(({ id }) => id).filter((id) => !folderOf.has(id))).toEqual([]);
});

test('every file that is named for a rule is in the registry', () => {
  const registered = new Set(rules.map(({ id }) => id));
  expect([...folderOf.keys()].filter((name) => ids.has(name) && !registered.has(name))).toEqual([]);
});

test('what is called not expressible is in the catalogue and not enforced', () => {
  const enforced = new Set(allProofs().map(({ id }) => id));
  const wrong = Object.keys(notExpressible).filter((id) => !ids.has(id) || enforced.has(id));
  expect(wrong).toEqual([]);
});

test('two hundred rules are enforced and more', () => {
  expect(new Set(allProofs().map(({ id }) => id)).size).toBeGreaterThan(400);
});
