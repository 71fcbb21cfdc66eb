import type { Rect } from '../frame-geometry.ts';
import { paintWords } from './paint-words.ts';
import type { StageFrame } from './stage-part.ts';

/** Requests on their way from one revision to another. */
export interface Shift {
  /** What the new one gets, in thousandths. */
  readonly permille: number;
  /** The colours of the revisions. */
  readonly from: string;
  readonly to: string;
}

const size = 11;
const labelShare = 5.6;
const barHeight = 8;

/** How requests are shared by two revisions: a bar in their colours. The card has the number in words. */
export function paintShift(
  ctx: CanvasRenderingContext2D,
  { x, y, width, height }: Rect,
  { colour, camera: { zoom } }: StageFrame,
  { permille, from, to }: Shift,
): void {
  const middle = y + height / 2;
  const label = labelShare * size;
  const words = { text: 'requests', x, y: middle + 0.5, size, style: colour('muted'), room: label };
  const left = x + (paintWords(ctx, zoom, words) === 0 ? 0 : label + 4);
  const room = x + width - left;
  const split = (room * (1000 - permille)) / 1000;
  ctx.save();
  ctx.beginPath();
  ctx.roundRect(left, middle - barHeight / 2, room, barHeight, barHeight / 2);
  ctx.clip();
  ctx.fillStyle = from;
  ctx.fillRect(left, middle - barHeight / 2, split, barHeight);
  ctx.fillStyle = to;
  ctx.fillRect(left + split, middle - barHeight / 2, room - split, barHeight);
  ctx.restore();
}
