import { z } from 'zod';
import { field } from '../field.ts';
import { defineKind } from '../kind.ts';
import type { Query } from '../query.ts';

const docs = 'https://docs.aws.amazon.com/AmazonS3/latest/API/API_CreateBucket.html';

export const s3Bucket = defineKind({
  kind: 's3-bucket',
  label: 'S3 bucket',
  group: 'Resources',
  summary: 'Objects that containers read and write.',
  docs,
  icon: 's3-bucket',
  schema: z.strictObject({
    bucket: field(z.string(), { help: 'Its name.', docs, required: true }),
  }),
  nameProp: 'bucket',
  create: () => ({ bucket: 'uploads' }),
  size: { width: 196, height: 64 },
  facts: (_q: Query, _id: string): string => 'S3 bucket',
});
