import { z } from '../zod.ts';
import { orPlaceholder } from '../aws/placeholder.ts';
import { field } from '../field.ts';
import { defineKind } from '../kind.ts';
import type { Query } from '../query.ts';

const docs = 'https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_CreateTable.html';

export const dynamodbTable = defineKind({
  kind: 'dynamodb-table',
  label: 'DynamoDB table',
  group: 'Resources',
  summary: 'A table of items that containers read and write.',
  keywords: ['NoSQL', 'key-value', 'database'],
  docs: 'https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Introduction.html',
  icon: 'dynamodb-table',
  schema: z.strictObject({
    tableName: field(
      orPlaceholder(/^[\w.-]+$/, 'may have letters, digits and . _ - only')
        .min(3)
        .max(255),
      {
        help: '3 to 255 letters, digits and . _ -',
        docs,
        required: true,
        group: 'Basics',
      },
    ),
    billingMode: field(z.enum(['PAY_PER_REQUEST', 'PROVISIONED']), {
      help: 'Pay for each request, or for a capacity set beforehand.',
      docs,
      default: 'PROVISIONED',
      group: 'Basics',
    }),
  }),
  nameProp: 'tableName',
  create: () => ({ tableName: 'items', billingMode: 'PAY_PER_REQUEST' }),
  size: { width: 196, height: 64 },
  facts: (q: Query, id: string): string =>
    q.props('dynamodb-table', id).billingMode === 'PAY_PER_REQUEST'
      ? 'DynamoDB · on demand'
      : 'DynamoDB · provisioned',
});
