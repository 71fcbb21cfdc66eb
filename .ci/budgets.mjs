// What a first visit downloads, gzipped, against what we allow ourselves.
import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { parseSync } from 'vite';

/** @param {string} dist @returns {boolean} whether everything is there and fits */
export function checkBudgets(dist) {
  const page = readFileSync(join(dist, 'index.html'), 'utf8');
  const scripts = linked(dist, page, /<script[^>]+src="([^"]+)"/g);
  return [
    // The start screen. React DOM alone is 65 of it, zod 25.
    weigh('initial JS', withStaticImports(scripts), 170),
    weigh('initial CSS', linked(dist, page, /<link[^>]+rel="stylesheet"[^>]+href="([^"]+)"/g), 15),
    // All that stands between opening the page and drawing; what the start screen lacks of it is fetched when idle.
    weigh('editor JS', withStaticImports([...scripts, ...chunks(dist, 'workbench')]), 370),
    // Fetched after the editor. More than half are rules and their words; the kinds' schemas and zod are the rest.
    weigh('worker', withStaticImports(chunks(dist, 'engine.worker')), 210),
    // What the worker fetches beside that with the first rehearsal: the systems, their interventions and their words, and
    // why they decide as they do. What a task, an instance or a deployment can tell of itself comes when it is asked.
    weigh('rehearsal', rehearsalChunks(dist), 110),
  ].every(Boolean);
}

/** @param {string} dist @returns {string[]} what of a rehearsal the rules' worker has not fetched already */
function rehearsalChunks(dist) {
  const rules = new Set(withStaticImports(chunks(dist, 'engine.worker')));
  return withStaticImports(chunks(dist, 'run-engine')).filter((file) => !rules.has(file));
}

/** @param {string} what @param {string[]} files @param {number} limitKb */
function weigh(what, files, limitKb) {
  const kb = files.reduce((sum, file) => sum + gzipSync(readFileSync(file)).length, 0) / 1000;
  const fits = files.length > 0 && kb <= limitKb;
  const verdict = files.length === 0 ? '✗ not found' : fits ? '✓' : '✗ too much';
  console.log(`  ${what.padEnd(12)}${kb.toFixed(1).padStart(7)} of ${limitKb} kB gzip  ${verdict}`);
  return fits;
}

/** @param {string} dist @param {string} page @param {RegExp} pattern */
function linked(dist, page, pattern) {
  return [...page.matchAll(pattern)].map((match) => join(dist, String(match[1])));
}

/** @param {string} dist @param {string} entry the chunk's name, without its hash */
function chunks(dist, entry) {
  const assets = join(dist, 'assets');
  return readdirSync(assets)
    .filter((name) => name.startsWith(`${entry}-`) && name.endsWith('.js'))
    .map((name) => join(assets, name));
}

/** @param {string[]} entries @returns {string[]} the files a browser fetches before the first of them runs */
function withStaticImports(entries) {
  const reached = new Set(entries);
  for (const file of reached) {
    const { module } = parseSync(file, readFileSync(file, 'utf8'));
    const imported = module.staticImports.map((found) => found.moduleRequest.value);
    const passedOn = module.staticExports.flatMap((found) =>
      found.entries.flatMap((entry) => (entry.moduleRequest ? [entry.moduleRequest.value] : [])),
    );
    for (const path of [...imported, ...passedOn]) reached.add(join(dirname(file), path));
  }
  return [...reached];
}
