import { z } from '../zod.ts';
import { apiPage, guidePage } from '../aws/pages.ts';
import { ephemeralStorageSchema } from '../aws/task-settings.ts';
import { field } from '../field.ts';
import { defineKind } from '../kind.ts';
import type { Query } from '../query.ts';

export const ephemeralStorage = defineKind({
  kind: 'ephemeral-storage',
  label: 'Ephemeral storage',
  group: 'Storage',
  summary: 'More scratch space than the 20 GiB of a Fargate task.',
  keywords: ['scratch', 'disk', 'fargate', 'temporary'],
  docs: guidePage('fargate-task-storage'),
  icon: 'ephemeral-storage',
  schema: z.strictObject({
    name: field(z.string().max(255), {
      help: 'What it is called here; AWS gives it no name.',
      docs: apiPage('EphemeralStorage'),
      default: 'Ephemeral storage',
      group: 'Storage',
    }),
    ...ephemeralStorageSchema.shape,
  }),
  nameProp: 'name',
  create: () => ({ name: 'Ephemeral storage', sizeInGiB: 50 }),
  size: { width: 196, height: 64 },
  facts: (q: Query, id: string): string => `${q.props('ephemeral-storage', id).sizeInGiB ?? 20} GiB a task`,
});
