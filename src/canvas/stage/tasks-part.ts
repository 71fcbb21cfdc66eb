import { overlaps, type Point, type Rect } from '../frame-geometry.ts';
import type { FieldGrid } from './fields.ts';
import { markShare } from './marks.ts';
import { MarkSprites } from './mark-sprites.ts';
import { Motion } from './motion.ts';
import { paintBadges } from './paint-badges.ts';
import type { StageFrame, StagePart, StageScene } from './stage-part.ts';
import { paintShares, type FarField } from './paint-shares.ts';
import { taskWords } from './task-words.ts';
import { Texels } from './texels.ts';

/** Marks of so many device pixels and more are drawn one by one; smaller ones are copied field by field. */
const spritesFrom = 7;
/** Marks that stand so many px apart on the screen leave room for why they failed. */
const badgesFromPx = 11;
/** Marks of fewer device pixels cannot be told apart: a field is painted as shares then. */
const texelsFrom = 3;
const unheard = 0.4;

/** Every task as a mark: its colour is the revision, its shape the state. */
export const tasksPart: StagePart = {
  id: 'tasks',
  begin: (scene) => {
    const painter = new TasksPainter(scene);
    return {
      paint: (ctx, frame) => painter.paint(ctx, frame),
      isMoved: () => false,
      hit: (at, frame) => painter.hit(at, frame),
    };
  },
};

interface Seen {
  readonly key: string;
  readonly near: readonly number[];
  readonly middle: readonly number[];
  readonly far: readonly FarField[];
}

class TasksPainter {
  readonly #scene: StageScene;
  readonly #motion: Motion;
  #colour: StageFrame['colour'] | undefined;
  #sprites: MarkSprites | undefined;
  #texels: Texels | undefined;
  /** Nobody has kept the texels up to date since they were copied last. */
  #isStale = true;
  #seen: Seen = { key: '', near: [], middle: [], far: [] };

  constructor(scene: StageScene) {
    this.#scene = scene;
    this.#motion = new Motion(scene.crowd);
  }

