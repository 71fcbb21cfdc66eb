import type { Rect } from '../frame-geometry.ts';
import { sizeAt } from './paint-words.ts';
import type { ServiceNow } from './service-now.ts';
import type { StageFrame } from './stage-part.ts';

const barHeight = 6;

/** How many tasks are healthy and how many run, between the floor and the ceiling of a deployment. */
export function paintLimits(
  ctx: CanvasRenderingContext2D,
  now: ServiceNow,
  band: Rect,
  frame: StageFrame,
): void {
  const { colour, level } = frame;
  const isFar = level === 'far';
  const { floor, ceiling, healthy, running, desired } = now;
  const most = Math.max(ceiling, desired, running, 1);
  const at = (count: number): number => band.x + (band.width * Math.min(count, most)) / most;
  const height = isFar ? barHeight * 2 : barHeight;
  const y = band.y + 2;
  bar(ctx, band.x, y, band.width, height, colour('line'));
  ctx.globalAlpha = 0.22;
  ctx.fillStyle = colour('muted');
  ctx.fillRect(at(floor), y, at(ceiling) - at(floor), height);
  ctx.globalAlpha = 0.4;
  bar(ctx, band.x, y, at(running) - band.x, height, colour('ok'));
  ctx.globalAlpha = 1;
  const isShort = healthy < floor;
  bar(ctx, band.x, y, at(healthy) - band.x, height, colour(isShort ? 'error' : 'ok'));
  if (isShort) stripes(ctx, band.x, y, at(healthy) - band.x, height, colour('card'));
  ctx.fillStyle = colour('ink');
  for (const limit of new Set([floor, ceiling]))
    ctx.fillRect(Math.min(at(limit), band.x + band.width - 1.5), y - 2, 1.5, height + 4);
  if (!isFar) labels(ctx, now, band, at, frame);
}

function bar(
  ctx: CanvasRenderingContext2D,
  x: number,
  y: number,
  width: number,
  height: number,
  tone: string,
): void {
  if (width <= 0) return;
  ctx.beginPath();
  ctx.roundRect(x, y, width, height, Math.min(height, width) / 2);
  ctx.fillStyle = tone;
  ctx.fill();
}

function stripes(
  ctx: CanvasRenderingContext2D,
  x: number,
  y: number,
  width: number,
  height: number,
  tone: string,
): void {
  ctx.save();
  ctx.beginPath();
  ctx.rect(x, y, Math.max(0, width), height);
  ctx.clip();
  ctx.beginPath();
  for (let at = x - height; at < x + width; at += 5) {
    ctx.moveTo(at, y + height);
    ctx.lineTo(at + height, y);
  }
  ctx.strokeStyle = tone;
  ctx.lineWidth = 1.5;
  ctx.stroke();
  ctx.restore();
}

/** 'floor 4' ends or begins at its mark, whichever keeps clear of 'ceiling 8' at the right. */
function labels(
  ctx: CanvasRenderingContext2D,
  { floor, ceiling }: ServiceNow,
  band: Rect,
  at: (count: number) => number,
  { colour, camera: { zoom } }: StageFrame,
): void {
  const right = band.x + band.width;
  const size = Math.min(13, sizeAt(11, zoom));
  const y = band.y + band.height - 14 + size;
  ctx.font = `500 ${size}px 'Inter Variable', sans-serif`;
  ctx.textBaseline = 'alphabetic';
  ctx.fillStyle = colour('muted');
  const [low, high] = [`floor ${floor}`, `ceiling ${ceiling}`];
  const [lowWidth, highWidth] = [ctx.measureText(low).width, ctx.measureText(high).width];
  ctx.textAlign = 'right';
  ctx.fillText(high, right, y);
  ctx.textAlign = 'left';
  const x = Math.max(band.x, Math.min(at(floor) - lowWidth / 2, right - highWidth - 8 - lowWidth));
  ctx.fillText(low, x, y);
}
