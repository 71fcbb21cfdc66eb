import { alignSteps, summaryOf } from '#store/run-series.ts';
import type { ChartLine, ChartModel, TimeWindow } from './chart-model.ts';

/** What is drawn of a chart: points of its lines over moments they share. */
export interface PlotData {
  readonly lines: readonly ChartLine[];
  readonly atMs: Float64Array;
  /** For each of the lines, in the unit that is shown. */
  readonly values: readonly Float64Array[];
  /** Where the axis ends. */
  readonly top: number;
}

/** The lines of a chart that are shown, its floor and ceiling before them. */
export function shownLines({ lines, band }: ChartModel, hidden: ReadonlySet<string>): ChartLine[] {
  return [...(band ? [band.low, band.high] : []), ...lines.filter(({ id }) => !hidden.has(id))];
}

/** The points of a chart between two moments, as far as they are known, for a plot of so many px. */
export function plotData(
  model: ChartModel,
  hidden: ReadonlySet<string>,
  { fromMs, toMs }: TimeWindow,
  knownMs: number,
  widthPx: number,
): PlotData {
  const lines = shownLines(model, hidden);
  const end = Math.max(fromMs + 1, Math.min(toMs, knownMs));
  const { atMs, values } = alignSteps(
    lines.map(({ steps }) => steps),
    fromMs,
    end,
    Math.max(50, Math.round(widthPx)),
  );
  const { scale } = model;
  if (scale !== 1)
    for (const column of values) for (let i = 0; i < column.length; i++) column[i] = column[i]! * scale;
  const most = lines.map(({ steps }) => summaryOf(steps, fromMs, end).most * scale);
  return { lines, atMs, values, top: topOf(Math.max(model.atLeast, ...most), model.isWhole) };
}

/** A little more than the highest value, so that no line runs along the edge. */
const topOf = (most: number, isWhole: boolean): number =>
  isWhole ? most + Math.max(0.5, most * 0.08) : most * 1.08;
