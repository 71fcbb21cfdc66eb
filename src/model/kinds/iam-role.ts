import { z } from 'zod';
import { guidePage, iamPage } from '../aws/pages.ts';
import { field } from '../field.ts';
import { defineKind } from '../kind.ts';
import type { Query } from '../query.ts';

const docs = iamPage('CreateRole');
const grammar = 'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements.html';

const statement = z.strictObject({
  effect: field(z.enum(['Allow', 'Deny']), {
    help: 'Whether it grants or refuses.',
    docs: grammar,
    default: 'Allow',
  }),
  actions: field(z.array(z.string()), {
    help: 'What may be done, e.g. s3:GetObject; * means everything.',
    docs: grammar,
  }),
  resources: field(z.array(z.string()), { help: 'To what, as ARNs; * means everything.', docs: grammar }),
});

export const iamRole = defineKind({
  kind: 'iam-role',
  label: 'IAM role',
  group: 'Identity',
  summary: 'What ECS, tasks or instances may do in AWS.',
  keywords: ['execution role', 'task role', 'instance role', 'permissions', 'policy'],
  docs: guidePage('security-iam-roles'),
  icon: 'iam-role',
  schema: z.strictObject({
    roleName: field(
      z
        .string()
        .max(64)
        .regex(/^[\w+=,.@-]+$/),
      { help: 'Up to 64 letters, digits and +=,.@_-.', docs, required: true },
    ),
    arn: field(z.string(), {
      help: 'Its ARN or name as it stands in the task definition.',
      docs: iamPage('Role'),
    }),
    trust: field(
      z.strictObject({
        services: field(z.array(z.string()), {
          help: 'Who may assume it: ecs-tasks.amazonaws.com for tasks, ec2.amazonaws.com for instances.',
          docs: guidePage('task-iam-roles'),
        }),
      }),
      { help: 'Who may assume the role.', docs: guidePage('task-iam-roles') },
    ),
    managedPolicies: field(z.array(z.string()), {
      help: 'Names or ARNs of attached policies.',
      docs: iamPage('AttachRolePolicy'),
      group: 'Permissions',
    }),
    statements: field(z.array(statement), {
      help: 'Inline permissions.',
      docs: iamPage('PutRolePolicy'),
      group: 'Permissions',
    }),
    policiesKnown: field(z.boolean(), {
      help: 'Whether the permissions above are all it has. An imported ARN does not say, so nothing is reported as missing.',
      docs: iamPage('ListAttachedRolePolicies'),
      default: true,
      group: 'Permissions',
    }),
  }),
  nameProp: 'roleName',
  create: () => ({
    roleName: 'ecsTaskExecutionRole',
    trust: { services: ['ecs-tasks.amazonaws.com'] },
    managedPolicies: ['AmazonECSTaskExecutionRolePolicy'],
    policiesKnown: true,
  }),
  size: { width: 196, height: 64 },
  facts: (q: Query, id: string): string => {
    const uses = q.linksFrom(id).map((link) => q.link(link)!.kind);
    if (uses.includes('execution-role')) return 'Execution role';
    return 'IAM role';
  },
});
