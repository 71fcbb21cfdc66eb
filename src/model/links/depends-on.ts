import { z } from 'zod';
import { apiPage } from '../aws/pages.ts';
import { field } from '../field.ts';
import { defineLink } from '../link.ts';

const docs = apiPage('ContainerDependency');

export const dependsOn = defineLink({
  kind: 'depends-on',
  label: 'Start order',
  verb: 'waits for',
  summary: 'Starts after another container of the task has reached a condition.',
  docs,
  from: ['container'],
  to: ['container'],
  schema: z.strictObject({
    condition: field(z.enum(['START', 'COMPLETE', 'SUCCESS', 'HEALTHY']), {
      help: 'What it waits for.',
      docs,
      required: true,
    }),
  }),
  create: () => ({ condition: 'START' }),
  refuse: (q, from, to) =>
    q.node(from)?.parent === q.node(to)?.parent
      ? undefined
      : 'A container waits only for containers of its own task definition.',
});
