import type uPlot from 'uplot';
import type { ChartSpan } from './chart-model.ts';
import { labelPlaces } from './label-places.ts';
import type { PlotData } from './plot-data.ts';

type Colours = (token: string) => string;

const lineHeightPx = 13;
const font = (px: number): string => `500 ${px}px 'Inter Variable', system-ui, sans-serif`;

/** What each line is called, beyond its end, where nothing crosses it. */
export function drawLabels(
  u: uPlot,
  { lines, values }: PlotData,
  { colour, endMs, words }: { colour: Colours; endMs: number; words: (line: number) => string },
): void {
  const { ctx, bbox } = u;
  const scale = devicePixelRatio;
  const right = bbox.left + bbox.width;
  const wanted = values.map(
    (column, i) => u.valToPos(column.at(-1) ?? 0, 'y', true) - (lines[i]!.raisedPx ?? 0) * scale,
  );
  const half = (lineHeightPx * scale) / 2;
  const places = labelPlaces(
    wanted,
    lineHeightPx * scale,
    bbox.top - half / 2,
    bbox.top + bbox.height - half / 2,
  );
  ctx.save();
  ctx.font = font(10.5 * scale);
  ctx.textBaseline = 'middle';
  ctx.textAlign = 'left';
  const endPx = Math.min(right, Math.max(bbox.left, u.valToPos(endMs, 'x', true)));
  lines.forEach(({ colour: token, dash }, i) => {
    const y = places[i]!;
    ctx.strokeStyle = colour(token);
    ctx.lineWidth = scale;
    ctx.globalAlpha = 0.7;
    ctx.setLineDash([]);
    ctx.beginPath();
    ctx.moveTo(Math.max(endPx, right) + 2 * scale, wanted[i]!);
    ctx.lineTo(right + 8 * scale, y);
    ctx.stroke();
    ctx.globalAlpha = 1;
    ctx.lineWidth = 2 * scale;
    ctx.setLineDash(dash.map((each) => each * scale));
    ctx.beginPath();
    ctx.moveTo(right + 8 * scale, y);
    ctx.lineTo(right + 20 * scale, y);
    ctx.stroke();
    ctx.fillStyle = colour('muted');
    const left = right + 24 * scale;
    ctx.fillText(fitted(ctx, words(i), ctx.canvas.width - left), left, y + scale / 2);
  });
  ctx.restore();
}

/** A text, or its beginning where there is no room for all of it. */
function fitted(ctx: CanvasRenderingContext2D, text: string, widthPx: number): string {
  if (ctx.measureText(text).width <= widthPx) return text;
  let length = text.length;
  while (length > 1 && ctx.measureText(`${text.slice(0, length)}…`).width > widthPx) length--;
  return `${text.slice(0, length)}…`;
}

/** Stretches of time worth a word: a wash over the plot, and a bracket with the words in the strip above it. */
export function drawSpans(u: uPlot, spans: readonly ChartSpan[], colour: Colours): void {
  if (spans.length === 0) return;
  const { ctx, bbox } = u;
  const scale = devicePixelRatio;
  const right = bbox.left + bbox.width;
  const clamp = (px: number): number => Math.max(bbox.left, Math.min(right, px));
  const strip = bbox.top - 8 * scale;
  ctx.save();
  ctx.font = font(10.5 * scale);
  ctx.textBaseline = 'middle';
  ctx.textAlign = 'left';
  let freeFrom = bbox.left;
  spans.forEach(({ fromMs, toMs, words }, i) => {
    const from = clamp(u.valToPos(fromMs, 'x', true));
    const to = toMs === Infinity ? right : clamp(u.valToPos(toMs, 'x', true));
    ctx.globalAlpha = 0.1;
    ctx.fillStyle = colour('error');
    ctx.fillRect(from, bbox.top, Math.max(scale, to - from), bbox.height);
    ctx.globalAlpha = 1;
    ctx.fillRect(from, strip + 5 * scale, Math.max(2 * scale, to - from), 2 * scale);
    const width = ctx.measureText(words).width;
    const next = spans[i + 1];
    const end = next ? clamp(u.valToPos(next.fromMs, 'x', true)) : right;
    const x = Math.min(Math.max(freeFrom, from), right - width);
    if (x < freeFrom || (next && x + width > end)) return;
    ctx.fillText(words, x, strip - scale);
    freeFrom = x + width + 8 * scale;
  });
  ctx.restore();
}
