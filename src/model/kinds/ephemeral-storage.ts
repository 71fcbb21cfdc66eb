import { z } from 'zod';
import { apiPage, guidePage } from '../aws/pages.ts';
import { field } from '../field.ts';
import { defineKind } from '../kind.ts';
import type { Query } from '../query.ts';

const docs = apiPage('EphemeralStorage');

export const ephemeralStorage = defineKind({
  kind: 'ephemeral-storage',
  label: 'Ephemeral storage',
  group: 'Storage',
  summary: 'More scratch space than the 20 GiB of a Fargate task.',
  keywords: ['scratch', 'disk', 'fargate'],
  docs: guidePage('fargate-task-storage'),
  icon: 'ephemeral-storage',
  schema: z.strictObject({
    name: field(z.string(), {
      help: 'What it is called in the picture; AWS gives it no name.',
      docs,
      default: 'Ephemeral storage',
    }),
    sizeInGiB: field(z.int().min(21).max(200), {
      help: 'The space of each task, 21 to 200 GiB.',
      docs,
      unit: 'GiB',
      required: true,
    }),
  }),
  nameProp: 'name',
  create: () => ({ name: 'Ephemeral storage', sizeInGiB: 50 }),
  size: { width: 196, height: 64 },
  facts: (q: Query, id: string): string =>
    `Ephemeral · ${q.props('ephemeral-storage', id).sizeInGiB ?? 20} GiB`,
});
