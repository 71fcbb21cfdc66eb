import type { LinkId } from '#model/design.ts';
import type { Colour } from '../far-paint.ts';
import { pointAt, type Curve } from '../edge-geometry.ts';
import type { Flow } from './traffic-now.ts';
import { beside, headingAt, strandWidth, tracePath } from './traffic-strand.ts';

/** Requests on a link, and where it runs. */
export interface Strand {
  readonly link: LinkId;
  readonly flow: Flow;
  readonly curve: Curve;
}

/** How a strand is drawn in this frame. */
export interface StrandLook {
  readonly colour: Colour;
  /** How far its dashes have come, in px. */
  readonly phasePx: number;
  /** A px of the screen, in px of the canvas. */
  readonly hair: number;
  /** Arrows that stand still, in place of dashes that move. */
  readonly isStill: boolean;
}

const dash = { length: 1, gap: 13 } as const;
const failedDash = [6, 5] as const;
const arrowsAt = [0.2, 0.5, 0.8] as const;

/** Requests on a link: a strand as thick as the rate, and beside it a broken one for those that fail. */
export function paintFlow(ctx: CanvasRenderingContext2D, curve: Curve, flow: Flow, look: StrandLook): void {
  const served = Math.max(0, flow.rate - flow.failed);
  const width = served > 0 ? Math.max(strandWidth(served), 1.5 * look.hair) : 0;
  if (served > 0) paintServed(ctx, curve, width, look);
  if (flow.failed <= 0) return;
  const failedWidth = Math.max(1.6, strandWidth(flow.failed) * 0.6, 1.2 * look.hair);
  const offset = width === 0 ? 0 : (width + failedWidth) / 2 + 3 * Math.max(1, look.hair);
  paintFailed(ctx, beside(curve, offset), failedWidth, look);
}

function paintServed(ctx: CanvasRenderingContext2D, curve: Curve, width: number, look: StrandLook): void {
  const { colour, phasePx, isStill } = look;
  tracePath(ctx, curve);
  ctx.lineCap = 'round';
  ctx.strokeStyle = colour('ok');
  ctx.globalAlpha = 0.42;
  ctx.lineWidth = width;
  ctx.stroke();
  ctx.globalAlpha = 1;
  if (isStill) return arrows(ctx, curve, width + 2, colour('ok'));
  ctx.setLineDash([dash.length, dash.gap]);
  ctx.lineDashOffset = -(phasePx % (dash.length + dash.gap));
  ctx.lineWidth = Math.max(width * 0.62, 2);
  ctx.stroke();
  ctx.setLineDash([]);
}

function paintFailed(ctx: CanvasRenderingContext2D, curve: Curve, width: number, look: StrandLook): void {
  const { colour, phasePx, isStill } = look;
  tracePath(ctx, curve);
  ctx.lineCap = 'butt';
  ctx.strokeStyle = colour('error');
  ctx.lineWidth = width;
  ctx.setLineDash([...failedDash]);
  ctx.lineDashOffset = isStill ? 0 : -(phasePx % (failedDash[0] + failedDash[1]));
  ctx.stroke();
  ctx.setLineDash([]);
  crosses(ctx, curve, width + 2);
}

/** The way requests go, where nothing moves. */
function arrows(ctx: CanvasRenderingContext2D, curve: Curve, size: number, colour: string): void {
  ctx.strokeStyle = colour;
  ctx.lineWidth = 2;
  ctx.lineJoin = 'round';
  for (const t of arrowsAt) {
    const { x, y } = pointAt(curve, t);
    const heading = headingAt(curve, t);
    ctx.beginPath();
    for (const [i, turn] of [2.5, 0, -2.5].entries()) {
      const reach = turn === 0 ? size / 2 : size;
      const [px, py] = [x + Math.cos(heading + turn) * reach, y + Math.sin(heading + turn) * reach];
      if (i === 0) ctx.moveTo(px, py);
      else ctx.lineTo(px, py);
    }
    ctx.stroke();
  }
}

/** Crosses say without colour that these do not arrive. */
function crosses(ctx: CanvasRenderingContext2D, curve: Curve, size: number): void {
  ctx.lineWidth = 1.8;
  for (const t of [0.35, 0.65]) {
    const { x, y } = pointAt(curve, t);
    ctx.beginPath();
    ctx.moveTo(x - size, y - size);
    ctx.lineTo(x + size, y + size);
    ctx.moveTo(x - size, y + size);
    ctx.lineTo(x + size, y - size);
    ctx.stroke();
  }
}

/** Hundreds of strands at once: one path for each thickness, for a path costs more than what is in it. */
export function paintMany(
  ctx: CanvasRenderingContext2D,
  strands: readonly Strand[],
  colour: Colour,
  hair: number,
): void {
  const widths = new Map<string, Curve[]>();
  for (const { flow, curve } of strands) {
    const served = Math.max(0, flow.rate - flow.failed);
    const sorts = [
      ['ok', served],
      ['error', flow.failed],
    ] as const;
    for (const [tone, rate] of sorts) {
      if (rate <= 0) continue;
      const key = `${tone} ${Math.round(Math.max(strandWidth(rate), 1.5 * hair))}`;
      const group = widths.get(key);
      if (group) group.push(curve);
      else widths.set(key, [curve]);
    }
  }
  ctx.save();
  for (const [key, curves] of widths) {
    const [tone = '', width] = key.split(' ');
    ctx.beginPath();
    for (const [a, b, c, d] of curves) {
      ctx.moveTo(a.x, a.y);
      ctx.bezierCurveTo(b.x, b.y, c.x, c.y, d.x, d.y);
    }
    ctx.strokeStyle = colour(tone);
    ctx.globalAlpha = tone === 'ok' ? 0.45 : 1;
    ctx.lineWidth = Number(width) * (tone === 'ok' ? 1 : 0.6);
    ctx.setLineDash(tone === 'ok' ? [] : [6 * hair, 5 * hair]);
    ctx.stroke();
  }
  ctx.restore();
}
