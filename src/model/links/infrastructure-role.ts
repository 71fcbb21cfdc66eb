import { z } from '../zod.ts';
import { guidePage } from '../aws/pages.ts';
import { defineLink } from '../link.ts';

export const infrastructureRole = defineLink({
  kind: 'infrastructure-role',
  label: 'Infrastructure role',
  verb: 'is the infrastructure role of',
  summary: 'With this role ECS makes volumes, certificates and changes to load balancers on your behalf.',
  docs: guidePage('infrastructure_IAM_role'),
  from: ['iam-role'],
  to: ['service', 'standalone-task', 'ec2-capacity'],
  schema: z.strictObject({}),
  create: () => ({}),
  dashed: true,
});
