import { z } from '../zod.ts';
import { orPlaceholder } from '../aws/placeholder.ts';
import { field } from '../field.ts';
import { defineKind } from '../kind.ts';
import type { Query } from '../query.ts';

const docs = 'https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_CreateQueue.html';

export const sqsQueue = defineKind({
  kind: 'sqs-queue',
  label: 'SQS queue',
  group: 'Resources',
  summary: 'Messages that wait until a container takes them.',
  keywords: ['message', 'worker', 'simple queue service', 'FIFO'],
  docs: 'https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/welcome.html',
  icon: 'sqs-queue',
  schema: z.strictObject({
    queueName: field(
      orPlaceholder(
        /^[A-Za-z0-9_-]+(\.fifo)?$/,
        'may have letters, digits, _ and - only, and .fifo at the end',
      )
        .min(1)
        .max(80),
      {
        help: 'Up to 80 letters, digits, hyphens and underscores; a FIFO queue ends in .fifo.',
        docs,
        required: true,
        group: 'Basics',
      },
    ),
    fifoQueue: field(z.boolean(), {
      help: 'Whether messages keep their order and arrive once.',
      docs,
      default: false,
      group: 'Basics',
    }),
    visibilityTimeoutSeconds: field(z.int().min(0).max(43_200), {
      help: 'How long a message is hidden while someone works on it (VisibilityTimeout).',
      docs,
      unit: 's',
      default: 30,
      group: 'Basics',
    }),
  }),
  nameProp: 'queueName',
  create: () => ({ queueName: 'jobs' }),
  size: { width: 196, height: 64 },
  facts: (q: Query, id: string): string =>
    q.props('sqs-queue', id).fifoQueue ? 'SQS queue · FIFO' : 'SQS queue',
});
