import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { arrows, testsMayAlsoImport } from './oxlint.config.mjs';
import { sourcesIn } from './source-tree.ts';

// What a linter cannot hold: that folder and registry agree, that files and functions stay one idea long,
// and, reading the imports a second time, that every arrow between folders points the right way.

const MAX_FILE_LINES = 300;
const MAX_MEDIAN_LINES = 80;
const MAX_FUNCTION_LINES = 70;
const DRAWERS = /(^|\/)(utils?|helpers?|types|misc|common)\.tsx?$/;

const sources = sourcesIn('src', 'e2e');
const isTest = (path: string): boolean => /\.(test|spec|test-support)\.tsx?$/.test(path);
const layerOf = (path: string): string | undefined => /^src\/([^/]+)\//.exec(path)?.[1];

describe('size', () => {
  test('the tree is read at all', () => {
    expect(sources.map(({ path }) => path)).toContain('src/architecture.test.ts');
    expect(sources.flatMap((source) => source.functions).length).toBeGreaterThan(10);
  });

  test(`no file is longer than ${MAX_FILE_LINES} lines`, () => {
    const long = sources.filter(({ lines }) => lines > MAX_FILE_LINES);
    expect(long.map(({ path, lines }) => `${path}: ${lines}`)).toEqual([]);
  });

  test(`half of the files have at most ${MAX_MEDIAN_LINES} lines`, () => {
    const lengths = sources.filter(({ path }) => !isTest(path)).map(({ lines }) => lines);
    expect(lengths.toSorted((a, b) => a - b)[Math.floor(lengths.length / 2)]).toBeLessThanOrEqual(
      MAX_MEDIAN_LINES,
    );
  });

  test(`no function is longer than ${MAX_FUNCTION_LINES} lines`, () => {
    const long = sources.flatMap(({ functions }) => functions.filter((f) => f.lines > MAX_FUNCTION_LINES));
    expect(long.map(({ at, lines }) => `${at}: ${lines}`)).toEqual([]);
  });

  test('no file is a drawer', () => {
    expect(sources.map(({ path }) => path).filter((path) => DRAWERS.test(path))).toEqual([]);
  });
});

describe('arrows', () => {
  test('every folder of src/ has its place in the table', () => {
    const folders = readdirSync(import.meta.dirname, { withFileTypes: true }).filter((entry) =>
      entry.isDirectory(),
    );
    expect(folders.map(({ name }) => name).filter((name) => !(name in arrows))).toEqual([]);
  });

  test('the table has no cycle', () => {
    const reached = (layer: string, path: string[]): string[] =>
      path.includes(layer)
        ? [[...path, layer].join(' → ')]
        : (arrows[layer] ?? []).flatMap((to) => reached(to, [...path, layer]));
    expect(Object.keys(arrows).flatMap((layer) => reached(layer, []))).toEqual([]);
  });

  test('no import goes against the table', () => {
    const wrong = sources.flatMap(({ path, imports }) =>
      imports.filter((target) => !mayImport(path, target)).map((target) => `${path} imports ${target}`),
    );
    expect(wrong).toEqual([]);
  });

  test('only canvas/ imports React Flow', () => {
    const users = sources.filter(({ imports }) =>
      imports.some((name) => /^(reactflow|@xyflow)\b/.test(name)),
    );
    expect(users.map(({ path }) => path).filter((path) => layerOf(path) !== 'canvas')).toEqual([]);
  });
});

describe('registries', () => {
  /** Which files of a folder its index must list: all that match `files`, or those of them that say `says`. */
  const registries = [
    { index: 'src/model/kinds/index.ts', files: /^src\/model\/kinds\/[^/]+\.ts$/ },
    { index: 'src/model/links/index.ts', files: /^src\/model\/links\/[^/]+\.ts$/ },
    {
      index: 'src/rules/index.ts',
      files: /^src\/rules\/[^/]+\/.+\.ts$/,
      says: /\bdefineRule\(|: Rule(Family)? =/,
    },
    {
      index: 'src/io/index.ts',
      files: /^src\/io\/.+\.ts$/,
      says: /\bdefine(Importer|Exporter)\(|: (Importer|Exporter)(<.*>)? =|satisfies (Importer|Exporter)\b/,
    },
    { index: 'src/sim/systems/index.ts', files: /^src\/sim\/systems\/([^/]+|[^/]+\/system)\.ts$/ },
    { index: 'src/sim/interventions/index.ts', files: /^src\/sim\/interventions\/[^/]+\.ts$/ },
    { index: 'src/sim/scenarios/index.ts', files: /^src\/sim\/scenarios\/[^/]+\.ts$/ },
    { index: 'src/lessons/index.ts', files: /^src\/lessons\/[^/]+\/lesson\.ts$/ },
    { index: 'src/bench/index.ts', files: /^src\/bench\/.+\.ts$/, says: /: Bench =/ },
  ];

  test.each(registries)('$index lists every file of its folder', ({ index, files, says = /^/ }) => {
    const entries = sources.filter(({ path, text }) => files.test(path) && says.test(text));
    const listed = importedThroughIndexes(index);
    const missing = entries.map(({ path }) => path).filter((path) => !isTest(path) && !listed.has(path));
    expect(missing.filter((path) => !path.endsWith('/index.ts'))).toEqual([]);
  });
});

function mayImport(path: string, target: string): boolean {
  const [from, to] = [layerOf(path), layerOf(target)];
  if (from === undefined || to === undefined || from === to) return true;
  const allowed = arrows[from] ?? [];
  return allowed.includes(to) || (isTest(path) && testsMayAlsoImport.includes(to));
}

/** What an index imports; where that is itself an index, what that one imports too. */
function importedThroughIndexes(index: string): Set<string> {
  const reached = new Set([index]);
  for (const path of reached) {
    if (!path.endsWith('/index.ts')) continue;
    for (const target of sources.find((source) => source.path === path)?.imports ?? []) reached.add(target);
  }
  return reached;
}
