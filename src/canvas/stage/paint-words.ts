/* Words on the stage: short, cut where there is no room, and left out where they could not be read. */

const sans = "'Inter Variable', sans-serif";
const mono = "'JetBrains Mono Variable', monospace";

/** Below so many px on the screen nobody can read, and smaller ones are enlarged to be read, as far as they may be. */
const leastPx = 6.75;
const readablePx = 8.5;
const mostEnlarged = 1.5;

/** How large words are painted, in px of the canvas: larger from further away. */
export const sizeAt = (size: number, zoom: number): number =>
  Math.max(size, Math.min(size * mostEnlarged, readablePx / zoom));

/** Whether words of a size can be read at all; where not, there is no need to find out which they are. */
export const canRead = (size: number, zoom: number): boolean => sizeAt(size, zoom) * zoom >= leastPx;

export interface Words {
  readonly text: string;
  readonly x: number;
  /** The middle of the line. */
  readonly y: number;
  readonly size: number;
  readonly style: string;
  /** How much room there is; longer ones are cut. */
  readonly room: number;
  readonly weight?: number;
  readonly mono?: boolean;
  readonly align?: 'left' | 'right' | 'center';
}

const widths = new Map<string, number>();

/** How wide words are at a size of 1, remembered because measuring costs more than painting. */
function widthOf(ctx: CanvasRenderingContext2D, text: string, font: string): number {
  const key = `${font} ${text}`;
  let width = widths.get(key);
  if (width === undefined) {
    ctx.font = font.replace('1px', '100px');
    width = ctx.measureText(text).width / 100;
    if (widths.size > 4000) widths.clear();
    widths.set(key, width);
  }
  return width;
}

/** How wide words are at a size of 1. */
export const wordsWidth = (ctx: CanvasRenderingContext2D, text: string, weight: number): number =>
  widthOf(ctx, text, `${weight} 1px ${sans}`);

/** Paints words in px of the canvas; `zoom` tells how large they are on the screen. Answers how wide they came out. */
export function paintWords(ctx: CanvasRenderingContext2D, zoom: number, words: Words): number {
  const { x, y, style, room, weight = 450, align = 'left' } = words;
  const size = sizeAt(words.size, zoom);
  if (size * zoom < leastPx || words.text === '') return 0;
  const font = `${weight} 1px ${words.mono === true ? mono : sans}`;
  const text = fitted(ctx, words.text, font, room / size);
  if (text === '') return 0;
  ctx.font = font.replace('1px', `${size}px`);
  ctx.textBaseline = 'middle';
  ctx.textAlign = align;
  ctx.fillStyle = style;
  ctx.fillText(text, x, y);
  ctx.textAlign = 'left';
  return widthOf(ctx, text, font) * size;
}

function fitted(ctx: CanvasRenderingContext2D, text: string, font: string, room: number): string {
  if (widthOf(ctx, text, font) <= room) return text;
  let letters = Math.floor((text.length * room) / widthOf(ctx, text, font));
  while (letters > 2 && widthOf(ctx, `${text.slice(0, letters - 1)}…`, font) > room) letters--;
  return letters > 2 ? `${text.slice(0, letters - 1).trimEnd()}…` : '';
}
