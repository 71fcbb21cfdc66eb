import { notify } from '#store/notices.ts';
import { runScript } from '#store/run.ts';
import { runStore } from '#store/run-store.ts';

/** Puts the script of the run on the clipboard, as `simulate --script` of the command line reads it. */
export async function copyScript(): Promise<void> {
  const text = runScript(runStore.getState().interventions);
  try {
    await navigator.clipboard.writeText(text);
    notify({ tone: 'success', text: 'The script is on the clipboard.', about: 'run' });
  } catch {
    notify({ tone: 'error', text: 'This browser does not let pages use the clipboard.', about: 'run' });
  }
}
