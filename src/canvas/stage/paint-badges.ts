import type { Rect } from '../frame-geometry.ts';
import { paintWords, sizeAt } from './paint-words.ts';
import { Looks } from './marks.ts';
import type { StageFrame, StageScene } from './stage-part.ts';

const size = 8.5;

/** Why failed tasks of a field have failed, in a word over their marks. */
export function paintBadges(
  ctx: CanvasRenderingContext2D,
  { crowd }: StageScene,
  field: number,
  rect: Rect,
  { colour, camera: { zoom } }: StageFrame,
): void {
  const grid = crowd.fields.grid(field)!;
  const { taken, reach } = crowd.fields.slots(field);
  for (let slot = 0; slot < reach; slot++) {
    const task = taken[slot]!;
    if (task < 0 || crowd.lookOf(task) !== Looks.failed) continue;
    const text = crowd.badgeOf(task);
    if (text === undefined) continue;
    const x = rect.x + (slot % grid.columns) * grid.pitch;
    const y = rect.y + Math.floor(slot / grid.columns) * grid.pitch + grid.pitch * 0.8 + 2;
    const large = sizeAt(size, zoom);
    const width = text.length * large * 0.6 + 5;
    const left = Math.min(x, rect.x + rect.width - width);
    ctx.beginPath();
    ctx.roundRect(left, y - large * 0.6, width, large * 1.3, 3);
    ctx.fillStyle = colour('error-strong') || colour('error');
    ctx.fill();
    paintWords(ctx, zoom, {
      text,
      x: left + 2.5,
      y: y + 0.8,
      size,
      weight: 600,
      style: colour('on-error'),
      room: width,
    });
  }
}
