// Takes the pictures of every scenario of the gallery, at three moments and in both themes, from the built site, and
// writes docs/scenarios.md about them: npm run screenshots.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright';
import { preview } from 'vite';
import { HOW_TO_GET_ONE, findOrInstallBrowser } from './browser.mjs';

const root = join(import.meta.dirname, '..');
const folder = join(root, 'docs/images/scenarios');
const size = { width: 900, height: 520 };
/** Shares of the time until nothing more is to come. */
const moments = [0.1, 0.3, 0.95];
const themes = /** @type {const} */ (['light', 'dark']);
const isRoot = process.getuid?.() === 0;

/** @type {{ scenarios: { id: string, title: string, says: string, strip: { untilMs: number } }[] }} */
const { scenarios } = JSON.parse(readFileSync(join(root, 'public/scenarios/index.json'), 'utf8'));
const executablePath = findOrInstallBrowser();
if (executablePath === undefined) throw new Error(HOW_TO_GET_ONE);
mkdirSync(folder, { recursive: true });
const server = await preview({ preview: { port: 0 }, logLevel: 'warn' });
const address = String(server.resolvedUrls?.local[0]);
const browser = await chromium.launch({ executablePath, args: isRoot ? ['--no-sandbox'] : [] });
for (const { id, strip } of scenarios) {
  await sheetOf(id, strip.untilMs);
  console.log(`docs/images/scenarios/${id}.png`);
}
await browser.close();
await server.close();
writeFileSync(join(root, 'docs/scenarios.md'), page());

/** @param {string} id @param {number} endMs when nothing more is to come */
async function sheetOf(id, endMs) {
  /** @type {string[]} */
  const shots = [];
  for (const theme of themes) {
    const context = await browser.newContext({
      viewport: size,
      colorScheme: theme,
      reducedMotion: 'reduce',
      baseURL: address,
    });
    const stage = await context.newPage();
    for (const share of moments) {
      const atMs = Math.round((endMs * share) / 100) * 100;
      await stage.goto(`./embed/?scenario=${id}&t=${atMs}`);
      await ready(stage);
      await stage.waitForLoadState('networkidle');
      await stage.evaluate(() => document.fonts.ready.then(() => new Promise(requestAnimationFrame)));
      shots.push((await stage.screenshot()).toString('base64'));
    }
    await context.close();
  }
  const context = await browser.newContext({ viewport: { width: 1848, height: 720 }, deviceScaleFactor: 1 });
  const sheet = await context.newPage();
  await sheet.setContent(
    `<body style="margin:0;display:grid;grid-template-columns:repeat(3,612px);gap:6px;background:#98a2b3">${shots
      .map((shot) => `<img width="612" src="data:image/png;base64,${shot}">`)
      .join('')}</body>`,
  );
  await sheet.locator('body').screenshot({ path: join(folder, `${id}.png`) });
  await context.close();
}

/** @param {import('playwright').Page} stage */
function ready(stage) {
  return stage.getByRole('button', { name: 'Play' }).waitFor();
}

function page() {
  const parts = scenarios.map(
    ({ id, title, says }) =>
      `## ${title}\n\n${says}\n\n\`?scenario=${id}\`\n\n![${title}, at three moments, light and dark](images/scenarios/${id}.png)\n`,
  );
  return `# Scenarios\n\nEvery rehearsal of the gallery at three moments, in both themes. Written by \`npm run screenshots\`.\n\n${parts.join('\n')}`;
}
