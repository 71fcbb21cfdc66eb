import { Ec2Hosts } from './Ec2Hosts.tsx';
import { FargateLanes } from './FargateLanes.tsx';
import { NoteCard } from './NoteCard.tsx';
import type { View } from './view.ts';

/** The rare kinds with a look of their own. */
export const views: Readonly<Record<string, View>> = {
  'ec2-capacity': { body: Ec2Hosts },
  'fargate-capacity': { body: FargateLanes },
  note: { whole: NoteCard, resizable: true },
};
