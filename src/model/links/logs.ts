import { z } from '../zod.ts';
import { guidePage } from '../aws/pages.ts';
import { defineLink } from '../link.ts';

export const logs = defineLink({
  kind: 'logs',
  label: 'Logs',
  verb: 'writes logs to',
  summary: 'The awslogs driver writes what the container prints to this log group.',
  docs: guidePage('using_awslogs'),
  from: ['container'],
  to: ['log-group'],
  schema: z.strictObject({}),
  create: () => ({}),
  oneFrom: true,
  dashed: true,
});
