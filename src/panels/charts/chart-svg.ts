import type { ChartModel, ChartSpan, TimeWindow } from './chart-model.ts';
import { chartWords } from './chart-words.ts';
import { labelPlaces } from './label-places.ts';
import { plotData, type PlotData } from './plot-data.ts';
import { tickText, timeTicks, valueTicks } from './ticks.ts';

/** How a picture of a chart is made. */
export interface SvgOptions {
  readonly window: TimeWindow;
  /** Up to here the run is known. */
  readonly knownMs: number;
  /** Where the playhead is drawn; what comes after it is faint. Left out, all is drawn alike. */
  readonly atMs?: number;
  readonly widthPx: number;
  readonly heightPx: number;
  /** A colour of a theme: 'ink' → '#161b24'. */
  readonly colour: (token: string) => string;
  /** Ids of lines that are left out. */
  readonly hidden?: ReadonlySet<string>;
  /** Whether values are written beside the names of lines: those at the playhead, or at the end. */
  readonly withValues?: boolean;
}

interface Frame extends SvgOptions {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly x: (atMs: number) => number;
  readonly y: (value: number) => number;
}

const fontSizePx = 11;
const labelGutterPx = 150;

/** A chart as SVG: the same lines, patterns, labels and words as on the page. Pure: the same input gives the same text. */
export function chartSvg(model: ChartModel, options: SvgOptions): string {
  const { widthPx, heightPx, window, knownMs, colour } = options;
  const data = plotData(model, options.hidden ?? new Set<string>(), window, knownMs, widthPx - labelGutterPx);
  const frame = frameOf(model, data, options);
  const spans = model.spans(window);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${widthPx}" height="${heightPx}" viewBox="0 0 ${widthPx} ${heightPx}" role="img" font-family="'Inter Variable', Inter, system-ui, sans-serif" font-size="${fontSizePx}">`,
    `<title>${escaped(model.title)}</title>`,
    `<desc>${escaped(chartWords(model, window, knownMs))}</desc>`,
    `<rect width="${widthPx}" height="${heightPx}" fill="${colour('panel')}"/>`,
    `<text x="${frame.left}" y="18" font-size="13" font-weight="600" fill="${colour('ink')}">${escaped(model.title)}</text>`,
    ...axes(model, data, frame),
    ...spans.flatMap((span) => spanMarks(span, frame)),
    ...bandArea(model, data, frame),
    ...data.lines.flatMap((_, i) => linePaths(data, i, frame)),
    ...labels(model, data, frame),
    ...playhead(frame),
    '</svg>',
    '',
  ].join('\n');
}

function frameOf(model: ChartModel, data: PlotData, options: SvgOptions): Frame {
  const { window, widthPx, heightPx } = options;
  const longest = Math.max(...valueTicks(data.top, 5, model.isWhole).map((at) => model.axis(at).length));
  const [left, right] = [longest * 6.5 + 18, widthPx - labelGutterPx];
  const [top, bottom] = [46, heightPx - 26];
  return {
    ...options,
    left,
    right,
    top,
    bottom,
    x: (atMs) => round(left + ((atMs - window.fromMs) / (window.toMs - window.fromMs)) * (right - left)),
    y: (value) => round(bottom - (value / data.top) * (bottom - top)),
  };
}

function axes(model: ChartModel, { top }: PlotData, frame: Frame): string[] {
  const { left, right, bottom, window, colour, x, y } = frame;
  const values = valueTicks(top, Math.max(2, Math.floor((bottom - frame.top) / 36)), model.isWhole);
  const times = timeTicks(window, Math.max(2, Math.floor((right - left) / 80)));
  const muted = `fill="${colour('muted')}"`;
  return [
    ...values.flatMap((value) => [
      `<path d="M${left} ${y(value)}H${right}" stroke="${colour('line')}"/>`,
      `<text x="${left - 6}" y="${round(y(value) + 4)}" text-anchor="end" ${muted}>${escaped(model.axis(value))}</text>`,
    ]),
    ...times.map(
      (at, i) =>
        `<text x="${x(at)}" y="${bottom + 17}" text-anchor="middle" ${muted}>${tickText(at, (times[i + 1] ?? at + 1000) - at < 1000)}</text>`,
    ),
  ];
}

