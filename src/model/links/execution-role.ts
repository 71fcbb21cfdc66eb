import { z } from '../zod.ts';
import { guidePage } from '../aws/pages.ts';
import { defineLink } from '../link.ts';

export const executionRole = defineLink({
  kind: 'execution-role',
  label: 'Execution role',
  verb: 'is the execution role of',
  summary: 'With this role ECS pulls images, writes logs and reads secrets before the application runs.',
  docs: guidePage('task_execution_IAM_role'),
  from: ['iam-role'],
  to: ['task-definition'],
  schema: z.strictObject({}),
  create: () => ({}),
  oneTo: true,
  dashed: true,
});
