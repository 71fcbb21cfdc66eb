// Runs the journeys in a real Chromium against the built site. Arguments go to Playwright.
import { createServer } from 'node:net';
import { fileURLToPath } from 'node:url';
import { HOW_TO_GET_ONE, findOrInstallBrowser } from './browser.mjs';
import { runNode, tools } from './step.mjs';

/** @param {string[]} [args] @returns {Promise<boolean>} */
export async function runE2e(args = []) {
  const browser = findOrInstallBrowser();
  if (browser === undefined) {
    console.error(HOW_TO_GET_ONE);
    return false;
  }
  const env = { CHROMIUM_PATH: browser, E2E_PORT: String(await freePort()) };
  return runNode(tools.playwright, ['test', '-c', 'e2e/playwright.config.ts', ...args], { minutes: 40, env });
}

/** @returns {Promise<number>} */
function freePort() {
  return new Promise((done, fail) => {
    const server = createServer();
    server.on('error', fail);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => done(typeof address === 'object' && address !== null ? address.port : 4199));
    });
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  process.exitCode = (await runE2e(process.argv.slice(2))) ? 0 : 1;
}
