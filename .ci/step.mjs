// One step of the verification: a command with a time limit whose output people see as it comes.
import { spawn } from 'node:child_process';
import { join } from 'node:path';

const modules = join(import.meta.dirname, '../node_modules');

/** The scripts behind the commands in node_modules/.bin, so that no shell is needed on any system. */
export const tools = {
  oxfmt: join(modules, 'oxfmt/bin/oxfmt'),
  oxlint: join(modules, 'oxlint/bin/oxlint'),
  tsc: join(modules, 'typescript/bin/tsc'),
  knip: join(modules, 'knip/bin/knip.js'),
  vite: join(modules, 'vite/bin/vite.js'),
  vitest: join(modules, 'vitest/vitest.mjs'),
  playwright: join(modules, 'playwright/cli.js'),
};

/**
 * Runs a Node script and says whether it succeeded. A hung one is stopped, and has failed.
 * @param {string} script @param {string[]} args
 * @param {{ minutes?: number, env?: Record<string, string> }} [options]
 * @returns {Promise<boolean>}
 */
export function runNode(script, args, { minutes = 10, env = {} } = {}) {
  return new Promise((done) => {
    const child = spawn(process.execPath, [script, ...args], {
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, ...env },
    });
    const limit = setTimeout(() => {
      console.error(`Stopped after ${minutes} minutes.`);
      child.kill('SIGKILL');
    }, minutes * 60_000);
    child.on('error', (error) => {
      console.error(error.message);
      clearTimeout(limit);
      done(false);
    });
    child.on('close', (code) => {
      clearTimeout(limit);
      done(code === 0);
    });
  });
}
