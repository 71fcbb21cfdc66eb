import { runStore } from '#store/run-store.ts';
import { Notes } from './badges-notes.ts';
import { hideNotes, showNotes } from './badges-store.ts';
import type { RunScene } from './run-scene.ts';

/** Lets cards and links say how the run stands, for as long as it is on stage; the answer ends that. */
export function followNotes(scene: RunScene): () => void {
  const notes = new Notes(scene);
  const show = (): void => {
    notes.renew();
    // A function of its own each time, so that those who show a note look again.
    showNotes((id) => notes.of(id));
  };
  show();
  const stop = runStore.subscribe((state, before) => {
    const isNews =
      state.services !== before.services ||
      state.deployments !== before.deployments ||
      state.interventions !== before.interventions;
    if (isNews) show();
  });
  return () => {
    stop();
    notes.end();
    hideNotes();
  };
}
