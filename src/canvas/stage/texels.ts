import type { Colour } from '../far-paint.ts';
import { Looks, looks, tones } from './marks.ts';

/** A mark is three by three texels, of which the upper left two by two are inked: the rest keeps marks apart. */
const side = 3;
const width = 256 * side;
const emptyCode = -1;

interface Block {
  readonly x: number;
  readonly y: number;
  readonly columns: number;
  readonly rows: number;
}

type Ink = 'full' | 'pale' | 'none' | 'error';

/** Which of the four texels are inked, so that states differ by shape where marks are a few pixels large. */
const inks: Readonly<Record<(typeof looks)[number], readonly [Ink, Ink, Ink, Ink]>> = {
  provisioning: ['pale', 'none', 'none', 'pale'],
  pending: ['pale', 'pale', 'pale', 'pale'],
  activating: ['pale', 'pale', 'full', 'full'],
  running: ['full', 'full', 'full', 'full'],
  healthy: ['full', 'full', 'full', 'full'],
  unhealthy: ['error', 'full', 'full', 'error'],
  deactivating: ['full', 'none', 'full', 'full'],
  stopping: ['full', 'none', 'none', 'full'],
  deprovisioning: ['pale', 'none', 'none', 'none'],
  stopped: ['pale', 'none', 'none', 'none'],
  failed: ['error', 'none', 'none', 'error'],
};

/**
 * Marks as a picture of few pixels each, kept for all fields and changed where tasks change: a field is one stretched
 * copy, whatever is in it.
 */
export class Texels {
  readonly #sheet = document.createElement('canvas');
  #ctx: CanvasRenderingContext2D;
  #image: ImageData;
  #pixels: Uint32Array;
  readonly #blocks: (Block | undefined)[] = [];
  readonly #codes: Uint32Array;
  #shelf = { x: 0, y: 0, height: 0 };
  #dirty = { from: Infinity, to: -1 };

  constructor(colour: Colour) {
    this.#sheet.width = width;
    this.#sheet.height = 96;
    this.#ctx = this.#sheet.getContext('2d')!;
    this.#image = this.#ctx.createImageData(width, this.#sheet.height);
    this.#pixels = new Uint32Array(this.#image.data.buffer);
    this.#codes = codesOf(colour);
  }

  /** Sees to it that a field has its texels; answers true when they are new, and blank. */
  reserve(field: number, columns: number, rows: number): boolean {
    const block = this.#blocks[field];
    if (block?.columns === columns && block.rows >= rows) return false;
    if (block) this.#clear(block);
    const size = { width: columns * side, height: rows * side };
    if (this.#shelf.x + size.width > width) {
      this.#shelf = { x: 0, y: this.#shelf.y + this.#shelf.height, height: 0 };
    }
    const { x, y } = this.#shelf;
    this.#shelf.x += size.width;
    this.#shelf.height = Math.max(this.#shelf.height, size.height);
    this.#grow(y + size.height);
    this.#blocks[field] = { x, y, columns, rows };
    return true;
  }

  /** Inks the mark of a slot, or clears it where `look` is -1. */
  set(field: number, slot: number, look: number, tone: number): void {
    const block = this.#blocks[field];
    if (!block) return;
    const row = Math.floor(slot / block.columns);
    if (row >= block.rows) return;
    const y = block.y + row * side;
    const at = y * width + block.x + (slot % block.columns) * side;
    const code = look === emptyCode ? -1 : (tone * looks.length + look) * 4;
    const p = this.#pixels;
    p[at] = code < 0 ? 0 : this.#codes[code]!;
    p[at + 1] = code < 0 ? 0 : this.#codes[code + 1]!;
    p[at + width] = code < 0 ? 0 : this.#codes[code + 2]!;
    p[at + width + 1] = code < 0 ? 0 : this.#codes[code + 3]!;
    if (y < this.#dirty.from) this.#dirty.from = y;
    if (y + 2 > this.#dirty.to) this.#dirty.to = y + 2;
  }

  /** Brings what was inked to where it is copied from. */
  flush(): void {
    const { from, to } = this.#dirty;
    if (to < 0) return;
    this.#ctx.putImageData(this.#image, 0, 0, 0, from, width, to - from);
    this.#dirty = { from: Infinity, to: -1 };
  }

  /** Copies the first rows of a field to a place in device pixels, each mark `pitch` pixels large. */
  draw(
    ctx: CanvasRenderingContext2D,
    field: number,
    x: number,
    y: number,
    pitch: number,
    count: number,
  ): void {
    const block = this.#blocks[field];
    if (!block) return;
    const rows = Math.min(block.rows, Math.ceil(count / block.columns));
    const columns = Math.min(block.columns, count);
    const { x: fromX, y: fromY } = block;
    ctx.drawImage(
      this.#sheet,
      fromX,
      fromY,
      columns * side,
      rows * side,
      x,
      y,
      columns * pitch,
      rows * pitch,
    );
  }

  #clear({ x, y, columns, rows }: Block): void {
    for (let row = y; row < y + rows * side; row++)
      this.#pixels.fill(0, row * width + x, row * width + x + columns * side);
  }

  #grow(height: number): void {
    if (height <= this.#sheet.height) return;
    this.#sheet.height = Math.max(height, this.#sheet.height * 2);
    const image = this.#ctx.createImageData(width, this.#sheet.height);
    const pixels = new Uint32Array(image.data.buffer);
    pixels.set(this.#pixels);
    this.#image = image;
    this.#pixels = pixels;
    this.#dirty = { from: 0, to: this.#sheet.height };
  }
}

/** Pixels by tone, look and texel, as they lie in memory. */
function codesOf(colour: Colour): Uint32Array {
  const codes = new Uint32Array(tones.length * looks.length * 4);
  const error = pixel(colour('error'), 1);
  tones.forEach((token, tone) => {
    const shades = { full: pixel(colour(token), 1), pale: pixel(colour(token), 0.42), none: 0, error };
    looks.forEach((look) => {
      inks[look].forEach((ink, i) => {
        codes[(tone * looks.length + Looks[look]) * 4 + i] = shades[ink];
      });
    });
  });
  return codes;
}

/** A colour of the theme as one number of ImageData, little end first. */
function pixel(colour: string, alpha: number): number {
  const probe = document.createElement('canvas').getContext('2d')!;
  probe.fillStyle = colour;
  probe.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0] = probe.getImageData(0, 0, 1, 1).data;
  return ((Math.round(alpha * 255) << 24) | (blue << 16) | (green << 8) | red) >>> 0;
}
