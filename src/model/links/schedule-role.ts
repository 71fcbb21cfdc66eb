import { z } from '../zod.ts';
import { guidePage } from '../aws/pages.ts';
import { defineLink } from '../link.ts';

export const scheduleRole = defineLink({
  kind: 'schedule-role',
  label: 'Schedule role',
  verb: 'is the schedule role of',
  summary: 'With this role EventBridge Scheduler starts the task.',
  docs: guidePage('CWE_IAM_role'),
  from: ['iam-role'],
  to: ['standalone-task'],
  schema: z.strictObject({}),
  create: () => ({}),
  oneTo: true,
  dashed: true,
});
