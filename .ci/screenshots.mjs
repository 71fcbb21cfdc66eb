// Takes the pictures of the README and the documentation from the built site: npm run screenshots.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright';
import { preview } from 'vite';
import { HOW_TO_GET_ONE, findOrInstallBrowser } from './browser.mjs';

const folder = join(import.meta.dirname, '../docs/images');
const size = { width: 1440, height: 900 };
const isRoot = process.getuid?.() === 0;

/**
 * Name of the file, theme, and what is on the page: a template, or a scenario at a moment (neither: the start screen);
 * `select`: the part that is chosen.
 * @type {{ name: string, theme: 'light' | 'dark', template?: RegExp, select?: RegExp, scenario?: string }[]}
 */
const pictures = [
  { name: 'start', theme: 'light' },
  {
    name: 'design-light',
    theme: 'light',
    template: /^Fargate API behind an ALB/,
    select: /^Task definition /,
  },
  { name: 'design-dark', theme: 'dark', template: /^Fargate API behind an ALB/, select: /^Task definition / },
  { name: 'findings', theme: 'light', template: /^Everything wrong/ },
  { name: 'rehearsal', theme: 'light', scenario: 'zone-lost-binpack&t=75s' },
  { name: 'rehearsal-dark', theme: 'dark', scenario: 'calm-rolling&t=45s' },
];

const executablePath = findOrInstallBrowser();
if (executablePath === undefined) throw new Error(HOW_TO_GET_ONE);
mkdirSync(folder, { recursive: true });
const server = await preview({ preview: { port: 0 }, logLevel: 'warn' });
const address = String(server.resolvedUrls?.local[0]);
const browser = await chromium.launch({ executablePath, args: isRoot ? ['--no-sandbox'] : [] });
for (const picture of pictures) {
  await take(picture);
  console.log(`docs/images/${picture.name}.png`);
}
await browser.close();
await server.close();

/** @param {(typeof pictures)[number]} picture */
async function take({ name, theme, template, select, scenario }) {
  const context = await browser.newContext({
    viewport: size,
    colorScheme: theme,
    reducedMotion: 'reduce',
    baseURL: address,
  });
  const page = await context.newPage();
  await page.goto(scenario === undefined ? './' : `./?scenario=${scenario}`);
  if (scenario !== undefined) await staged(page);
  else await drawn(page, template, select);
  await page.waitForLoadState('networkidle');
  await page.evaluate(() => document.fonts.ready.then(() => new Promise(requestAnimationFrame)));
  await page.screenshot({ path: join(folder, `${name}.png`) });
  await context.close();
}

/** @param {import('playwright').Page} page @param {RegExp} [template] @param {RegExp} [select] */
async function drawn(page, template, select) {
  // A template's card has its picture last of all.
  const templates = page.getByRole('region', { name: 'Templates' }).getByRole('button');
  await templates.last().waitFor();
  for (const card of await templates.all()) await card.locator('svg').first().waitFor();
  if (template !== undefined) {
    await page.getByRole('button', { name: template }).click();
    await page.getByRole('button', { name: /^Findings: / }).waitFor();
    const part = page
      .getByRole('tree')
      .getByRole('treeitem', { name: select ?? /./ })
      .first();
    await part.waitFor();
    if (select !== undefined) await part.evaluate((item) => item.focus());
    await page.getByRole('button', { name: 'Zoom to fit' }).click();
  }
}

/** @param {import('playwright').Page} page */
async function staged(page) {
  const events = page.getByRole('listbox', { name: 'Events' });
  await events
    .getByRole('option', { name: /is placed on|started|lost/ })
    .first()
    .waitFor();
  await page.getByRole('button', { name: 'Zoom to fit' }).click();
  await events.getByRole('option').first().click();
  await page
    .getByRole('complementary')
    .getByText(/^(Event|Decision|Problem) · /)
    .waitFor();
}
