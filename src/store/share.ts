import type { SharedRehearsal } from '#model/shared.ts';
import { designStore, openDesign } from './design-state.ts';
import { createDesign, lastOpened, leave, leavePresent, openStored, release } from './opening.ts';
import { randomId } from './random-id.ts';
import { run } from './run.ts';
import { runStore } from './run-store.ts';
import { sharedStore, sharedView, type SharedView } from './share-state.ts';
import { focusOn, stageStore } from './stage.ts';
import { askCanvas, setView } from './view.ts';

// Rehearsals that go to somebody else, and those that come. What comes is a view: neither the library nor its autosave
// knows the design, and commits are refused. It becomes a design of the person's own by `keepCopy` alone.

/** Shows a rehearsal. False where the design on the page could not be left; that has been told then. */
export async function openShared(
  shared: SharedRehearsal,
  about: Partial<Pick<SharedView, 'title' | 'says' | 'isLocked'>> & Pick<SharedView, 'from'>,
): Promise<boolean> {
  if (!(await leavePresent())) return false;
  release();
  const design = { ...shared.design, id: randomId() };
  sharedStore.setState({
    view: {
      designId: design.id,
      from: about.from,
      title: about.title ?? design.name,
      says: about.says,
      isLocked: about.isLocked ?? false,
    },
  });
  openDesign(design);
  setView({ screen: 'editor', mode: 'simulate', dialog: undefined });
  askCanvas({ do: 'fit' });
  begin(shared);
  return true;
}

/** Makes the view a design of the person's own, which goes on where it is. Answers whether it did. */
export async function keepCopy(): Promise<boolean> {
  const view = sharedView();
  if (!view) return false;
  const now = sharedNow(true);
  if ((await createDesign(now.design.name, now.design)) === undefined) return false;
  begin(now);
  return true;
}

/** Ends the view: what was open before is opened again, else it is the start screen. */
export async function closeShared(): Promise<void> {
  const last = lastOpened();
  if (last === undefined || !(await openStored(last))) leave();
}

/** The rehearsal on the page, to share it; with the present moment and what is selected, or from its beginning. */
export function sharedNow(isAtPresent: boolean): SharedRehearsal {
  const { seed, interventions, parameters, catalogue, speed } = runStore.getState();
  const { design } = designStore.getState();
  const { focus } = stageStore.getState();
  const data = catalogue ? { catalogue } : {};
  const shared = { design, seed, interventions, parameters, ...data, speed };
  if (!isAtPresent) return { ...shared, atMs: 0 };
  return { ...shared, atMs: Math.floor(run.timeline.atMs), ...(focus ? { focus } : {}) };
}

function begin({ seed, interventions, parameters, catalogue, atMs, speed, focus }: SharedRehearsal): void {
  focusOn(undefined);
  run.start({ seed, interventions, parameters, catalogue, ...(atMs > 0 ? { atMs } : {}) });
  run.setSpeed(speed);
  if (focus) focusOn(focus);
}
