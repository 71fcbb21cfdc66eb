import type { Intervention } from '#model/run.ts';
import { RunLink } from './run-link.ts';
import { runStore } from './run-store.ts';
import { focusOn } from './stage.ts';

/** The rehearsal of the design on this page. Its worker is the rules' one, which the app attaches. */
export const run = new RunLink({
  frames: {
    request: (frame) => requestAnimationFrame(frame),
    cancel: (id) => cancelAnimationFrame(id),
  },
});

export function playOrPause(): void {
  if (runStore.getState().isPlaying) return run.pause();
  if (isNothing()) return;
  const shows = willShow();
  if (shows === false) return void deployAndPlay();
  run.play();
  if (shows === undefined) deployOnceKnown();
}

/** Nothing of the design takes part in its rehearsal, as far as is known. */
const isNothing = (): boolean => runStore.getState().about?.workloads.length === 0;

/** Whether anything at all will happen, which a design that stands still does not by itself; undefined: not known yet. */
function willShow(): boolean | undefined {
  const { interventions, proofs, about } = runStore.getState();
  const { settledAtMs, record } = run.timeline;
  if (interventions.length > 0 || record.eventAt.length > 0) return true;
  if (about === undefined || settledAtMs === undefined || proofs === undefined) return undefined;
  return proofs[0] === undefined;
}

/** Who presses play in the first moment waits for the answer, and for nothing more. */
function deployOnceKnown(): void {
  const stop = runStore.subscribe(({ isPlaying, phase }) => {
    const shows = willShow();
    if (isPlaying && phase !== 'failed' && shows === undefined) return;
    stop();
    if (isPlaying && isNothing()) return run.pause();
    if (isPlaying && shows === false) void deployAndPlay();
  });
}

// Who presses play wants to see something, and a deployment is what most come for. It is
// said above the charts, and stands in the script.
async function deployAndPlay(): Promise<void> {
  const { service } = runStore.getState().proofs![0]!;
  const refusal = await run.intervene({ do: 'deploy', service, quality: 'good' });
  if (refusal === undefined) runStore.setState({ deployedByPlay: service });
  run.play();
}

/** Back to the start of the same run; one that failed is tried again. */
export function startOver(): void {
  if (runStore.getState().phase !== 'ready') return run.reset();
  run.pause();
  focusOn(undefined);
  run.seekTo(0);
}

/** Back to the start, and nothing is done to the run any more. */
export async function clearScript(): Promise<void> {
  // One that failed starts over by being given another script.
  if (runStore.getState().phase !== 'failed') startOver();
  await run.setInterventions([]);
}

/** The interventions of the run so far as a script for `simulate --script`. */
export function runScript(interventions: readonly Intervention[]): string {
  const steps = interventions.map(({ atMs, ...rest }) => ({ at: `${atMs}ms`, ...rest }));
  return `${JSON.stringify({ interventions: steps }, null, 2)}\n`;
}
