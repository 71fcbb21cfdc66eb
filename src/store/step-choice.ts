import type { StepBy } from './run-steps.ts';

/** How far the step buttons go, as a person chooses it. */
export const stepChoices: ReadonlyArray<{
  readonly by: StepBy;
  readonly says: string;
  readonly keys: { readonly next: string; readonly previous: string };
}> = [
  { by: 'event', says: 'event', keys: { next: '.', previous: ',' } },
  { by: 'moment', says: 'moment', keys: { next: 'Alt+.', previous: 'Alt+,' } },
  { by: 'decision', says: 'decision', keys: { next: 'Shift+.', previous: 'Shift+,' } },
];
