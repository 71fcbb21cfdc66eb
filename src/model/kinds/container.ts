import { z } from 'zod';
import { apiPage, guidePage } from '../aws/pages.ts';
import { field } from '../field.ts';
import { defineKind } from '../kind.ts';
import type { Query } from '../query.ts';

const docs = apiPage('ContainerDefinition');

export const container = defineKind({
  kind: 'container',
  label: 'Container',
  group: 'ECS',
  summary: 'One container of a task definition.',
  keywords: ['image', 'sidecar', 'docker'],
  docs: guidePage('task_definition_parameters'),
  icon: 'container',
  schema: z.strictObject({
    name: field(z.string(), { help: 'Its name.', docs, required: true }),
    image: field(z.string(), { help: 'Its image.', docs }),
    essential: field(z.boolean(), { help: 'Whether the task stops when it stops.', docs, default: true }),
    keyOrder: field(z.record(z.string(), z.array(z.string())), {
      help: 'The order of keys in the file it came from.',
      docs,
      hidden: true,
    }),
  }),
  nameProp: 'name',
  create: () => ({ name: 'app', image: 'public.ecr.aws/nginx/nginx:1.27', essential: true }),
  shape: 'row',
  within: ['task-definition'],
  size: { width: 220, height: 32 },
  facts: (q: Query, id: string): string => q.props('container', id).image ?? 'no image',
});
