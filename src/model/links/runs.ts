import { z } from '../zod.ts';
import { guidePage, parametersOf } from '../aws/pages.ts';
import { field } from '../field.ts';
import { defineLink } from '../link.ts';

export const runs = defineLink({
  kind: 'runs',
  label: 'Task definition',
  verb: 'runs',
  summary: 'The task definition whose tasks are started.',
  docs: guidePage('task_definitions'),
  from: ['service', 'standalone-task'],
  to: ['task-definition'],
  schema: z.strictObject({
    revision: field(z.int().min(1), {
      help: 'A fixed revision; the newest active one when left out.',
      docs: parametersOf('CreateService')('taskDefinition'),
    }),
  }),
  create: () => ({}),
  oneFrom: true,
  caption: ({ revision }) => (revision === undefined ? undefined : `:${revision}`),
});
