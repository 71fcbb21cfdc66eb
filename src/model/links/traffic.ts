import { z } from 'zod';
import { guidePage } from '../aws/pages.ts';
import { defineLink } from '../link.ts';

export const traffic = defineLink({
  kind: 'traffic',
  label: 'Traffic',
  verb: 'call',
  summary: 'Requests from outside.',
  docs: guidePage('service-load-balancing'),
  from: ['users'],
  to: ['load-balancer', 'service', 'standalone-task'],
  schema: z.strictObject({}),
  create: () => ({}),
});
