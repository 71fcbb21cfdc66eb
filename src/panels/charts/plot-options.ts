import uPlot from 'uplot';
import type { ChartLine, ChartModel, TimeWindow } from './chart-model.ts';
import { tickText, timeTicks, valueTicks } from './ticks.ts';

/** What uPlot asks of the chart while it draws. */
export interface PlotPort {
  readonly model: ChartModel;
  readonly lines: readonly ChartLine[];
  readonly colour: (token: string) => string;
  readonly hasLabels: boolean;
  /** Now, not when it was built. */
  readonly top: () => number;
  readonly window: () => TimeWindow;
  readonly playheadMs: () => number;
  readonly drawn: (u: uPlot) => void;
  readonly hovered: (u: uPlot) => void;
}

const labelWidthPx = 104;
const spanStripPx = 18;
/** What is still to come, whatever the line's own pattern. */
const futureDash = [1.5, 3.5];

/** The part of a step line before the playhead, or after it. */
function pathsOf(part: 'past' | 'future', playheadMs: () => number): uPlot.Series.PathBuilder {
  const stepped = uPlot.paths.stepped!({ align: 1 });
  return (u, series, from, to) => {
    const paths = stepped(u, series, from, to);
    if (!paths) return paths;
    const { left, top, width, height } = u.bbox;
    const at = Math.max(left, Math.min(left + width, u.valToPos(playheadMs(), 'x', true)));
    const clip = new Path2D();
    if (part === 'past') clip.rect(left - 10, top - 10, at - left + 10, height + 20);
    else clip.rect(at, top - 10, left + width - at + 10, height + 20);
    return { ...paths, clip };
  };
}

function seriesOf({ lines, colour, playheadMs, model }: PlotPort): uPlot.Series[] {
  const edges = model.band ? 2 : 0;
  return lines.flatMap(({ dash, widthPx, colour: token }, i): uPlot.Series[] => {
    const look = { stroke: colour(token), points: { show: false }, spanGaps: true };
    if (i < edges)
      return [
        { ...look, width: widthPx, dash: [...dash], alpha: 0.75, paths: uPlot.paths.stepped!({ align: 1 }) },
      ];
    return [
      { ...look, width: widthPx, dash: [...dash], paths: pathsOf('past', playheadMs) },
      { ...look, width: 1.25, dash: futureDash, alpha: 0.55, paths: pathsOf('future', playheadMs) },
    ];
  });
}

/** Each point of uPlot's data belongs to a series: a line is two of them, what was and what will be. */
export function dataOf(
  { lines, model }: Pick<PlotPort, 'lines' | 'model'>,
  atMs: Float64Array,
  values: readonly Float64Array[],
): uPlot.AlignedData {
  const edges = model.band ? 2 : 0;
  return [atMs, ...lines.flatMap((_, i) => (i < edges ? [values[i]!] : [values[i]!, values[i]!]))];
}

/** How uPlot draws a chart. */
export function optionsOf(port: PlotPort, widthPx: number, heightPx: number): uPlot.Options {
  const { model, colour } = port;
  const axis = {
    stroke: colour('muted'),
    font: `10.5px 'Inter Variable', system-ui, sans-serif`,
    grid: { stroke: colour('line'), width: 1 },
    ticks: { show: false },
  };
  const longest = (texts: readonly string[]): number => Math.max(0, ...texts.map((text) => text.length));
  return {
    width: widthPx,
    height: heightPx,
    ms: 1,
    legend: { show: false },
    padding: [spanStripPx, port.hasLabels ? labelWidthPx : 8, 0, 0],
    cursor: {
      y: false,
      drag: { setScale: false, x: false, y: false },
      points: { show: false },
      sync: { key: 'stage-charts', scales: ['x', null], setSeries: false },
    },
    scales: {
      x: { time: false, range: () => [port.window().fromMs, port.window().toMs] },
      y: { range: () => [0, port.top()] },
    },
    series: [{}, ...seriesOf(port)],
    ...(model.band ? { bands: [{ series: [2, 1], fill: withAlpha(colour('accent'), 0.06) }] } : {}),
    axes: [
      {
        ...axis,
        size: 22,
        gap: 6,
        grid: { show: false },
        splits: (u) => timeTicks(port.window(), Math.max(2, Math.floor(u.width / 80))),
        values: (_u, splits) => splits.map((at, i) => tickText(at, (splits[i + 1] ?? at + 1000) - at < 1000)),
      },
      {
        ...axis,
        gap: 4,
        size: (_u, texts) => Math.max(28, longest(texts ?? []) * 6.5 + 12),
        splits: (u) => valueTicks(port.top(), Math.max(2, Math.floor(u.height / 36)), model.isWhole),
        values: (_u, splits) => splits.map((value) => model.axis(value)),
      },
    ],
    hooks: { draw: [port.drawn], setCursor: [port.hovered] },
  };
}

/** A colour of the theme, seen through. */
const withAlpha = (colour: string, alpha: number): string =>
  `color-mix(in srgb, ${colour} ${alpha * 100}%, transparent)`;
