import type { Design } from '#model/design.ts';
import { applyEdits, EditRefused, type Edit } from '#model/edit.ts';
import { designStore, putChanged } from './design-state.ts';
import { notify } from './notices.ts';
import { refusesChanges } from './share-state.ts';

export * from './design-state.ts';

/**
 * Makes a change, as one undo step called `name`. A commit with the same `merge` key as the last one joins that step.
 * When an edit is refused, or the design is only looked at, the design stays, the person is told why, and the answer is false.
 */
export function commit(
  name: string,
  change: readonly Edit[] | ((design: Design) => Design),
  options: { merge?: string } = {},
): boolean {
  if (refusesChanges()) return false;
  const before = designStore.getState().design;
  let after: Design;
  try {
    after = typeof change === 'function' ? change(before) : applyEdits(before, change);
  } catch (error) {
    if (!(error instanceof EditRefused)) throw error;
    notify({ tone: 'error', text: error.message, about: 'edit-refused' });
    return false;
  }
  putChanged(name, after, options);
  return true;
}
