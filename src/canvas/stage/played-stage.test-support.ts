import { vi } from 'vitest';
import type { Design } from '#model/design.ts';
import { indexOf } from '#model/design-index.ts';
import type { Intervention } from '#model/run.ts';
import { PlayedWorker } from '#store/played-worker.test-support.ts';
import type { RunAbout } from '#store/run-store.ts';
import { RunTimeline } from '#store/run-timeline.ts';
import { geometryOf } from '../frame-geometry.ts';
import type { RunScene } from './run-scene.ts';

/** A run of a design up to a moment, as the stage gets to know it. */
export async function playedStage(
  design: Design,
  interventions: readonly Intervention[],
  toMs: number,
): Promise<RunScene> {
  const worker = new PlayedWorker();
  const timeline = new RunTimeline();
  let about: RunAbout | undefined;
  worker.runs.connect((batch) => {
    about ??= batch.about;
    timeline.receive(batch);
  });
  await worker.runs.load({ design, seed: 1, interventions }, 0);
  await worker.runs.advance(toMs);
  await vi.waitFor(() => {
    if (timeline.knownMs < toMs && timeline.settledAtMs === undefined) throw new Error('not there yet');
  });
  const q = indexOf(design);
  return { q, geometry: geometryOf(q), about: about!, timeline };
}
