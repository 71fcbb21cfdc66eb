import { normalMark, notableMark, problemMark } from './scrubber-marks.ts';

/** What the scrubber's canvas shows, in CSS pixels. */
export interface ScrubberPicture {
  readonly widthPx: number;
  readonly byPixel: Uint8Array;
  /** Up to here the run is known. */
  readonly knownPx: number;
  /** Where the run comes to rest. */
  readonly settledPx: number | undefined;
  readonly interventionsPx: readonly number[];
}

export const scrubberHeightPx = 36;
/** So far from its ends the line begins, so that what stands at them is whole. */
export const scrubberPadPx = 8;
/** Problems nearer than this to each other share a mark. */
const apartPx = 9;
const trackPx = 18;
const marksPx = 5;

const tokens = ['line', 'edge-strong', 'muted', 'faint', 'error', 'ink', 'ok'] as const;
type Colours = Readonly<Record<(typeof tokens)[number], string>>;

let colours: { readonly theme: string | undefined; readonly by: Colours } | undefined;

function currentColours(): Colours {
  const { theme } = document.documentElement.dataset;
  if (colours?.theme !== theme || !colours) {
    const style = getComputedStyle(document.documentElement);
    const by = Object.fromEntries(
      tokens.map((name) => [name, style.getPropertyValue(`--color-${name}`).trim()]),
    );
    colours = { theme, by: by as Colours };
  }
  return colours!.by;
}

/** Draws track and marks: events above the line, the heavier the higher; what is done to the run below it. */
export function paintScrubber(
  context: CanvasRenderingContext2D,
  picture: ScrubberPicture,
  ratio: number,
): void {
  const by = currentColours();
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
  context.clearRect(0, 0, picture.widthPx + 2 * scrubberPadPx, scrubberHeightPx);
  context.translate(scrubberPadPx, 0);
  paintTrack(context, picture, by);
  paintEvents(context, picture, by);
  context.fillStyle = by.ink;
  for (const x of picture.interventionsPx) {
    context.beginPath();
    context.moveTo(x, trackPx + 7);
    context.lineTo(x + 4, trackPx + 13);
    context.lineTo(x - 4, trackPx + 13);
    context.fill();
  }
}

/** What is known is a solid line, what is not is a dotted one; a tick stands where the run comes to rest. */
function paintTrack(context: CanvasRenderingContext2D, picture: ScrubberPicture, by: Colours): void {
  const { widthPx, knownPx, settledPx } = picture;
  context.fillStyle = by.line;
  roundBar(context, 0, Math.min(widthPx, knownPx));
  context.fillStyle = by.faint;
  for (let x = Math.ceil(knownPx / 6) * 6 + 3; x < widthPx; x += 6) context.fillRect(x, trackPx - 0.5, 2, 1);
  if (settledPx === undefined || settledPx > widthPx) return;
  context.fillStyle = by.ok;
  context.fillRect(Math.round(settledPx), trackPx - 6, 1.5, 12);
}

function roundBar(context: CanvasRenderingContext2D, fromPx: number, toPx: number): void {
  if (toPx <= fromPx) return;
  context.beginPath();
  context.roundRect(fromPx, trackPx - 2, toPx - fromPx, 4, 2);
  context.fill();
}

function paintEvents(context: CanvasRenderingContext2D, { byPixel }: ScrubberPicture, by: Colours): void {
  context.fillStyle = by.faint;
  for (let x = 0; x < byPixel.length; x++)
    if (byPixel[x] === normalMark) context.fillRect(x, marksPx + 6, 1, 3);
  context.fillStyle = by.muted;
  for (let x = 0; x < byPixel.length; x++)
    if (byPixel[x] === notableMark) context.fillRect(x - 0.5, marksPx + 2, 2, 7);
  context.fillStyle = by.error;
  let lastPx = -apartPx;
  for (let x = 0; x < byPixel.length; x++) {
    if (byPixel[x] !== problemMark) continue;
    context.fillRect(x, marksPx + 7, 1, 2);
    if (x - lastPx < apartPx) continue;
    lastPx = x;
    diamond(context, x + 0.5);
  }
}

/** A problem is told by its shape, too. */
function diamond(context: CanvasRenderingContext2D, x: number): void {
  const y = marksPx + 2;
  context.beginPath();
  context.moveTo(x, y - 4);
  context.lineTo(x + 3, y);
  context.lineTo(x, y + 4);
  context.lineTo(x - 3, y);
  context.fill();
}
