import { z } from 'zod';
import { field } from '../field.ts';
import { defineKind } from '../kind.ts';
import type { Query } from '../query.ts';

const docs = 'https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_CreateDBInstance.html';

export const rdsDatabase = defineKind({
  kind: 'rds-database',
  label: 'RDS database',
  group: 'Resources',
  summary: 'A relational database.',
  docs,
  icon: 'rds-database',
  schema: z.strictObject({
    dbInstanceIdentifier: field(z.string(), { help: 'Its name.', docs, required: true }),
  }),
  nameProp: 'dbInstanceIdentifier',
  create: () => ({ dbInstanceIdentifier: 'db' }),
  size: { width: 196, height: 64 },
  facts: (_q: Query, _id: string): string => 'RDS database',
});
