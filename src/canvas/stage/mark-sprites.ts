import type { Colour } from '../far-paint.ts';
import { looks, tones, type Look } from './marks.ts';

/* Marks of tasks, each drawn once for a size and copied from then on. */

type Draw = (ctx: CanvasRenderingContext2D, size: number, ink: { tone: string; colour: Colour }) => void;

function box(ctx: CanvasRenderingContext2D, size: number, inset: number): void {
  ctx.beginPath();
  ctx.roundRect(inset, inset, size - 2 * inset, size - 2 * inset, Math.max(1, size * 0.22 - inset));
}

function outline(ctx: CanvasRenderingContext2D, size: number, width: number, style: string): void {
  ctx.strokeStyle = style;
  ctx.lineWidth = width;
  box(ctx, size, width / 2);
  ctx.stroke();
}

function line(ctx: CanvasRenderingContext2D, size: number, style: string, points: readonly number[]): void {
  ctx.strokeStyle = style;
  ctx.lineWidth = Math.max(1.25, size * 0.11);
  ctx.lineCap = 'round';
  ctx.lineJoin = 'round';
  ctx.beginPath();
  for (let i = 0; i < points.length; i += 2) {
    const [x, y] = [points[i]! * size, points[i + 1]! * size];
    if (i === 0) ctx.moveTo(x, y);
    else ctx.lineTo(x, y);
  }
  ctx.stroke();
}

const hair = (size: number): number => Math.max(1, size * 0.085);

function ground(ctx: CanvasRenderingContext2D, size: number, colour: Colour): void {
  ctx.fillStyle = colour('card');
  box(ctx, size, 0);
  ctx.fill();
}

function stripes(ctx: CanvasRenderingContext2D, size: number, style: string): void {
  ctx.save();
  box(ctx, size, 0);
  ctx.clip();
  ctx.strokeStyle = style;
  ctx.lineWidth = size * 0.16;
  ctx.beginPath();
  for (let x = -size; x < size; x += size * 0.36) {
    ctx.moveTo(x, size);
    ctx.lineTo(x + size, 0);
  }
  ctx.stroke();
  ctx.restore();
}

const drawings: Readonly<Record<Look, Draw>> = {
  provisioning(ctx, size, { tone, colour }) {
    ground(ctx, size, colour);
    ctx.setLineDash([size * 0.18, size * 0.14]);
    outline(ctx, size, hair(size), tone);
    ctx.setLineDash([]);
  },
  pending(ctx, size, { tone, colour }) {
    ground(ctx, size, colour);
    ctx.globalAlpha = 0.28;
    ctx.fillStyle = tone;
    box(ctx, size, 0);
    ctx.fill();
    ctx.globalAlpha = 1;
    line(ctx, size, tone, [0.5, 0.24, 0.5, 0.74]);
    line(ctx, size, tone, [0.3, 0.54, 0.5, 0.75, 0.7, 0.54]);
  },
  activating(ctx, size, { tone, colour }) {
    ground(ctx, size, colour);
    ctx.save();
    box(ctx, size, 0);
    ctx.clip();
    ctx.fillStyle = tone;
    ctx.fillRect(0, size * 0.52, size, size);
    ctx.restore();
    outline(ctx, size, hair(size), tone);
  },
  running(ctx, size, { tone }) {
    ctx.fillStyle = tone;
    box(ctx, size, 0);
    ctx.fill();
  },
  healthy(ctx, size, { tone }) {
    ctx.fillStyle = tone;
    box(ctx, size, 0);
    ctx.fill();
    line(ctx, size, '#fff', [0.27, 0.53, 0.43, 0.68, 0.74, 0.34]);
  },
  unhealthy(ctx, size, { tone, colour }) {
    ground(ctx, size, colour);
    ctx.globalAlpha = 0.28;
    ctx.fillStyle = tone;
    box(ctx, size, 0);
    ctx.fill();
    ctx.globalAlpha = 1;
    outline(ctx, size, hair(size) * 1.2, tone);
    line(ctx, size, colour('error'), [0.3, 0.3, 0.7, 0.7]);
    line(ctx, size, colour('error'), [0.7, 0.3, 0.3, 0.7]);
  },
  deactivating(ctx, size, { tone, colour }) {
    ctx.fillStyle = tone;
    box(ctx, size, 0);
    ctx.fill();
    ctx.fillStyle = colour('card');
    box(ctx, size, size * 0.32);
    ctx.fill();
  },
  stopping(ctx, size, { tone, colour }) {
    ground(ctx, size, colour);
    outline(ctx, size, size * 0.2, tone);
  },
  deprovisioning(ctx, size, { tone, colour }) {
    ground(ctx, size, colour);
    outline(ctx, size, hair(size), tone);
  },
  stopped(ctx, size, { tone, colour }) {
    ground(ctx, size, colour);
    ctx.globalAlpha = 0.55;
    outline(ctx, size, hair(size), tone);
    line(ctx, size, tone, [0.32, 0.5, 0.68, 0.5]);
    ctx.globalAlpha = 1;
  },
  failed(ctx, size, { colour }) {
    ground(ctx, size, colour);
    ctx.globalAlpha = 0.75;
    stripes(ctx, size, colour('error'));
    ctx.globalAlpha = 1;
    outline(ctx, size, hair(size), colour('error'));
  },
};

export interface Sprites {
  readonly sheet: HTMLCanvasElement;
  /** How large a mark is, in device pixels, and how far apart they are on the sheet. */
  readonly size: number;
  readonly step: number;
}

/** Sheets of marks by size, drawn when they are first asked for; a theme has its own. */
export class MarkSprites {
  readonly #colour: Colour;
  readonly #sheets = new Map<number, Sprites>();

  constructor(colour: Colour) {
    this.#colour = colour;
  }

  ofSize(size: number): Sprites {
    const known = this.#sheets.get(size);
    if (known) return known;
    const step = size + 2;
    const sheet = document.createElement('canvas');
    sheet.width = looks.length * step;
    sheet.height = tones.length * step;
    const ctx = sheet.getContext('2d')!;
    tones.forEach((token, row) => {
      looks.forEach((look, column) => {
        ctx.save();
        ctx.translate(column * step, row * step);
        drawings[look](ctx, size, { tone: this.#colour(token), colour: this.#colour });
        ctx.restore();
      });
    });
    const sprites = { sheet, size, step };
    // A camera that zooms asks for many sizes once.
    if (this.#sheets.size > 12) this.#sheets.clear();
    this.#sheets.set(size, sprites);
    return sprites;
  }
}
