import { z } from 'zod';
import { field } from '../field.ts';
import { defineKind } from '../kind.ts';
import type { Query } from '../query.ts';

const docs = 'https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_CreateTable.html';

export const dynamodbTable = defineKind({
  kind: 'dynamodb-table',
  label: 'DynamoDB table',
  group: 'Resources',
  summary: 'A table that containers read and write.',
  docs,
  icon: 'dynamodb-table',
  schema: z.strictObject({
    tableName: field(z.string(), { help: 'Its name.', docs, required: true }),
  }),
  nameProp: 'tableName',
  create: () => ({ tableName: 'items' }),
  size: { width: 196, height: 64 },
  facts: (_q: Query, _id: string): string => 'DynamoDB table',
});
