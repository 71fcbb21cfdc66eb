import { describe, expect, test } from 'vitest';
import { StepColumns } from '#store/steps.ts';
import { chartModel, type ChartLine, type ChartModel } from './chart-model.ts';
import { chartSvg, type SvgOptions } from './chart-svg.ts';
import { countText } from './chart-format.ts';

function steps(...all: ReadonlyArray<readonly [atMs: number, value: number]>): StepColumns {
  const columns = new StepColumns();
  for (const [atMs, value] of all) columns.set(atMs, value);
  return columns;
}

const line = (id: string, of: StepColumns, look: Partial<ChartLine> = {}): ChartLine => ({
  id,
  label: id,
  steps: of,
  colour: 'ok',
  dash: [],
  widthPx: 2,
  ...look,
});

const tasks = (label = 'healthy'): ChartModel =>
  chartModel({
    title: 'Tasks of api',
    lines: [
      line('healthy', steps([0, 4], [10_000, 2], [20_000, 4]), { label }),
      line('old', steps([0, 4]), { colour: 'rev-a', dash: [7, 3] }),
    ],
    band: {
      low: line('floor', steps([0, 3]), { colour: 'accent' }),
      high: line('ceiling', steps([0, 8]), { colour: 'accent' }),
    },
    spans: () => [{ fromMs: 10_000, toMs: 20_000, words: 'below floor 10 s: zone b was lost' }],
    format: countText,
    axis: countText,
    isWhole: true,
  });

const options: SvgOptions = {
  window: { fromMs: 0, toMs: 40_000 },
  knownMs: 40_000,
  widthPx: 800,
  heightPx: 300,
  colour: (token) => `#${token.length}00`,
};

const all = (svg: string, pattern: RegExp): string[] =>
  [...svg.matchAll(pattern)].map(([, found]) => String(found));

describe('a chart as SVG', () => {
  test('says what it shows, in words, too', () => {
    const svg = chartSvg(tasks(), options);
    expect(svg).toContain('<title>Tasks of api</title>');
    expect(all(svg, /<desc>(.*)<\/desc>/g)[0]).toBe(
      'Tasks of api from 0:00 to 0:40: healthy between 2 and 4, 4 at the end; old 4 throughout; ' +
        'floor 3 throughout; ceiling 8 throughout. below floor 10 s: zone b was lost, from 0:10 on.',
    );
    expect(all(svg, /<text[^>]*>([^<]*)<\/text>/g)).toEqual(
      expect.arrayContaining([
        'floor 3',
        'ceiling 8',
        'healthy 4',
        'old 4',
        '0:10',
        'below floor 10 s: zone b was lost',
      ]),
    );
  });

  test('is one well-formed picture of the given size, whatever names are in it', () => {
    const svg = chartSvg(tasks('<script>"&'), options);
    expect(svg).toContain('&lt;script&gt;&quot;&amp; 4');
    expect(svg).not.toContain('<script>');
    expect(svg).toMatch(/^<svg [^>]*width="800" height="300"/);
    expect(all(svg, /<(\w+)/g).length).toBe(all(svg, /(\/>|<\/\w+>)/g).length);
    expect(svg).not.toMatch(/NaN|undefined|Infinity/);
  });

  test('draws steps: each line goes along and up or down', () => {
    const [path] = all(chartSvg(tasks(), options), /<path d="(M[^"]+)" fill="none" stroke="#200"/g);
    const corners = path!
      .slice(1)
      .split('L')
      .map((pair) => pair.split(' ').map(Number));
    expect(corners.length).toBe(6);
    corners.slice(1).forEach(([x, y], i) => {
      expect(x === corners[i]![0] || y === corners[i]![1]).toBe(true);
    });
  });

  test('draws what comes after the playhead faintly, and says values at it', () => {
    const svg = chartSvg(tasks(), { ...options, atMs: 15_000 });
    expect(svg).toContain('healthy 2');
    const faint = all(svg, /<path d="M([^"]+)" fill="none" [^>]*stroke-opacity="0.55"/g);
    const solid = all(svg, /<path d="M([^"]+)" fill="none" stroke="#[0-9]00" stroke-width="[12]"/g);
    const xs = (path: string): number[] => path.split('L').map((pair) => Number(pair.split(' ')[0]));
    const at = Math.max(...xs(solid[0]!));
    expect(faint.length).toBe(4);
    for (const path of faint) expect(Math.min(...xs(path))).toBe(at);
    for (const path of solid) expect(Math.max(...xs(path))).toBe(at);
  });

  test('leaves out lines that are not wanted, and is the same text for the same run', () => {
    const svg = chartSvg(tasks(), { ...options, hidden: new Set(['old']) });
    expect(svg).not.toContain('old 4<');
    expect(chartSvg(tasks(), { ...options, hidden: new Set(['old']) })).toBe(svg);
  });

  test('stays small with a million steps', () => {
    const many = new StepColumns();
    for (let i = 0; i < 1_000_000; i++) many.set(i, (i * 7919) % 1000);
    const model = chartModel({ title: 'x', lines: [line('many', many)], format: countText, axis: countText });
    const svg = chartSvg(model, { ...options, window: { fromMs: 0, toMs: 1_000_000 }, knownMs: 1_000_000 });
    expect(svg.length).toBeLessThan(120_000);
  });
});
