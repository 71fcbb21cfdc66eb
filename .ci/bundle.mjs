// Bundles a Node program into one file that starts at once: bundle.mjs <entry> <output> [--optional].
// With --optional (as part of npm ci) a failure is told but does not stop the installation.
import { chmodSync, existsSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

process.chdir(join(import.meta.dirname, '..'));

const [entry, output, optional] = process.argv.slice(2);

try {
  if (entry === undefined || output === undefined) throw new Error('usage: bundle.mjs <entry> <output>');
  if (!existsSync(entry)) throw new Error(`${entry} is not there`);
  await bundle(entry, output);
} catch (error) {
  console.error(`Could not build ${output}: ${error instanceof Error ? error.message : String(error)}`);
  if (optional === undefined) process.exitCode = 1;
}

/** @param {string} input @param {string} file */
async function bundle(input, file) {
  const { build } = await import('vite');
  await build({
    configFile: false,
    logLevel: 'warn',
    ssr: { noExternal: true, target: 'node' },
    build: {
      ssr: input,
      outDir: dirname(file),
      emptyOutDir: false,
      copyPublicDir: false,
      target: 'node20',
      minify: false,
      rolldownOptions: {
        output: {
          entryFileNames: basename(file),
          banner: '#!/usr/bin/env node',
          codeSplitting: false,
          // Constants that are declared as such are folded into the code that V8 makes of the engine.
          topLevelVar: false,
        },
      },
    },
  });
  chmodSync(file, 0o755);
}
