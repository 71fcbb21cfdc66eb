import { expose } from 'comlink';
import { applyPalette, GIFEncoder, quantize } from 'gifenc';

const colours = 128;

// Choosing the colours of a frame is tens of milliseconds of work, hundreds for a large one: too much for the page.

let file = GIFEncoder();

const served = {
  /** Takes the pixels of the next frame, four bytes each. */
  add: (pixels: ArrayBuffer, width: number, height: number, delayMs: number): void => {
    const rgba = new Uint8ClampedArray(pixels);
    const palette = quantize(rgba, colours, { format: 'rgb444' });
    file.writeFrame(applyPalette(rgba, palette, 'rgb444'), width, height, { palette, delay: delayMs });
  },
  /** The file, and the end of it. */
  finish: (): Blob => {
    file.finish();
    const made = new Blob([file.bytes().slice()], { type: 'image/gif' });
    file = GIFEncoder();
    return made;
  },
};

/** What the page asks of the worker that encodes a GIF. */
export type GifWorker = typeof served;

expose(served);
