import { runStore } from '#store/run-store.ts';
import { stageStore } from '#store/stage.ts';
import { announce } from '../canvas-store.ts';
import type { RunScene } from './run-scene.ts';
import { SeriesValues } from './series-values.ts';
import { focusTold } from './stage-told.ts';
import { standingOf, stepSummary } from './stage-outline-summary.ts';
import { TaskTally } from './task-tally.ts';
import { Traffic } from './traffic-now.ts';
import { flowWords } from './traffic-words.ts';

/** Who scrubs is told where they come to rest, and not what lies between. */
const restMs = 350;

/** Tells screen readers what each step has changed, and what is chosen on stage; the answer ends that. */
export function tellSteps(scene: RunScene): () => void {
  const tally = TaskTally.of(scene);
  const traffic = new Traffic(scene.q, scene.about, new SeriesValues(scene.about, scene.timeline));
  const standing = () =>
    standingOf(scene, tally, (workload) => {
      const flow = traffic.atWorkload(Math.floor(scene.timeline.atMs), workload);
      return flow.failed > 0 ? `${scene.about.workloads[workload]!.name}: ${flowWords(flow)}` : '';
    });
  let before = standing();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tell = (): void => {
    const after = standing();
    if (after.atMs !== before.atMs) announce(stepSummary(before, after));
    before = after;
  };
  const stops = [
    runStore.subscribe((state, earlier) => {
      if (state.atMs === earlier.atMs && state.isPlaying === earlier.isPlaying) return;
      clearTimeout(timer);
      // What happens while it plays is told by its events.
      if (state.isPlaying) before = standing();
      else timer = setTimeout(tell, restMs);
    }),
    stageStore.subscribe(({ focus }, earlier) => {
      const words = focus && focus !== earlier.focus ? focusTold(scene, focus) : undefined;
      if (words !== undefined) announce(words);
    }),
  ];
  return () => {
    clearTimeout(timer);
    stops.forEach((stop) => stop());
    tally.end();
  };
}
