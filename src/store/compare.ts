import type { Design } from '#model/design.ts';
import { diffDesigns, isMeaningful } from '#model/diff.ts';
import type { RunSpec } from '#model/run.ts';
import { ComparedRuns } from './compared-runs.ts';
import { putChanged } from './design-state.ts';
import { commit, designStore } from './design-store.ts';
import { notify } from './notices.ts';
import { pool } from './pool-link.ts';
import { setPreferences } from './preferences.ts';
import { run } from './run.ts';
import { runStore } from './run-store.ts';
import { lockedBecause, sharedView } from './share-state.ts';

export * from './compare-store.ts';
export { titleOf } from './compared-runs.ts';

/** The runs of the page that are compared. */
export const comparison = new ComparedRuns({
  liveSpec: () => (runStore.getState().phase === 'none' ? undefined : run.spec),
  goLive,
  run: (request, options) => pool.run(request, options),
});

runStore.subscribe((now, before) => {
  const isAnother =
    now.interventions !== before.interventions ||
    now.seed !== before.seed ||
    now.parameters !== before.parameters ||
    now.phase !== before.phase;
  if (isAnother && now.phase === 'ready') comparison.follow();
});

/** Keeps the run on stage and tells so; what is done from now on is another run. */
export function branchHere(): void {
  const refusal = comparison.branch();
  if (refusal !== undefined) return tellRefusal(refusal);
  notify({
    tone: 'success',
    text: 'This run is kept as it is. What you do from here on is another run beside it.',
    about: 'compare',
    action: { label: 'Compare', run: openCompare },
  });
}

/** Puts a run like the one on stage, but for one thing, beside it, and shows both. */
export function duplicateWith(change: (spec: RunSpec) => RunSpec): void {
  const refusal = comparison.duplicate(change);
  if (refusal === undefined) openCompare();
  else tellRefusal(refusal);
}

export function openCompare(): void {
  setPreferences({ runTab: 'compare' });
}

function tellRefusal(text: string): void {
  notify({ tone: 'error', text, about: 'compare' });
}

/**
 * Rehearses `spec` on the page, up to where the playhead stands unless another moment is given. Another design comes onto the page as one step of its history, also
 * where the design is only looked at: nothing of that is kept. False where it cannot be, which has been told then.
 */
export function goLive(spec: RunSpec, title: string, atMs = Math.floor(run.timeline.atMs)): boolean {
  const locked = lockedBecause();
  if (locked !== undefined) {
    notify({ tone: 'info', text: locked, about: 'view-only' });
    return false;
  }
  const { seed, interventions, parameters = {} } = spec;
  if (isMeaningful(diffDesigns(designStore.getState().design, spec.design))) {
    const name = `The design of ${title}`;
    if (sharedView()) putChanged(name, drawnLike(designStore.getState().design, spec.design));
    else if (!commit(name, (now) => drawnLike(now, spec.design))) return false;
    const text = `The design is now that of ${title}. Undo brings back the one before.`;
    notify({ tone: 'info', text, about: 'compare' });
  }
  run.start({ seed, interventions, parameters, atMs });
  return true;
}

/** What `wanted` means, with the name and the picture of `now` as far as both have the same things. */
function drawnLike(now: Design, wanted: Design): Design {
  const boxes = Object.entries(wanted.layout).map(([id, box]) => [id, now.layout[id] ?? box]);
  return { ...now, nodes: wanted.nodes, links: wanted.links, layout: Object.fromEntries(boxes) };
}
