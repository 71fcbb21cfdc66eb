import type { Colour } from '../far-paint.ts';
import type { Point, Rect } from '../frame-geometry.ts';
import { shownLamps, type LampCounts, type ShownLamp } from './lamps-now.ts';
import { numberText } from './number-text.ts';

/** Lamps stand this far apart. */
export const lampPitch = 11;
const radius = 3.6;

const tokens: Readonly<Record<ShownLamp, string>> = {
  healthy: 'ok',
  initial: 'muted',
  unhealthy: 'error',
  draining: 'warning',
  unused: 'faint',
};

/** Where lamps stand in the band at the foot of a load balancer's card: rows from the left. */
export function lampPlaces(band: Rect, count: number): Point[] {
  const perRow = Math.max(1, Math.floor(band.width / lampPitch));
  const rows = Math.ceil(count / perRow);
  const top = band.y + band.height / 2 - ((rows - 1) * lampPitch) / 2;
  return Array.from({ length: count }, (_, i) => ({
    x: band.x + (i % perRow) * lampPitch + radius + 0.5,
    y: top + Math.floor(i / perRow) * lampPitch,
  }));
}

/** One target: a disc is healthy, a ring waits for its first verdict, a cross is unhealthy, half a disc drains. */
export function paintLamp(
  ctx: CanvasRenderingContext2D,
  lamp: ShownLamp,
  { x, y }: Point,
  colour: Colour,
): void {
  const tone = colour(tokens[lamp]);
  ctx.strokeStyle = tone;
  ctx.fillStyle = tone;
  ctx.lineWidth = 1.4;
  ctx.beginPath();
  if (lamp === 'unhealthy') {
    const reach = radius * 0.82;
    ctx.lineWidth = 2.2;
    ctx.lineCap = 'round';
    ctx.moveTo(x - reach, y - reach);
    ctx.lineTo(x + reach, y + reach);
    ctx.moveTo(x - reach, y + reach);
    ctx.lineTo(x + reach, y - reach);
    ctx.stroke();
    return;
  }
  if (lamp === 'unused') ctx.setLineDash([1.5, 1.8]);
  ctx.arc(x, y, lamp === 'healthy' ? radius : radius - 0.6, 0, 2 * Math.PI);
  if (lamp === 'healthy') ctx.fill();
  else ctx.stroke();
  ctx.setLineDash([]);
  if (lamp !== 'draining') return;
  ctx.beginPath();
  ctx.arc(x, y, radius - 0.6, 0, Math.PI);
  ctx.fill();
}

/** Many targets: how many of each sort, beside the lamp that stands for it. */
export function paintLampCounts(
  ctx: CanvasRenderingContext2D,
  counts: LampCounts,
  band: Rect,
  colour: Colour,
): void {
  const y = band.y + band.height / 2;
  let x = band.x + radius + 0.5;
  ctx.font = "550 11px 'Inter Variable', sans-serif";
  ctx.textBaseline = 'middle';
  for (const lamp of shownLamps) {
    if (counts[lamp] === 0) continue;
    paintLamp(ctx, lamp, { x, y }, colour);
    const words = numberText(counts[lamp]);
    ctx.fillStyle = colour('ink');
    ctx.fillText(words, x + 8, y + 0.5);
    x += 8 + ctx.measureText(words).width + 14;
  }
}

/** From afar: a bar whose parts are as long as their shares; what is not healthy is striped. */
export function paintLampShares(
  ctx: CanvasRenderingContext2D,
  counts: LampCounts,
  { x, y, width, height }: Rect,
  colour: Colour,
): void {
  const total = shownLamps.reduce((sum, lamp) => sum + counts[lamp], 0);
  let left = x;
  for (const lamp of shownLamps) {
    const part = (counts[lamp] / total) * width;
    if (part === 0) continue;
    ctx.fillStyle = colour(tokens[lamp]);
    if (lamp === 'healthy') ctx.fillRect(left, y, part, height);
    else
      for (let at = left; at < left + part; at += 6)
        ctx.fillRect(at, y, Math.min(3, left + part - at), height);
    left += part;
  }
}
