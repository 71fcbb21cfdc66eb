import { NEW_ID } from '#model/edit.ts';

/**
 * The id of a node or link that a fix adds. `applyEdits` gives it a free one when the fix is applied, so that a rule
 * need not look for it among all there is. Different things in one fix need different names.
 */
export function newId(name: string): string {
  return NEW_ID + name;
}
