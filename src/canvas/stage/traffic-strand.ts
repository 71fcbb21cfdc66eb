import { pointAt, type Curve } from '../edge-geometry.ts';
import type { Point } from '../frame-geometry.ts';

/** How thick a strand is that stands for a rate, in px: each tenfold adds as much. */
export const strandWidth = (perSecond: number): number => Math.min(11, 2.2 + 1.9 * Math.log10(1 + perSecond));

/** How fast its dashes move, in px a second of the page's time: a picture of the rate, not of requests. */
export const strandSpeed = (perSecond: number): number => Math.min(190, 16 + 42 * Math.log10(1 + perSecond));

/** The curve beside another one, `offset` px below it, or right of it where it leaves its card up or down. */
export function beside(curve: Curve, offset: number): Curve {
  const [a, b] = curve;
  const isFlat = Math.abs(b.x - a.x) >= Math.abs(b.y - a.y);
  const shift = ({ x, y }: Point): Point => (isFlat ? { x, y: y + offset } : { x: x + offset, y });
  return [shift(curve[0]), shift(curve[1]), shift(curve[2]), shift(curve[3])];
}

/** Which way a curve goes at a place of it, as an angle. */
export function headingAt(curve: Curve, t: number): number {
  const [before, after] = [pointAt(curve, t - 0.02), pointAt(curve, t + 0.02)];
  return Math.atan2(after.y - before.y, after.x - before.x);
}

/** How far a point is from a curve, in px. */
export function distanceTo(curve: Curve, { x, y }: Point): number {
  let least = Infinity;
  for (let i = 0; i <= 24; i++) {
    const on = pointAt(curve, i / 24);
    least = Math.min(least, Math.hypot(on.x - x, on.y - y));
  }
  return least;
}

export function tracePath(ctx: CanvasRenderingContext2D, [a, b, c, d]: Curve): void {
  ctx.beginPath();
  ctx.moveTo(a.x, a.y);
  ctx.bezierCurveTo(b.x, b.y, c.x, c.y, d.x, d.y);
}