function spanMarks(
  { fromMs, toMs, words }: ChartSpan,
  { window, x, top, bottom, right, colour }: Frame,
): string[] {
  const from = x(Math.max(window.fromMs, fromMs));
  const to = Math.min(right, x(Math.min(window.toMs, toMs)));
  const width = round(Math.max(1, to - from));
  const red = `fill="${colour('error')}"`;
  const isFarRight = from > right - words.length * 6;
  return [
    `<rect x="${from}" y="${top}" width="${width}" height="${bottom - top}" ${red} fill-opacity="0.1"/>`,
    `<rect x="${from}" y="${top - 5}" width="${width}" height="2" ${red}/>`,
    `<text x="${isFarRight ? to : from}" y="${top - 9}" ${isFarRight ? 'text-anchor="end" ' : ''}${red}>${escaped(words)}</text>`,
  ];
}

function bandArea({ band }: ChartModel, data: PlotData, frame: Frame): string[] {
  if (!band) return [];
  const [low, high] = [steps(data, 0, frame), steps(data, 1, frame).toReversed()];
  const points = [...low, ...high].map(([x, y]) => `${x},${y}`).join(' ');
  return [`<polygon points="${points}" fill="${frame.colour('accent')}" fill-opacity="0.06"/>`];
}

/** Corners of a step line. */
function steps({ atMs, values }: PlotData, line: number, { x, y }: Frame): Array<readonly [number, number]> {
  const corners: Array<readonly [number, number]> = [];
  values[line]!.forEach((value, i) => {
    const at = x(atMs[i]!);
    const last = corners.at(-1);
    if (last && last[1] === y(value) && i < atMs.length - 1) return;
    if (last && last[1] !== y(value)) corners.push([at, last[1]]);
    corners.push([at, y(value)]);
  });
  return corners;
}

function linePaths(data: PlotData, line: number, frame: Frame): string[] {
  const { colour: token, dash, widthPx, raisedPx = 0 } = data.lines[line]!;
  const { atMs, x, right, left } = frame;
  const corners = steps(data, line, frame).map(([x, y]) => [x, round(y - raisedPx)] as const);
  const draw = (points: ReadonlyArray<readonly [number, number]>, look: string): string =>
    points.length < 2
      ? ''
      : `<path d="M${points.map(([x, y]) => `${x} ${y}`).join('L')}" fill="none" stroke="${frame.colour(token)}" ${look}/>`;
  const solid = `stroke-width="${widthPx}"${dash.length > 0 ? ` stroke-dasharray="${dash.join(' ')}"` : ''}`;
  if (atMs === undefined) return [draw(corners, solid)].filter(Boolean);
  const at = Math.max(left, Math.min(right, x(atMs)));
  const before = corners.filter(([x]) => x <= at);
  const after = corners.filter(([x]) => x > at);
  const height = before.at(-1)?.[1];
  const turn = height === undefined || after.length === 0 ? [] : [[at, height] as const];
  return [
    draw([...before, ...turn], solid),
    draw([...turn, ...after], 'stroke-width="1.25" stroke-dasharray="1.5 3.5" stroke-opacity="0.55"'),
  ].filter(Boolean);
}

function labels(model: ChartModel, data: PlotData, frame: Frame): string[] {
  const { right, top, bottom, y, atMs, colour, withValues } = frame;
  const wanted = data.values.map((column, i) => y(column.at(-1) ?? 0) - (data.lines[i]!.raisedPx ?? 0));
  const places = labelPlaces(wanted, fontSizePx + 3, top, bottom);
  return data.lines.map(({ label, colour: token, dash, widthPx }, i) => {
    const at = round(places[i]!);
    const value = atMs === undefined ? data.values[i]!.at(-1)! : valueAtMoment(data, i, atMs);
    const words = withValues === false ? label : `${label} ${model.format(value)}`;
    const pattern = dash.length > 0 ? ` stroke-dasharray="${dash.join(' ')}"` : '';
    return `<path d="M${right + 8} ${at}h14" stroke="${colour(token)}" stroke-width="${Math.max(1.5, widthPx)}"${pattern}/><text x="${right + 27}" y="${round(at + 4)}" fill="${colour('muted')}">${escaped(words)}</text>`;
  });
}

function valueAtMoment({ atMs, values }: PlotData, line: number, moment: number): number {
  let value = values[line]![0] ?? 0;
  for (let i = 0; i < atMs.length && atMs[i]! <= moment; i++) value = values[line]![i]!;
  return value;
}

function playhead({ atMs, x, top, bottom, window, colour }: Frame): string[] {
  if (atMs === undefined || atMs < window.fromMs || atMs > window.toMs) return [];
  return [`<path d="M${x(atMs)} ${top}V${bottom}" stroke="${colour('accent')}" stroke-width="2"/>`];
}

const round = (value: number): number => Math.round(value * 100) / 100;

const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (letter) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[letter]!);
