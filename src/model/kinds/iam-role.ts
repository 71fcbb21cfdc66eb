import { z } from '../zod.ts';
import { guidePage, iamPage } from '../aws/pages.ts';
import { orPlaceholder } from '../aws/placeholder.ts';
import { field } from '../field.ts';
import { defineKind } from '../kind.ts';
import type { Query } from '../query.ts';

const docs = iamPage('CreateRole');
const grammar = (element: string): string =>
  `https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_${element}.html`;

const statement = z.strictObject({
  effect: field(z.enum(['Allow', 'Deny']), {
    help: 'Whether it grants or refuses.',
    docs: grammar('effect'),
    default: 'Allow',
  }),
  actions: field(z.array(z.string()), {
    help: 'What may be done, e.g. s3:GetObject; * means everything.',
    docs: grammar('action'),
    required: true,
  }),
  resources: field(z.array(z.string()), {
    help: 'To what, as ARNs; * means everything.',
    docs: grammar('resource'),
    required: true,
  }),
});

const uses: readonly (readonly [link: string, words: string])[] = [
  ['execution-role', 'Execution role'],
  ['task-role', 'Task role'],
  ['instance-role', 'Instance role'],
  ['infrastructure-role', 'Infrastructure role'],
  ['schedule-role', 'Schedule role'],
];

export const iamRole = defineKind({
  kind: 'iam-role',
  label: 'IAM role',
  group: 'Identity',
  summary: 'What ECS, tasks or instances may do in AWS.',
  keywords: ['execution role', 'task role', 'instance role', 'infrastructure role', 'permissions', 'policy'],
  docs: guidePage('security-ecs-iam-role-overview'),
  icon: 'iam-role',
  schema: z.strictObject({
    roleName: field(
      orPlaceholder(/^[\w+=,.@-]{1,64}$/, 'may have up to 64 letters, digits and _ + = , . @ -'),
      {
        help: 'Its name, unique in the account.',
        docs,
        required: true,
        group: 'Basics',
      },
    ),
    arn: field(z.string().max(2048), {
      help: 'Its ARN or name as it stands in the task definition; the name when left out.',
      docs: iamPage('Role'),
      group: 'Basics',
    }),
    trust: field(
      z.strictObject({
        services: field(z.array(z.string()), {
          help: 'ecs-tasks.amazonaws.com for tasks, ecs.amazonaws.com for ECS itself, ec2.amazonaws.com for instances.',
          docs: guidePage('task-iam-roles'),
        }),
      }),
      { help: 'Who may assume the role.', docs: grammar('principal'), group: 'Trust' },
    ),
    managedPolicies: field(z.array(z.string()), {
      help: 'Names or ARNs of attached policies, e.g. AmazonECSTaskExecutionRolePolicy.',
      docs: iamPage('AttachRolePolicy'),
      group: 'Permissions',
    }),
    statements: field(z.array(statement), {
      help: 'What it may do besides (inline policies).',
      docs: iamPage('PutRolePolicy'),
      group: 'Permissions',
    }),
    policiesKnown: field(z.boolean(), {
      help: 'Whether this is all it may do. An imported ARN does not say, so nothing is reported as missing.',
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
    const linked = new Set(q.linksFrom(id).map((link) => q.link(link)!.kind));
    const words = uses.filter(([link]) => linked.has(link)).map(([, use]) => use);
    if (words.length === 0) return 'IAM role';
    return words.length === 1 ? words[0]! : `${words[0]} · ${words.length} uses`;
  },
});
