import {
  PDFDocument,
  StandardFonts,
  TextRenderingMode,
  pushGraphicsState,
  popGraphicsState,
  setTextRenderingMode,
} from '@pdfme/pdf-lib';
import type { StagePicture } from '#store/stage-picture.ts';
import { lines, type FrameLook } from './film-frame.ts';

/** One page of a storyboard: a moment, and what is said of it. */
export interface StoryboardBeat {
  readonly atMs: number;
  readonly clock: string;
  readonly words: string;
}

export interface StoryboardOrder {
  readonly beats: readonly StoryboardBeat[];
  readonly picture: StagePicture;
  readonly look: FrameLook;
  readonly onProgress: (done: number, of: number) => void;
  readonly signal: AbortSignal;
}

/** A page is 1280 × 720 px, drawn at twice that; on paper it is A4 across, 16 to 9. */
const page = { width: 842, height: 474 };
const pixels = { width: 1280, height: 720 };
const density = 2;
const captionPx = 120;
const padPx = 32;

/** Makes a PDF with one page for each beat: the stage at that moment and, under it, what happened. */
export async function makeStoryboard(order: StoryboardOrder): Promise<Blob> {
  const { beats, look, onProgress, signal } = order;
  const pdf = await PDFDocument.create();
  pdf.setTitle(look.title);
  pdf.setCreator('Stagewright');
  const font = await pdf.embedFont(StandardFonts.Helvetica);
  const canvas = document.createElement('canvas');
  canvas.width = pixels.width * density;
  canvas.height = pixels.height * density;
  const ctx = canvas.getContext('2d')!;
  for (const [i, beat] of beats.entries()) {
    signal.throwIfAborted();
    paintPage(ctx, order, beat, i);
    const image = await pdf.embedJpg(await jpegOf(canvas));
    const sheet = pdf.addPage([page.width, page.height]);
    sheet.drawImage(image, { x: 0, y: 0, ...page });
    // The picture shows every script; under it lie the words that a standard font has, for search and for readers.
    sheet.pushOperators(pushGraphicsState(), setTextRenderingMode(TextRenderingMode.Invisible));
    const place = { x: 21, y: 52, maxWidth: page.width - 42, lineHeight: 14 };
    sheet.drawText(plain(`${beat.clock}  ${beat.words}`), { ...place, size: 11, font });
    sheet.pushOperators(popGraphicsState());
    onProgress(i + 1, beats.length);
  }
  const bytes = await pdf.save();
  return new Blob([bytes.slice()], { type: 'application/pdf' });
}

function paintPage(
  ctx: CanvasRenderingContext2D,
  { beats, picture, look }: StoryboardOrder,
  beat: StoryboardBeat,
  i: number,
): void {
  const { width, height } = ctx.canvas;
  const caption = captionPx * density;
  const pad = padPx * density;
  const top = height - caption;
  ctx.setTransform(1, 0, 0, 1, 0, 0);
  ctx.fillStyle = look.colour('canvas');
  ctx.fillRect(0, 0, width, height);
  picture.paint(ctx, { x: 0, y: 0, width, height: top }, beat.atMs);
  ctx.setTransform(1, 0, 0, 1, 0, 0);
  ctx.fillStyle = look.colour('panel');
  ctx.fillRect(0, top, width, caption);
  ctx.fillStyle = look.colour('line');
  ctx.fillRect(0, top, width, density);
  ctx.textBaseline = 'alphabetic';
  ctx.textAlign = 'left';
  ctx.fillStyle = look.colour('muted');
  ctx.font = `500 ${14 * density}px 'JetBrains Mono Variable', monospace`;
  ctx.fillText(beat.clock, pad, top + 34 * density);
  ctx.textAlign = 'right';
  ctx.font = `500 ${13 * density}px 'Inter Variable', sans-serif`;
  ctx.fillText(`${look.title} · ${i + 1} of ${beats.length}`, width - pad, top + 34 * density);
  ctx.textAlign = 'left';
  ctx.fillStyle = look.colour('ink');
  writeWords(ctx, beat.words, { x: pad, top, width: width - 2 * pad });
}

/** In two lines, or in three smaller ones; what is longer than that ends with an ellipsis. */
function writeWords(
  ctx: CanvasRenderingContext2D,
  words: string,
  { x, top, width }: { x: number; top: number; width: number },
): void {
  const broken = (sizePx: number): string[] => {
    ctx.font = `500 ${sizePx * density}px 'Inter Variable', sans-serif`;
    return lines(ctx, words, width);
  };
  const large = broken(20);
  const isLong = large.length > 2;
  const all = isLong ? broken(16) : large;
  const [firstPx, stepPx, most] = isLong ? [60, 22, 3] : [66, 28, 2];
  for (const [row, line] of all.slice(0, most).entries()) {
    const end = row === most - 1 && all.length > most ? ' …' : '';
    ctx.fillText(`${line}${end}`, x, top + (firstPx + stepPx * row) * density);
  }
}

async function jpegOf(canvas: HTMLCanvasElement): Promise<ArrayBuffer> {
  const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/jpeg', 0.92));
  if (!blob) throw new Error('The browser could not draw this page of the storyboard.');
  return blob.arrayBuffer();
}

/** What of a text the standard fonts of PDF can say. */
const plain = (words: string): string =>
  words
    .replaceAll('→', '->')
    .replaceAll('≥', '>=')
    .replaceAll('≤', '<=')
    .replaceAll(/[^\u0020-\u007e\u00a1-\u00ff–—‘’“”•…]/g, '?');
