import { z } from 'zod';
import { field } from '../field.ts';
import { defineKind } from '../kind.ts';
import type { Query } from '../query.ts';

const docs = 'https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_CreateQueue.html';

export const sqsQueue = defineKind({
  kind: 'sqs-queue',
  label: 'SQS queue',
  group: 'Resources',
  summary: 'Messages from one part to another.',
  docs,
  icon: 'sqs-queue',
  schema: z.strictObject({
    queueName: field(z.string(), { help: 'Its name.', docs, required: true }),
  }),
  nameProp: 'queueName',
  create: () => ({ queueName: 'jobs' }),
  size: { width: 196, height: 64 },
  facts: (_q: Query, _id: string): string => 'SQS queue',
});
