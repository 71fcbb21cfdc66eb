import { z } from 'zod';
import { guidePage } from '../aws/pages.ts';
import { field } from '../field.ts';
import { defineLink } from '../link.ts';

const docs = guidePage('task-iam-roles');

export const uses = defineLink({
  kind: 'uses',
  label: 'Access',
  verb: 'uses',
  summary: 'The application in the container calls this resource.',
  docs,
  from: ['container'],
  to: ['s3-bucket', 'dynamodb-table', 'sqs-queue', 'rds-database'],
  schema: z.strictObject({
    access: field(z.enum(['read', 'write', 'read-write']), {
      help: 'What it does there.',
      docs,
      default: 'read-write',
    }),
    actions: field(z.array(z.string()), {
      help: 'Exactly which IAM actions it needs, when that is known.',
      docs,
    }),
  }),
  create: () => ({ access: 'read-write' }),
  caption: ({ access }) => access,
});
