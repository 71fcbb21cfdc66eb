import type { Design } from '#model/design.ts';
import { indexOf } from '#model/design-index.ts';
import type { IndexedDesign } from '#model/query.ts';
import { designStore } from '#store/design-store.ts';
import { runStore, type RunAbout } from '#store/run-store.ts';
import { viewStore } from '#store/view.ts';
import { stagePlan, stageSizes, type StagePlan } from './stage-plan.ts';
import { stagedDesign } from './staged-design.ts';

/** A design with its nodes at their places on the stage, and what stands in them. */
export interface Staged {
  readonly q: IndexedDesign;
  readonly about: RunAbout;
  readonly plan: StagePlan;
}

let known: { readonly design: Design; readonly staged: Staged } | undefined;

/** What is on stage: undefined while the design is drawn, and until something is known of a run. */
export function staged(): Staged | undefined {
  const { about } = runStore.getState();
  const { design } = designStore.getState();
  if (viewStore.getState().mode !== 'simulate' || !about) return undefined;
  if (known?.design !== design || known.staged.about !== about)
    known = { design, staged: stage(design, about) };
  return known.staged;
}

/** A design staged for a run, whatever the page shows. */
export function stage(design: Design, about: RunAbout): Staged {
  const q = indexOf(stagedDesign(design, stageSizes(indexOf(design), about)));
  return { q, about, plan: stagePlan(q, about) };
}
