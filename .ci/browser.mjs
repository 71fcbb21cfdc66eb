// Finds a Chrome or Chromium for the end-to-end tests, or gets one.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright';

const NAMES = ['google-chrome-stable', 'google-chrome', 'chromium', 'chromium-browser', 'chrome'];

const PATHS = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
  '/opt/google/chrome/chrome',
  '/snap/bin/chromium',
];

export const HOW_TO_GET_ONE = `No Chrome or Chromium was found and none could be installed.
Do one of these and run the tests again:
  - install Google Chrome or Chromium with your system's package manager;
  - run: npx playwright install --with-deps chromium
  - set CHROMIUM_PATH to the executable of a Chromium you have.`;

/** @returns {string | undefined} the path of a browser that starts */
export function findBrowser() {
  const chosen = process.env['CHROMIUM_PATH'];
  if (chosen) return existsSync(chosen) ? chosen : undefined;
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter(Boolean);
  const onPath = NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
  return [...onPath, ...PATHS, chromium.executablePath()].find(starts);
}

/** Some systems ship a stub that only tells people to install the real thing, so being there is not enough. */
function starts(/** @type {string} */ path) {
  if (!existsSync(path)) return false;
  if (process.platform === 'win32') return true;
  return spawnSync(path, ['--version'], { timeout: 20_000, stdio: 'ignore' }).status === 0;
}

/** @returns {string | undefined} */
export function findOrInstallBrowser() {
  const chosen = process.env['CHROMIUM_PATH'];
  if (chosen && !existsSync(chosen)) console.error(`CHROMIUM_PATH names ${chosen}, which is not there.`);
  if (chosen) return findBrowser();
  return findBrowser() ?? installWithPlaywright() ?? installOnDebian();
}

function installWithPlaywright() {
  console.log('No Chrome or Chromium found; letting Playwright install one.');
  const cli = join(import.meta.dirname, '../node_modules/playwright/cli.js');
  run(process.execPath, [cli, 'install', 'chromium'], 300_000);
  return findBrowser();
}

function installOnDebian() {
  if (process.getuid?.() !== 0 || !existsSync('/etc/debian_version')) return undefined;
  console.log('Installing the Debian package chromium.');
  const packages = ['install', '-y', '--no-install-recommends', 'chromium'];
  if (run('apt-get', ['update'], 300_000)) run('apt-get', packages, 600_000);
  return findBrowser();
}

/** @param {string} command @param {string[]} args @param {number} timeout */
function run(command, args, timeout) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  return spawnSync(command, args, { stdio: 'inherit', timeout, env }).status === 0;
}
