import type { ComponentType } from 'react';
import { BranchButton } from '../compare/BranchButton.tsx';
import { CompareButton } from '../compare/CompareButton.tsx';

/** What stands in the run bar between the seed and "Intervene", in this order: one component, one line. */
export const runActions: ReadonlyArray<{ readonly id: string; readonly Action: ComponentType }> = [
  { id: 'branch', Action: BranchButton },
  { id: 'compare', Action: CompareButton },
];
