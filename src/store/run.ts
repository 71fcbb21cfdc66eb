import type { Intervention } from '#model/run.ts';
import { notify } from './notices.ts';
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
  if (runStore.getState().isPlaying) run.pause();
  else if (isUneventful()) void deployAndPlay();
  else run.play();
}

/** Whether nothing at all will happen, because nothing is done to a design that stands still. */
function isUneventful(): boolean {
  const { interventions, proofs } = runStore.getState();
  const { settledAtMs, record } = run.timeline;
  return (
    interventions.length === 0 &&
    settledAtMs !== undefined &&
    record.eventAt.length === 0 &&
    proofs?.[0] !== undefined
  );
}

// Who presses play wants to see something, and a deployment is what most come for. It is said, and stands in the script.
async function deployAndPlay(): Promise<void> {
  const { service } = runStore.getState().proofs![0]!;
  const refusal = await run.intervene({ do: 'deploy', service, quality: 'good' });
  if (refusal === undefined) {
    notify({
      tone: 'info',
      text: `Nothing was going to happen, so ${service} deploys a new revision. It stands in the script.`,
      about: 'run',
    });
  }
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
  startOver();
  await run.setInterventions([]);
}

/** The interventions of the run so far as a script for `simulate --script`. */
export function runScript(interventions: readonly Intervention[]): string {
  const steps = interventions.map(({ atMs, ...rest }) => ({ at: `${atMs}ms`, ...rest }));
  return `${JSON.stringify({ interventions: steps }, null, 2)}\n`;
}
