import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const css = readFileSync(new URL('../app/theme.css', import.meta.url), 'utf8');
const [darkAt = -1, shownAt = -1, shownDarkAt = -1] = [
  "html[data-theme='dark'] {",
  'html[data-presenting] {',
  "html[data-presenting][data-theme='dark'] {",
].map((selector) => css.indexOf(selector));
const light = coloursIn(css.slice(0, darkAt));
const dark = { ...light, ...coloursIn(css.slice(darkAt, shownAt)) };
const shown = coloursIn(css.slice(shownAt, shownDarkAt));
const themes = {
  light,
  dark,
  'light, presented': { ...light, ...shown },
  'dark, presented': { ...dark, ...shown, ...coloursIn(css.slice(shownDarkAt)) },
};

const surfaces = ['canvas', 'panel', 'card', 'inset'];
const words = ['ink', 'muted', 'accent', 'error', 'warning', 'ok'];
const groupLabels = ['vpc-ink', 'zone-ink', 'asg-ink', 'public-ink'];
const code = ['code-key', 'code-string', 'code-number', 'code-word'];

const textPairs: [string, string][] = [
  ...pairs([...words, ...groupLabels], surfaces),
  ...pairs(['ink', 'muted'], ['hover', 'wash', 'error-wash', 'warning-wash', 'ok-wash']),
  ...pairs(code, ['inset', 'warning-wash']),
  ['accent', 'wash'],
  ['error', 'error-wash'],
  ['warning', 'warning-wash'],
  ['ok', 'ok-wash'],
  ['on-accent', 'accent'],
  ['on-accent', 'accent-strong'],
  ['on-error', 'error'],
  ['on-error', 'error-strong'],
  ['on-warning', 'warning'],
  ['on-ok', 'ok'],
  ['panel', 'ink'],
  ['panel', 'muted'],
];

/** What is seen but not read: outlines of controls, group frames. */
const shapePairs = pairs(['edge-strong', 'accent'], surfaces);

describe.each(Object.entries(themes))('%s', (_, colours) => {
  test.each(textPairs)('%s on %s reads (4.5:1)', (text, surface) => {
    expect(contrast(colours[text], colours[surface])).toBeGreaterThanOrEqual(4.5);
  });
  test.each(shapePairs)('%s on %s shows (3:1)', (shape, surface) => {
    expect(contrast(colours[shape], colours[surface])).toBeGreaterThanOrEqual(3);
  });
});

function pairs(texts: string[], backs: string[]): [string, string][] {
  return texts.flatMap((text) => backs.map((back): [string, string] => [text, back]));
}

function coloursIn(block: string): Record<string, string> {
  const found = block.matchAll(/--color-([\w-]+): (#[0-9a-f]{6});/g);
  return Object.fromEntries(Array.from(found, ([, name, hex]) => [name, hex]));
}

/** WCAG 2.2 relative luminance and contrast ratio. */
function contrast(one: string | undefined, other: string | undefined): number {
  if (one === undefined || other === undefined) throw new Error('A token is missing in theme.css.');
  const [dark = 0, bright = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
  return (bright + 0.05) / (dark + 0.05);
}

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
