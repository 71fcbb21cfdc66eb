import type { ComponentType } from 'react';

/** What stands in the run bar between the seed and "Intervene", in this order: one component, one line. */
export const runActions: ReadonlyArray<{ readonly id: string; readonly Action: ComponentType }> = [];
