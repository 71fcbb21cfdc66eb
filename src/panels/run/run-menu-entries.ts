import { setView } from '#store/view.ts';
import type { MenuEntry } from '#ui/menu-entry.ts';

/** Further entries of the rehearsal's menu (⋯ in the bar), in this order: one function, one line. */
export const moreAboutRun: ReadonlyArray<() => MenuEntry> = [
  () => ({ label: 'Take the run away…', onSelect: () => setView({ dialog: 'take-away' }) }),
];
