import type { Rect } from '../frame-geometry.ts';
import { Looks, tones } from './marks.ts';
import type { StageFrame, StageScene } from './stage-part.ts';

/** A field from so far away that marks run together: how full it is, and the shares of revisions and of failures. */
export function paintShares(
  ctx: CanvasRenderingContext2D,
  { crowd }: StageScene,
  field: number,
  rect: Rect,
  { colour }: StageFrame,
): void {
  const grid = crowd.fields.grid(field)!;
  const { taken, reach, count } = crowd.fields.slots(field);
  const counts = [...tones, 'bad'].map(() => 0);
  for (let slot = 0; slot < reach; slot++) {
    const task = taken[slot]!;
    if (task < 0) continue;
    const look = crowd.lookOf(task);
    const isBad = look === Looks.failed || look === Looks.unhealthy;
    counts[isBad ? tones.length : crowd.toneOf(task)]!++;
  }
  const rows = Math.ceil(count / grid.columns);
  const width = Math.min(grid.columns, count) * grid.pitch;
  const height = Math.max(1, rows) * grid.pitch;
  let { x } = rect;
  counts.forEach((of, i) => {
    const part = (width * of) / Math.max(1, count);
    ctx.fillStyle = colour(tones[i] ?? 'error');
    ctx.fillRect(x, rect.y, part, height);
    x += part;
  });
}
