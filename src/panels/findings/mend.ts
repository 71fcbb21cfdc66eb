import { designStore } from '#store/design-store.ts';
import { applyFix, type Finding } from '#store/findings.ts';

/** Applies a finding's fix, and gives what it adds a place beside what is drawn. */
export async function mend(finding: Finding): Promise<void> {
  if (!finding.fix) return;
  const adds = finding.fix.edits.some((edit) => edit.do === 'add-node');
  if (!adds) return void applyFix(finding);
  // The layout comes with the importers, which most fixes do without.
  const { withPlaces } = await import('#io/layout/place-added.ts');
  applyFix(finding, withPlaces(designStore.getState().design, finding.fix.edits));
}
