import { applyPalette, GIFEncoder, quantize } from 'gifenc';
import type { FilmEncoder } from './encoder.ts';

const colours = 128;

/** An animated GIF, which plays everywhere and is large: small sizes and few frames a second suit it. */
export const gif: FilmEncoder = {
  id: 'gif',
  label: 'GIF',
  mediaType: 'image/gif',
  extension: 'gif',
  unsupported: () => Promise.resolve(undefined),
  start(canvas, framesPerSecond) {
    const file = GIFEncoder();
    const { width, height } = canvas;
    const ctx = canvas.getContext('2d')!;
    const film = {
      async add() {
        const { data } = ctx.getImageData(0, 0, width, height);
        const palette = quantize(data, colours, { format: 'rgb444' });
        const delay = Math.round(1000 / framesPerSecond);
        file.writeFrame(applyPalette(data, palette, 'rgb444'), width, height, { palette, delay });
        await aTurnForThePage();
      },
      finish() {
        file.finish();
        return Promise.resolve(new Blob([file.bytes().slice()], { type: 'image/gif' }));
      },
      cancel: () => Promise.resolve(),
    };
    return Promise.resolve(film);
  },
};

// Each frame is much work: between two of them the page answers clicks and shows how far it is.
const aTurnForThePage = (): Promise<void> => new Promise((done) => setTimeout(done));
