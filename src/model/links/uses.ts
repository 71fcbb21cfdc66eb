import { z } from '../zod.ts';
import { orPlaceholder } from '../aws/placeholder.ts';
import { guidePage } from '../aws/pages.ts';
import { field } from '../field.ts';
import { defineLink } from '../link.ts';

const docs = guidePage('task-iam-roles');

export const uses = defineLink({
  kind: 'uses',
  label: 'Access',
  verb: 'uses',
  summary: 'The application in the container calls this resource, for which the task role must allow it.',
  docs,
  from: ['container'],
  to: ['s3-bucket', 'dynamodb-table', 'sqs-queue', 'rds-database'],
  schema: z.strictObject({
    access: field(z.enum(['read', 'write', 'read-write']), {
      help: 'What it does there.',
      docs,
      default: 'read-write',
    }),
    actions: field(
      z.array(
        orPlaceholder(/^[a-z0-9-]+:[A-Za-z*?]+$/, 'must be a service and an action, e.g. s3:GetObject'),
      ),
      {
        help: 'The IAM actions it needs, when they are known, e.g. s3:GetObject.',
        docs: 'https://docs.aws.amazon.com/service-authorization/latest/reference/reference_policies_actions-resources-contextkeys.html',
      },
    ),
  }),
  create: () => ({ access: 'read-write' }),
  caption: ({ access }) => access,
});
