import { phaseOf, type TaskPhase } from './task-phases.ts';

const tilePx = 6;

type Draw = (ctx: CanvasRenderingContext2D) => void;

const lines =
  (...all: ReadonlyArray<readonly [x1: number, y1: number, x2: number, y2: number]>): Draw =>
  (ctx) => {
    ctx.beginPath();
    for (const [x1, y1, x2, y2] of all) {
      ctx.moveTo(x1, y1);
      ctx.lineTo(x2, y2);
    }
    ctx.stroke();
  };

const draws: Readonly<Record<TaskPhase['pattern'], Draw>> = {
  solid: (ctx) => ctx.fillRect(0, 0, tilePx, tilePx),
  outline: (ctx) => {
    ctx.globalAlpha = 0.28;
    ctx.fillRect(0, 0, tilePx, tilePx);
  },
  rising: lines([-1, 7, 7, -1], [-1, 1, 1, -1], [5, 7, 7, 5]),
  falling: lines([-1, -1, 7, 7], [5, -1, 7, 1], [-1, 5, 1, 7]),
  across: lines([0, 1.5, tilePx, 1.5], [0, 4.5, tilePx, 4.5]),
  upright: lines([1.5, 0, 1.5, tilePx], [4.5, 0, 4.5, tilePx]),
  dots: (ctx) => {
    ctx.fillRect(1, 1, 1.5, 1.5);
    ctx.fillRect(4, 4, 1.5, 1.5);
  },
};

/** Fills of phases in the colours of the theme, each made once. */
export class GanttPatterns {
  readonly #colour: (token: string) => string;
  readonly #made = new Map<string, CanvasPattern>();

  constructor(colour: (token: string) => string) {
    this.#colour = colour;
  }

  /** The colour of a phase of a task of a revision. */
  colourOf(phase: number, revisionToken: string): string {
    const { colour } = phaseOf(phase);
    return this.#colour(colour === 'revision' ? revisionToken : colour);
  }

  fillOf(ctx: CanvasRenderingContext2D, phase: number, revisionToken: string): CanvasPattern {
    const key = `${phase} ${revisionToken} ${devicePixelRatio}`;
    let pattern = this.#made.get(key);
    if (!pattern) this.#made.set(key, (pattern = this.#make(ctx, phase, revisionToken)));
    return pattern;
  }

  #make(on: CanvasRenderingContext2D, phase: number, revisionToken: string): CanvasPattern {
    const tile = document.createElement('canvas');
    const scale = devicePixelRatio;
    tile.width = tile.height = Math.round(tilePx * scale);
    const ctx = tile.getContext('2d')!;
    ctx.scale(tile.width / tilePx, tile.width / tilePx);
    ctx.strokeStyle = ctx.fillStyle = this.colourOf(phase, revisionToken);
    ctx.lineWidth = 1.1;
    draws[phaseOf(phase).pattern](ctx);
    const pattern = on.createPattern(tile, 'repeat')!;
    pattern.setTransform(new DOMMatrix().scale(tilePx / tile.width));
    return pattern;
  }
}
