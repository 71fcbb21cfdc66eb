// The arrows of the house. Who may import whom is said here and nowhere else: the linter and
// architecture.test.ts both read this table.

import { readFileSync } from 'node:fs';

const core = ['model', 'rules', 'sim', 'io', 'lessons'];

/**
 * Each folder of src/ and the folders it may import from.
 * @type {Record<string, string[]>}
 */
export const arrows = {
  model: [],
  rules: ['model'],
  sim: ['model'],
  io: ['model'],
  data: ['model'],
  lessons: ['model', 'rules', 'sim'],
  worker: ['model', 'rules', 'sim'],
  cli: ['model', 'rules', 'sim', 'io'],
  store: ['model', 'worker'],
  ui: [],
  canvas: ['model', 'store', 'ui'],
  panels: ['model', 'rules', 'io', 'lessons', 'data', 'store', 'ui'],
  app: ['model', 'rules', 'sim', 'io', 'lessons', 'data', 'worker', 'store', 'ui', 'canvas', 'panels'],
  bench: [...core, 'data', 'worker', 'store', 'ui', 'canvas', 'panels'],
};

/** Folders that run the same in Node, in a worker and in a page: no React, DOM, clock, chance or network. */
export const pureLayers = core;

/** A test may hold its subject against any part of the core. */
export const testsMayAlsoImport = core;

/** Packages that the pure folders may use; everything else is the business of the page or of Node. */
export const purePackages = ['zod', 'yaml', '@dagrejs/dagre', 'fflate'];

const layers = Object.keys(arrows);
const layersThatKeepQuiet = layers
  .filter((layer) => !['cli', 'bench'].includes(layer))
  .map((layer) => `${layer}/**`);
const testFiles = ['**/*.test.ts', '**/*.test.tsx', '**/*.test-support.ts'];

const impureGlobals = (
  'window document navigator location history self globalThis localStorage sessionStorage indexedDB fetch ' +
  'XMLHttpRequest WebSocket Worker MessageChannel BroadcastChannel requestAnimationFrame cancelAnimationFrame ' +
  'requestIdleCallback setTimeout setInterval clearTimeout clearInterval setImmediate queueMicrotask Date ' +
  'performance crypto console alert confirm prompt process Buffer HTMLElement Element Image Event matchMedia'
).split(' ');

/** @param {string[]} forbidden @param {string} message */
const otherFolders = (forbidden, message) => ({
  regex: `^(#|(\\.\\./)+)(${forbidden.join('|')})/`,
  message,
});

const relativeAcrossFolders = {
  regex: `^(\\.\\./)+(${layers.join('|')})/`,
  message: 'Between folders of src/ write #folder/file.ts.',
};

const onlyOwnZod = {
  regex: '^zod(/|$)',
  message: 'Take z from #model/zod.ts: zod unconfigured tries to compile code, which the page forbids.',
};

const onlyCanvas = {
  regex: '^(reactflow|@xyflow/react)(/|$)',
  message: 'Only canvas/ knows React Flow.',
};

const { dependencies, devDependencies } = JSON.parse(
  readFileSync(new URL('../package.json', import.meta.url), 'utf8'),
);
const impurePackages = Object.keys({ ...dependencies, ...devDependencies }).filter(
  (name) => !purePackages.includes(name),
);

const onlyPurePackages = {
  regex: `^(node:|(${impurePackages.join('|')})(/|$))`,
  message: `The core is pure; of packages it uses ${purePackages.join(', ')} alone.`,
};

/** @param {string} layer @param {string[]} allowed @param {boolean} isTest */
function restrictedImports(layer, allowed, isTest) {
  const forbidden = layers.filter((other) => other !== layer && !allowed.includes(other));
  const patterns = [
    relativeAcrossFolders,
    ...(forbidden.length > 0
      ? [otherFolders(forbidden, `${layer}/ may import from: ${allowed.join(', ') || 'no other folder'}.`)]
      : []),
    ...(layer === 'canvas' ? [] : [onlyCanvas]),
    onlyOwnZod,
    ...(pureLayers.includes(layer) && !isTest ? [onlyPurePackages] : []),
  ];
  return ['error', { patterns }];
}

/** @param {string} layer */
const arrowsOf = (layer) => ({
  files: [`${layer}/**`],
  rules: { 'no-restricted-imports': restrictedImports(layer, arrows[layer] ?? [], false) },
});

/** @param {string} layer */
const arrowsOfTests = (layer) => ({
  files: testFiles.map((glob) => `${layer}/${glob}`),
  rules: {
    'no-restricted-imports': restrictedImports(
      layer,
      [...(arrows[layer] ?? []), ...testsMayAlsoImport],
      true,
    ),
  },
});

const placeOfZod = {
  files: ['model/zod.ts'],
  rules: { 'no-restricted-imports': ['error', { patterns: [relativeAcrossFolders, onlyPurePackages] }] },
};

const purity = {
  files: pureLayers.map((layer) => `${layer}/**`),
  excludeFiles: testFiles,
  rules: {
    'no-restricted-globals': [
      'error',
      ...impureGlobals.map((name) => ({ name, message: 'The core is pure: pass it in, or do it outside.' })),
    ],
    'no-restricted-properties': [
      'error',
      { object: 'Math', property: 'random', message: 'Chance comes from a seeded stream.' },
    ],
  },
};

/**
 * A canvas is full of surfaces that take the pointer while the keyboard is served elsewhere, which these rules,
 * looking at one element, cannot see. The journeys with axe and with the keyboard alone can.
 */
const provenInThePage = {
  'jsx-a11y/click-events-have-key-events': 'off',
  'jsx-a11y/interactive-supports-focus': 'off',
  'jsx-a11y/no-autofocus': 'off',
  'jsx-a11y/no-noninteractive-element-interactions': 'off',
  'jsx-a11y/no-noninteractive-tabindex': 'off',
  'jsx-a11y/no-static-element-interactions': 'off',
  'jsx-a11y/prefer-tag-over-role': 'off',
};

export default {
  plugins: ['eslint', 'typescript', 'unicorn', 'oxc', 'react', 'import', 'jsx-a11y', 'promise', 'vitest'],
  categories: { correctness: 'error', suspicious: 'error' },
  env: { browser: true, node: true, es2024: true },
  ignorePatterns: ['**/fixtures/**'],
  rules: {
    'typescript/no-explicit-any': 'error',
    'typescript/consistent-type-imports': 'error',
    'no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
    'no-var': 'error',
    'prefer-const': 'error',
    eqeqeq: 'error',
    'no-param-reassign': 'off',
    'import/no-cycle': ['error', { ignoreTypes: true }],
    'import/no-default-export': 'off',
    'react/rules-of-hooks': 'error',
    'react/exhaustive-deps': 'error',
    'react/react-in-jsx-scope': 'off',
    'react/no-danger': 'error',
    'no-shadow': 'off',
    'import/no-unassigned-import': 'off',
    'unicorn/consistent-function-scoping': 'off',
    'vitest/no-standalone-expect': ['error', { additionalTestBlockFunctions: ['worked', 'workedEach'] }],
    ...provenInThePage,
  },
  overrides: [
    ...layers.map(arrowsOf),
    ...layers.map(arrowsOfTests),
    placeOfZod,
    purity,
    { files: layersThatKeepQuiet, rules: { 'no-console': 'error' } },
  ],
};
