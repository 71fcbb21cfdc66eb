import { z } from '../zod.ts';
import { guidePage } from '../aws/pages.ts';
import { defineLink } from '../link.ts';

export const instanceRole = defineLink({
  kind: 'instance-role',
  label: 'Instance role',
  verb: 'is the instance role of',
  summary: 'With this role the ECS agent of each instance joins the cluster and calls AWS.',
  docs: guidePage('instance_IAM_role'),
  from: ['iam-role'],
  to: ['ec2-capacity'],
  schema: z.strictObject({}),
  create: () => ({}),
  oneTo: true,
  dashed: true,
});
