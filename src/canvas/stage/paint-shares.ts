import type { Rect } from '../frame-geometry.ts';
import { tones } from './marks.ts';
import type { StageFrame, StageScene } from './stage-part.ts';

/** A field that is too far away for marks. */
export interface FarField {
  readonly field: number;
  readonly rect: Rect;
}

const failing = 3;

/** Fields whose marks run together: how full each is, and the shares of revisions and of failures. One path a colour. */
export function paintShares(
  ctx: CanvasRenderingContext2D,
  { crowd: { shares, fields } }: StageScene,
  far: readonly FarField[],
  { colour }: StageFrame,
): void {
  const countOf = (field: number, sort: number): number =>
    sort < tones.length ? shares.sound(field, sort) : shares.in(field, failing);
  for (let sort = 0; sort <= tones.length; sort++) {
    ctx.fillStyle = colour(tones[sort] ?? 'error');
    ctx.beginPath();
    for (const { field, rect } of far) {
      const of = countOf(field, sort);
      if (of === 0) continue;
      const { columns, pitch } = fields.grid(field)!;
      const { count } = fields.slots(field);
      const width = Math.min(columns, count) * pitch;
      let before = 0;
      for (let other = 0; other < sort; other++) before += countOf(field, other);
      const height = Math.ceil(count / columns) * pitch;
      ctx.rect(rect.x + (width * before) / count, rect.y, (width * of) / count, height);
    }
    ctx.fill();
  }
}
