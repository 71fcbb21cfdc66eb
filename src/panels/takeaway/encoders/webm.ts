import { BufferTarget, CanvasSource, canEncodeVideo, Output, WebMOutputFormat } from 'mediabunny';
import type { FilmEncoder } from './encoder.ts';

const bitrate = 4_000_000;

/** WebM with VP9, or VP8 where the browser has nothing newer, encoded by the browser as fast as it can. */
export const webm: FilmEncoder = {
  id: 'webm',
  label: 'WebM',
  mediaType: 'video/webm',
  extension: 'webm',
  async unsupported() {
    return (await codec()) === undefined
      ? 'This browser encodes no video on this page. An animated GIF can be made everywhere.'
      : undefined;
  },
  async start(canvas, framesPerSecond) {
    const target = new BufferTarget();
    const output = new Output({ format: new WebMOutputFormat(), target });
    const source = new CanvasSource(canvas, { codec: (await codec()) ?? 'vp8', bitrate });
    output.addVideoTrack(source, { frameRate: framesPerSecond });
    await output.start();
    let frame = 0;
    return {
      add: () => source.add(frame++ / framesPerSecond, 1 / framesPerSecond),
      async finish() {
        await output.finalize();
        return new Blob([target.buffer!], { type: 'video/webm' });
      },
      cancel: () => output.cancel(),
    };
  },
};

async function codec(): Promise<'vp9' | 'vp8' | undefined> {
  for (const each of ['vp9', 'vp8'] as const) if (await canEncodeVideo(each)) return each;
  return undefined;
}
