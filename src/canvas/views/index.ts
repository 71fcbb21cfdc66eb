import { FargateLanes } from './FargateLanes.tsx';
import { NoteCard } from './NoteCard.tsx';
import type { View } from './view.ts';

/** The rare kinds with a look of their own. */
export const views: Readonly<Record<string, View>> = {
  'fargate-capacity': { body: FargateLanes },
  note: { whole: NoteCard },
};
