import { releaseProxy, transfer, wrap } from 'comlink';
import type { FilmEncoder } from './encoder.ts';
import type { GifWorker } from './gif.worker.ts';

/** An animated GIF, which plays everywhere and is large: small sizes and few frames a second suit it. */
export const gif: FilmEncoder = {
  id: 'gif',
  label: 'GIF',
  mediaType: 'image/gif',
  extension: 'gif',
  unsupported: () => Promise.resolve(undefined),
  start(canvas, framesPerSecond) {
    const { width, height } = canvas;
    const ctx = canvas.getContext('2d')!;
    const delayMs = Math.round(1000 / framesPerSecond);
    const { remote, lost, end } = startWorker();
    let encoded: Promise<void> = Promise.resolve();
    const film = {
      async add() {
        const { buffer } = ctx.getImageData(0, 0, width, height).data;
        // One frame is encoded while the page paints the next one, and no more than that are waiting.
        await Promise.race([encoded, lost]);
        encoded = remote.add(transfer(buffer, [buffer]), width, height, delayMs);
        encoded.catch(() => undefined);
        await aTurnForThePage();
      },
      async finish() {
        await Promise.race([encoded, lost]);
        const made = await Promise.race([remote.finish(), lost]);
        end();
        return made;
      },
      cancel: () => Promise.resolve(end()),
    };
    return Promise.resolve(film);
  },
};

function startWorker() {
  const worker = new Worker(new URL('./gif.worker.ts', import.meta.url), {
    type: 'module',
    name: 'stagewright-gif',
  });
  const remote = wrap<GifWorker>(worker);
  const lost = new Promise<never>((_, reject) => {
    worker.addEventListener('error', () =>
      reject(new Error('What encodes the GIF could not be loaded, or stopped. Try it again.')),
    );
  });
  lost.catch(() => undefined);
  const end = (): void => {
    remote[releaseProxy]();
    worker.terminate();
  };
  return { remote, lost, end };
}

// Painting a frame is work, too: between two of them the page answers clicks and shows how far it is.
const aTurnForThePage = (): Promise<void> => new Promise((done) => setTimeout(done));
