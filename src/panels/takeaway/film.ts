import type { StagePicture } from '#store/stage-picture.ts';
import type { FilmEncoder } from './encoders/encoder.ts';
import { frameCount, momentOf, type FilmPlan } from './film-plan.ts';
import { paintFrame, type Caption, type FrameLook } from './film-frame.ts';

export interface FilmOrder {
  readonly plan: FilmPlan;
  readonly encoder: FilmEncoder;
  readonly picture: StagePicture;
  readonly look: FrameLook;
  /** What is written under the picture at a moment. */
  readonly captionAt: (atMs: number) => Caption;
  /** Told after each frame: how many are done, of how many. */
  readonly onProgress: (done: number, of: number) => void;
  readonly signal: AbortSignal;
}

/** Makes a film, frame by frame, as fast as the browser encodes. Rejects with an AbortError when it is called off. */
export async function makeFilm(order: FilmOrder): Promise<Blob> {
  const { plan, encoder, picture, look, captionAt, onProgress, signal } = order;
  const canvas = document.createElement('canvas');
  canvas.width = plan.width;
  canvas.height = plan.height;
  const ctx = canvas.getContext('2d', { willReadFrequently: encoder.id === 'gif' })!;
  const film = await encoder.start(canvas, plan.framesPerSecond);
  const frames = frameCount(plan);
  try {
    for (let frame = 0; frame < frames; frame++) {
      signal.throwIfAborted();
      const atMs = momentOf(plan, frame);
      paintFrame(ctx, picture, {
        atMs,
        fromMs: plan.fromMs,
        toMs: plan.toMs,
        caption: captionAt(atMs),
        look,
      });
      await film.add();
      onProgress(frame + 1, frames);
    }
    return await film.finish();
  } catch (error) {
    await film.cancel();
    throw error;
  }
}
