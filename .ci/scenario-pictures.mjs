// Takes the pictures of every scenario of the gallery, at three moments and in both themes, from the built site, and
// writes docs/scenarios.md about them: npm run screenshots.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright';
import { preview } from 'vite';
import { HOW_TO_GET_ONE, findOrInstallBrowser } from './browser.mjs';
import { indexed } from './indexed-png.mjs';

const root = join(import.meta.dirname, '..');
const folder = join(root, 'docs/images/scenarios');
const width = 840;
/** The bar under the stage, and the margin around what is on it. */
const around = { height: 72, margin: 48 };
const heights = { least: 340, most: 560 };
/** What is shown when it says most, in seconds; of others, shares of the time until nothing more is to come. */
const tellingSeconds = /** @type {Record<string, number[]>} */ ({
  'calm-rolling': [44, 100, 400],
  'fast-and-risky': [60, 345, 400],
  'one-task-deadlock': [0, 30, 60],
  'fixed-host-ports': [0, 30, 60],
  'two-services-one-cluster': [20, 60, 110],
  'slow-start-without-grace': [60, 85, 200],
  'slow-start-with-grace': [60, 150, 320],
  'bad-image-rollback': [15, 35, 60],
  'blue-green': [50, 120, 370],
  linear: [240, 600, 1000],
  canary: [50, 300, 800],
  'zone-lost-spread': [20, 50, 100],
  'zone-lost-binpack': [20, 50, 100],
  'drain-with-keep-alive': [5, 60, 380],
  'scaling-from-zero': [30, 165, 620],
  'spot-reclaim': [20, 60, 385],
});
const shares = [0.1, 0.3, 0.95];
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
/** @type {Map<string, string[]>} what is said under each of the three pictures, by scenario */
const said = new Map();
for (const { id, strip } of scenarios) {
  said.set(
    id,
    await sheetOf(id, tellingSeconds[id] ?? shares.map((share) => (strip.untilMs * share) / 1000)),
  );
  console.log(`docs/images/scenarios/${id}.png`);
}
await browser.close();
await server.close();
writeFileSync(join(root, 'docs/scenarios.md'), page());

/** @param {string} id @param {number[]} seconds the three moments */
async function sheetOf(id, seconds) {
  /** @type {string[][]} */
  const columns = [];
  /** @type {string[]} */
  let words = [];
  let height = heights.most;
  for (const theme of themes) {
    const context = await browser.newContext({
      viewport: { width, height },
      colorScheme: theme,
      reducedMotion: 'reduce',
      baseURL: address,
    });
    const stage = await context.newPage();
    if (theme === 'light') {
      await shown(stage, id, 0);
      height = await fittingHeight(stage);
      await stage.setViewportSize({ width, height });
    }
    const shots = [];
    words = [];
    for (const atSecond of seconds) {
      await shown(stage, id, atSecond);
      shots.push((await stage.screenshot()).toString('base64'));
      words.push(
        `${clock(atSecond)} ${await stage.getByRole('status', { name: 'Present beat' }).innerText()}`,
      );
    }
    columns.push(shots);
    await context.close();
  }
  const [light, dark] = columns;
  const context = await browser.newContext({ viewport: { width: width * 2 + 6, height: 720 } });
  const sheet = await context.newPage();
  await sheet.setContent(
    `<body style="margin:0;display:grid;grid-template-columns:repeat(2,${width}px);gap:6px;background:#98a2b3">${seconds
      .flatMap((_, i) => [light?.[i], dark?.[i]])
      .map((shot) => `<img width="${width}" src="data:image/png;base64,${shot}">`)
      .join('')}</body>`,
  );
  writeFileSync(join(folder, `${id}.png`), indexed(await sheet.locator('body').screenshot()));
  await context.close();
  return words;
}

/** @param {import('playwright').Page} stage @param {string} id @param {number} atSecond */
async function shown(stage, id, atSecond) {
  await stage.goto(`./embed/?scenario=${id}&t=${Math.round(atSecond * 1000)}`);
  await ready(stage);
  await stage.waitForLoadState('networkidle');
  await stage.evaluate(() => document.fonts.ready.then(() => new Promise(requestAnimationFrame)));
}

/**
 * How high a picture is in which the stage is neither cut nor lost in empty canvas.
 * @param {import('playwright').Page} stage
 */
async function fittingHeight(stage) {
  const nodes = await stage.locator('.react-flow__node').all();
  const boxes = (await Promise.all(nodes.map((node) => node.boundingBox()))).filter((box) => box !== null);
  const left = Math.min(...boxes.map(({ x }) => x));
  const top = Math.min(...boxes.map(({ y }) => y));
  const right = Math.max(...boxes.map((box) => box.x + box.width));
  const bottom = Math.max(...boxes.map((box) => box.y + box.height));
  const ideal = ((width - around.margin) * (bottom - top)) / (right - left) + around.margin + around.height;
  return Math.round(Math.min(heights.most, Math.max(heights.least, ideal)));
}

/** @param {number} seconds */
function clock(seconds) {
  return `${Math.floor(seconds / 60)}:${String(Math.round(seconds % 60)).padStart(2, '0')}`;
}

/** @param {import('playwright').Page} stage */
function ready(stage) {
  return stage.getByRole('button', { name: 'Play' }).waitFor();
}

function page() {
  const parts = scenarios.map(
    ({ id, title, says }) =>
      `## ${title}\n\n${says}\n\n\`?scenario=${id}\`\n\n![${title}, at three moments, light and dark](images/scenarios/${id}.png)\n\n${told(id)}\n`,
  );
  return `# Scenarios\n\nEvery rehearsal of the gallery at three moments, in both themes. Written by \`npm run screenshots\`.\n\n${parts.join('\n')}`;
}

/** @param {string} id */
function told(id) {
  return (said.get(id) ?? []).map((words) => `- ${words.replace(/\s+/g, ' ')}`).join('\n');
}
