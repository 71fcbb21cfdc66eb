import type { Rect } from '../frame-geometry.ts';
import { placeBadges } from './badge-places.ts';
import { paintWords, sizeAt, wordsWidth } from './paint-words.ts';
import { Looks } from './marks.ts';
import type { StageFrame, StageScene } from './stage-part.ts';

const size = 11;
const weight = 600;
const pad = 4;

/** Why failed tasks of a field have failed, in a word for each reason. */
export function paintBadges(
  ctx: CanvasRenderingContext2D,
  { crowd }: StageScene,
  field: number,
  rect: Rect,
  { colour, camera: { zoom } }: StageFrame,
): void {
  const { taken, reach } = crowd.fields.slots(field);
  let failures: Map<string, number[]> | undefined;
  for (let slot = 0; slot < reach; slot++) {
    const task = taken[slot]!;
    if (task < 0 || crowd.lookOf(task) !== Looks.failed) continue;
    const text = crowd.badgeOf(task);
    if (text === undefined) continue;
    failures ??= new Map();
    const slots = failures.get(text);
    if (slots) slots.push(slot);
    else failures.set(text, [slot]);
  }
  if (!failures) return;
  const large = sizeAt(size, zoom);
  const badges = placeBadges(failures, crowd.fields.grid(field)!, rect, reach, {
    height: large * 1.3,
    widthOf: (text) => wordsWidth(ctx, text, weight) * large + 2 * pad,
  });
  for (const { text, rect: at } of badges) {
    ctx.beginPath();
    ctx.roundRect(at.x, at.y, at.width, at.height, 4);
    ctx.fillStyle = colour('error-strong') || colour('error');
    ctx.fill();
    paintWords(ctx, zoom, {
      text,
      x: at.x + pad,
      y: at.y + at.height / 2 + 0.5,
      size,
      weight,
      style: colour('on-error'),
      room: at.width,
    });
  }
}
