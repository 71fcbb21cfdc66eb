import { z } from 'zod';
import { guidePage } from '../aws/pages.ts';
import { defineLink } from '../link.ts';

export const instanceRole = defineLink({
  kind: 'instance-role',
  label: 'Instance role',
  verb: 'is the instance role of',
  summary: 'The ECS agent of each instance calls AWS with it.',
  docs: guidePage('instance_IAM_role'),
  from: ['iam-role'],
  to: ['ec2-capacity'],
  schema: z.strictObject({}),
  create: () => ({}),
  oneTo: true,
  dashed: true,
});
