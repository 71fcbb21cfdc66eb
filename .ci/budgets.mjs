// What a first visit downloads, gzipped, against what we allow ourselves.
import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { parseSync } from 'vite';

const BUDGETS_KB = { 'initial JS': 190, 'initial CSS': 15, worker: 60 };

/** @param {string} dist @returns {boolean} whether everything fits */
export function checkBudgets(dist) {
  const page = readFileSync(join(dist, 'index.html'), 'utf8');
  const found = {
    'initial JS': withStaticImports(linked(dist, page, /<script[^>]+src="([^"]+)"/g)),
    'initial CSS': linked(dist, page, /<link[^>]+rel="stylesheet"[^>]+href="([^"]+)"/g),
    worker: withStaticImports(workers(dist)),
  };
  const rows = Object.entries(BUDGETS_KB).map(([what, limit]) => {
    const files = found[/** @type {keyof typeof found} */ (what)];
    const size = files.reduce((sum, file) => sum + gzipSync(readFileSync(file)).length, 0) / 1000;
    return { what, files: files.length, 'kB gzip': Number(size.toFixed(1)), limit, fits: size <= limit };
  });
  console.table(rows);
  return rows.every((row) => row.fits) && found['initial JS'].length > 0;
}

/** @param {string} dist @param {string} page @param {RegExp} pattern */
function linked(dist, page, pattern) {
  return [...page.matchAll(pattern)].map((match) => join(dist, String(match[1])));
}

/** @param {string} dist */
function workers(dist) {
  const assets = join(dist, 'assets');
  return readdirSync(assets)
    .filter((name) => /worker-[^.]+\.js$/.test(name))
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
