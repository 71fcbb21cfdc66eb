import { z } from 'zod';
import { guidePage } from '../aws/pages.ts';
import { defineLink } from '../link.ts';

export const attached = defineLink({
  kind: 'attached',
  label: 'Security group',
  verb: 'is guarded by',
  summary: 'The security group filters what reaches it.',
  docs: guidePage('API_AwsVpcConfiguration'),
  from: ['service', 'standalone-task', 'load-balancer', 'ec2-capacity', 'efs', 'rds-database'],
  to: ['security-group'],
  schema: z.strictObject({}),
  create: () => ({}),

  dashed: true,
});
