import { z } from 'zod';
import { apiPage } from '../aws/pages.ts';
import { field } from '../field.ts';
import { defineLink } from '../link.ts';

export const runs = defineLink({
  kind: 'runs',
  label: 'Task definition',
  verb: 'runs',
  summary: 'The task definition whose tasks are started.',
  docs: apiPage('CreateService'),
  from: ['service', 'standalone-task'],
  to: ['task-definition'],
  schema: z.strictObject({
    revision: field(z.int().min(1), {
      help: 'A fixed revision; the newest one when left out.',
      docs: apiPage('CreateService'),
    }),
  }),
  create: () => ({}),
  oneFrom: true,
});