  paint(ctx: CanvasRenderingContext2D, frame: StageFrame): boolean {
    this.#followTheme(frame);
    this.#motion.follow(frame);
    const { near, middle, far } = this.#seenIn(frame);
    if (far.length > 0) paintShares(ctx, this.#scene, far, frame);
    if (middle.length > 0) this.#paintTexels(ctx, middle, frame);
    else this.#isStale = true;
    for (const field of near) this.#paintSprites(ctx, field, frame);
    const isMoving = near.length > 0 && this.#motion.paint(ctx, frame, this.#sprites!);
    return isMoving;
  }

  hit(at: Point, frame: StageFrame) {
    const { crowd } = this.#scene;
    for (let field = 0; field < crowd.fields.count; field++) {
      const slots = crowd.fields.slots(field);
      const grid = slots.count > 0 ? crowd.fields.grid(field) : undefined;
      const rect = grid && fieldRect(grid, frame);
      if (!rect || grid.pitch * frame.scale < texelsFrom) continue;
      const column = Math.floor((at.x - rect.x) / grid.pitch);
      const row = Math.floor((at.y - rect.y) / grid.pitch);
      if (column < 0 || column >= grid.columns || row < 0) continue;
      const task = slots.taken[row * grid.columns + column] ?? -1;
      if (task < 0) continue;
      return {
        focus: { what: 'task' as const, number: task },
        key: `task ${task}`,
        rect: {
          x: rect.x + column * grid.pitch,
          y: rect.y + row * grid.pitch,
          width: grid.pitch * markShare,
          height: grid.pitch * markShare,
        },
        words: taskWords(this.#scene, task),
      };
    }
    return undefined;
  }

  /** The fields on the screen, by how their marks are painted there. */
  #seenIn(frame: StageFrame): Seen {
    const { fields, hosts } = this.#scene.crowd;
    const key = `${frame.view} ${fields.version} ${hosts.layouts}`;
    if (key === this.#seen.key) return this.#seen;
    const near: number[] = [];
    const middle: number[] = [];
    const far: FarField[] = [];
    for (let field = 0; field < fields.count; field++) {
      if (fields.slots(field).count === 0) continue;
      const grid = fields.grid(field);
      const rect = grid && fieldRect(grid, frame);
      if (!rect || !overlaps(rect, frame.seen)) continue;
      const px = grid.pitch * frame.scale;
      if (px >= spritesFrom) near.push(field);
      else if (px >= texelsFrom) middle.push(field);
      else far.push({ field, rect });
    }
    return (this.#seen = { key, near, middle, far });
  }

  #followTheme({ colour }: StageFrame): void {
    if (colour === this.#colour) return;
    this.#colour = colour;
    this.#sprites = new MarkSprites(colour);
    this.#texels = new Texels(colour);
    this.#isStale = true;
  }

  #paintTexels(ctx: CanvasRenderingContext2D, fields: readonly number[], frame: StageFrame): void {
    const { crowd } = this.#scene;
    const texels = this.#texels!;
    const { touched, touchedCount } = crowd;
    if (!this.#isStale)
      for (let i = 0; i < touchedCount; i += 2) this.#ink(texels, touched[i]!, touched[i + 1]!);
    for (const field of fields) {
      const grid = crowd.fields.grid(field)!;
      if (!texels.reserve(field, grid.columns, grid.rows) && !this.#isStale) continue;
      const { reach } = crowd.fields.slots(field);
      for (let slot = 0; slot < reach; slot++) this.#ink(texels, field, slot);
    }
    this.#isStale = false;
    texels.flush();
    const { camera, scale } = frame;
    const ratio = scale / camera.zoom;
    ctx.save();
    ctx.setTransform(1, 0, 0, 1, 0, 0);
    ctx.imageSmoothingEnabled = false;
    for (const field of fields) {
      const grid = crowd.fields.grid(field)!;
      const rect = fieldRect(grid, frame)!;
      const x = Math.round(rect.x * scale + camera.x * ratio);
      const y = Math.round(rect.y * scale + camera.y * ratio);
      const pitch = Math.floor(grid.pitch * scale + 0.01);
      texels.draw(ctx, field, x, y, pitch, crowd.fields.slots(field).reach);
    }
    ctx.restore();
  }

  #ink(texels: Texels, field: number, slot: number): void {
    const { crowd } = this.#scene;
    const task = crowd.fields.slots(field).taken[slot] ?? -1;
    if (task < 0) texels.set(field, slot, -1, 0);
    else texels.set(field, slot, crowd.lookOf(task), crowd.toneOf(task));
  }

  #paintSprites(ctx: CanvasRenderingContext2D, field: number, frame: StageFrame): void {
    const { crowd } = this.#scene;
    const grid = crowd.fields.grid(field)!;
    const rect = fieldRect(grid, frame)!;
    const { taken, reach } = crowd.fields.slots(field);
    const { camera, scale } = frame;
    const ratio = scale / camera.zoom;
    const { sheet, size, step } = this.#sprites!.ofSize(Math.round(grid.pitch * markShare * scale));
    ctx.save();
    ctx.setTransform(1, 0, 0, 1, 0, 0);
    // On an instance that does not answer, nobody knows how tasks are: they look as they were last heard of.
    if (crowd.hosts.isLost(crowd.fields.hostOf(field))) ctx.globalAlpha = unheard;
    for (let slot = 0; slot < reach; slot++) {
      const task = taken[slot]!;
      if (task < 0 || this.#motion.has(task)) continue;
      const x = Math.round((rect.x + (slot % grid.columns) * grid.pitch) * scale + camera.x * ratio);
      const y = Math.round(
        (rect.y + Math.floor(slot / grid.columns) * grid.pitch) * scale + camera.y * ratio,
      );
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
    if (grid.pitch * camera.zoom >= badgesFromPx) paintBadges(ctx, this.#scene, field, rect, frame);
  }
}

/** Where a field is drawn now, in px of the canvas. */
function fieldRect(grid: FieldGrid, frame: StageFrame): Rect | undefined {
  const owner = frame.rectOf(grid.node);
  if (!owner) return undefined;
  return { x: owner.x + grid.x, y: owner.y + grid.y, width: grid.width, height: grid.height };
}
