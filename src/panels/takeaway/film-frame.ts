import type { StagePicture } from '#store/stage-picture.ts';

/** What is written under a picture: what happened last, and when. */
export interface Caption {
  readonly clock: string;
  readonly words: string;
}

/** Colours of the theme, by token, and what the film is of. */
export interface FrameLook {
  readonly title: string;
  readonly colour: (token: string) => string;
}

interface Frame {
  readonly atMs: number;
  readonly fromMs: number;
  readonly toMs: number;
  readonly caption: Caption;
  readonly look: FrameLook;
}

const font = "'Inter Variable', sans-serif";
const mono = "'JetBrains Mono Variable', monospace";

/** Paints one frame: the stage, and under it a strip with the time, how far the film is, and what happened last. */
export function paintFrame(ctx: CanvasRenderingContext2D, picture: StagePicture, frame: Frame): void {
  const { width, height } = ctx.canvas;
  const unit = height / 720;
  const strip = Math.round(72 * unit);
  const { colour, title } = frame.look;
  ctx.setTransform(1, 0, 0, 1, 0, 0);
  ctx.fillStyle = colour('canvas');
  ctx.fillRect(0, 0, width, height);
  picture.paint(ctx, { x: 0, y: 0, width, height: height - strip }, frame.atMs);
  ctx.setTransform(1, 0, 0, 1, 0, 0);
  ctx.fillStyle = colour('panel');
  ctx.fillRect(0, height - strip, width, strip);
  paintProgress(ctx, frame, height - strip, unit);
  const pad = 24 * unit;
  const middle = height - strip / 2 + 2 * unit;
  ctx.textBaseline = 'middle';
  ctx.textAlign = 'left';
  ctx.fillStyle = colour('ink');
  ctx.font = `600 ${22 * unit}px ${mono}`;
  ctx.fillText(frame.caption.clock, pad, middle);
  const left = pad + ctx.measureText(frame.caption.clock).width + 24 * unit;
  ctx.font = `500 ${13 * unit}px ${font}`;
  ctx.fillStyle = colour('muted');
  ctx.textAlign = 'right';
  ctx.fillText(title, width - pad, middle);
  const right = width - pad - ctx.measureText(title).width - 24 * unit;
  ctx.textAlign = 'left';
  ctx.fillStyle = colour('ink');
  ctx.font = `500 ${18 * unit}px ${font}`;
  ctx.fillText(shortened(ctx, frame.caption.words, right - left), left, middle);
}

function paintProgress(
  ctx: CanvasRenderingContext2D,
  { atMs, fromMs, toMs, look }: Frame,
  y: number,
  unit: number,
): void {
  const { width } = ctx.canvas;
  ctx.fillStyle = look.colour('line');
  ctx.fillRect(0, y, width, 3 * unit);
  ctx.fillStyle = look.colour('accent');
  ctx.fillRect(0, y, (width * (atMs - fromMs)) / Math.max(1, toMs - fromMs), 3 * unit);
}

/** As much of the words as fits, with an ellipsis where some do not. */
function shortened(ctx: CanvasRenderingContext2D, words: string, widthPx: number): string {
  if (ctx.measureText(words).width <= widthPx) return words;
  let [low, high] = [0, words.length];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (ctx.measureText(`${words.slice(0, middle)}…`).width <= widthPx) low = middle;
    else high = middle - 1;
  }
  return low === 0 ? '' : `${words.slice(0, low).trimEnd()}…`;
}

/** The lines that words are broken into so that none is wider than this. */
export function lines(ctx: CanvasRenderingContext2D, words: string, widthPx: number): string[] {
  const made: string[] = [];
  let line = '';
  for (const word of words.split(/\s+/)) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && ctx.measureText(longer).width > widthPx) {
      made.push(line);
      line = word;
    } else line = longer;
  }
  return line === '' ? made : [...made, line];
}
