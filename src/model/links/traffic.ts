import { z } from '../zod.ts';
import { guidePage } from '../aws/pages.ts';
import { defineLink } from '../link.ts';

export const traffic = defineLink({
  kind: 'traffic',
  label: 'Traffic',
  verb: 'send requests to',
  summary: 'Requests from outside reach a load balancer, or the public addresses of tasks.',
  docs: guidePage('networking-inbound'),
  from: ['users'],
  to: ['load-balancer', 'service'],
  schema: z.strictObject({}),
  create: () => ({}),
});
