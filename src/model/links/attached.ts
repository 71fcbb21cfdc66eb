import { z } from '../zod.ts';
import { vpcPage } from '../aws/pages.ts';
import { defineLink } from '../link.ts';

export const attached = defineLink({
  kind: 'attached',
  label: 'Security group',
  verb: 'is guarded by',
  summary: 'The security group decides what may reach it and where it may connect.',
  docs: vpcPage('vpc-security-groups'),
  from: ['service', 'standalone-task', 'load-balancer', 'ec2-capacity', 'efs', 'rds-database'],
  to: ['security-group'],
  schema: z.strictObject({}),
  create: () => ({}),
  dashed: true,
});
