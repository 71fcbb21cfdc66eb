import type { Point } from '../frame-geometry.ts';
import type { Crowd } from './crowd.ts';
import { markShare } from './marks.ts';
import type { MarkSprites } from './mark-sprites.ts';
import type { StageFrame } from './stage-part.ts';

/** How long a task travels at playing speeds up to 10×; faster ones shorten it, and above `fastest` nothing travels. */
const travelMs = 500;
const leastMs = 160;
const fastest = 240;

interface Trip {
  readonly from: { readonly field: number; readonly slot: number };
  readonly startMs: number;
  readonly lengthMs: number;
}

/** Tasks on their way from one place to another, in the page's own time. */
export class Motion {
  readonly #crowd: Crowd;
  readonly #trips = new Map<number, Trip>();

  constructor(crowd: Crowd) {
    this.#crowd = crowd;
  }

  has(task: number): boolean {
    return this.#trips.has(task);
  }

  /** Sets those out who have moved, where one can follow that: not while scrubbing, nor faster than one can see. */
  follow({ nowMs, isPlaying, speed, reducedMotion }: StageFrame): void {
    const { stepMs } = this.#crowd;
    const isSteady = isPlaying && stepMs >= 0 && stepMs <= Math.max(400, speed * 250);
    if (reducedMotion || !isSteady || speed > fastest) {
      this.#trips.clear();
      return;
    }
    const lengthMs = speed <= 10 ? travelMs : Math.max(leastMs, (travelMs * 10) / speed + 60);
    for (const { task, field, slot } of this.#crowd.moves)
      this.#trips.set(task, { from: { field, slot }, startMs: nowMs, lengthMs });
  }

  /** Paints those on their way, above all others. Answers whether any still are. */
  paint(ctx: CanvasRenderingContext2D, frame: StageFrame, sprites: MarkSprites): boolean {
    const crowd = this.#crowd;
    const { scale, camera } = frame;
    const ratio = scale / camera.zoom;
    ctx.save();
    ctx.setTransform(1, 0, 0, 1, 0, 0);
    for (const [task, trip] of this.#trips) {
      const passed = (frame.nowMs - trip.startMs) / trip.lengthMs;
      const to = crowd.field[task]!;
      const [a, b] = [
        this.#at(trip.from.field, trip.from.slot, frame),
        this.#at(to, crowd.slot[task]!, frame),
      ];
      if (passed >= 1 || to < 0 || !a || !b) {
        this.#trips.delete(task);
        if (!b || to < 0) continue;
      }
      const share = ease(Math.min(1, Math.max(0, passed)));
      const from = a ?? b;
      const pitch = from.pitch + (b.pitch - from.pitch) * share;
      const { sheet, size, step } = sprites.ofSize(Math.max(3, Math.round(pitch * markShare * scale)));
      const x = (from.x + (b.x - from.x) * share) * scale + camera.x * ratio;
      const y = (from.y + (b.y - from.y) * share) * scale + camera.y * ratio;
      ctx.drawImage(
        sheet,
        crowd.lookOf(task) * step,
        crowd.toneOf(task) * step,
        size,
        size,
        x,
        y,
        size,
        size,
      );
    }
    ctx.restore();
    return this.#trips.size > 0;
  }

  #at(field: number, slot: number, frame: StageFrame): (Point & { readonly pitch: number }) | undefined {
    const grid = field < 0 ? undefined : this.#crowd.fields.grid(field);
    const owner = grid && frame.rectOf(grid.node);
    if (!owner) return undefined;
    return {
      x: owner.x + grid.x + (slot % grid.columns) * grid.pitch,
      y: owner.y + grid.y + Math.floor(slot / grid.columns) * grid.pitch,
      pitch: grid.pitch,
    };
  }
}

/** Slow at the end: what arrives is looked at. */
const ease = (share: number): number => 1 - (1 - share) ** 3;
