import { z } from '../zod.ts';
import { guidePage } from '../aws/pages.ts';
import { defineLink } from '../link.ts';

export const taskRole = defineLink({
  kind: 'task-role',
  label: 'Task role',
  verb: 'is the task role of',
  summary: 'With this role the application in the containers calls AWS.',
  docs: guidePage('task-iam-roles'),
  from: ['iam-role'],
  to: ['task-definition'],
  schema: z.strictObject({}),
  create: () => ({}),
  oneTo: true,
  dashed: true,
});
